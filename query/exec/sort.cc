// SPDX-License-Identifier: Apache-2.0

// ORDER BY. Where only so many of the first rows are asked for, no more than a few times as many are kept on the way.

#include <algorithm>

#include "exec/evaluate.h"
#include "exec/operator.h"
#include "exec/ranking.h"
#include "values/size.h"

namespace claimgraph::query::exec {
namespace {

class SortOperator final : public Operator {
 public:
  SortOperator(const plan::Sort& step, OperatorPtr input, Evaluation& evaluation, const Live& live)
      : step_(step), input_(std::move(input)), evaluation_(evaluation), live_(live) {}

  bool next(Batch& batch) override {
    if (!sorted_ && !read()) return false;
    if (at_ == order_.size()) return false;
    const std::size_t count = std::min(kBatchRows, order_.size() - at_);
    const auto begin = order_.begin() + static_cast<std::ptrdiff_t>(at_);
    batch = gather(rows_, Rows(begin, begin + static_cast<std::ptrdiff_t>(count)), live_);
    at_ += count;
    return true;
  }

 private:
  static std::uint64_t bytes_of(const Batch& batch) {
    std::uint64_t bytes = 0;
    for (const Column& column : batch.columns) bytes += query::bytes_of(column);
    return bytes;
  }

  bool read() {
    sorted_ = true;
    Batch batch;
    while (input_->next(batch)) {
      const std::uint64_t bytes = bytes_of(batch);
      if (!kept_.add(bytes)) return false;
      held_ += bytes;
      if (batch.rows != 0) append(rows_, std::move(batch));
      if (!evaluation_.check_rows(rows_.rows)) return false;
      if (step_.most && rows_.rows >= kManyTimes * *step_.most + kBatchRows) {
        sort();
        if (evaluation_.failed()) return false;
        std::sort(order_.begin(), order_.end());  // as they came, so that those that are equal stay so
        held_ = held_ * order_.size() / rows_.rows;
        rows_ = gather(rows_, order_);
        kept_.set(held_);
      }
    }
    if (evaluation_.failed()) return false;
    if (!kept_.add(rows_.rows * (sizeof(std::uint32_t) + step_.keys.size() * sizeof(Value)))) return false;
    if (rows_.rows != 0) sort();  // else it has no columns either
    return !evaluation_.failed();
  }

  /// The places of the rows in their order.
  void sort() {
    std::vector<Column> columns;
    columns.reserve(step_.keys.size());
    for (const algebra::SortKey& key : step_.keys) columns.push_back(evaluate(*key.expression, rows_, evaluation_));
    if (evaluation_.failed()) return;
    std::vector<bool> descending;
    for (const algebra::SortKey& key : step_.keys) descending.push_back(key.descending);
    order_ = sorted_rows(columns, descending, rows_.rows, step_.most);
  }

  static constexpr std::size_t kManyTimes = 8;

  const plan::Sort& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  const Live& live_;
  Batch rows_;
  Rows order_;
  std::size_t at_ = 0;
  bool sorted_ = false;
  std::uint64_t held_ = 0;  // bytes of rows_
  Kept kept_{evaluation_};
};

}  // namespace

OperatorPtr make_sort(const plan::Sort& step, OperatorPtr input, Evaluation& evaluation, const Live& live) {
  return std::make_unique<SortOperator>(step, std::move(input), evaluation, live);
}

}  // namespace claimgraph::query::exec
