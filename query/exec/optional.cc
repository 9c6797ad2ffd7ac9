// SPDX-License-Identifier: Apache-2.0

#include <numeric>

#include "exec/operator.h"

namespace claimgraph::query::exec {
namespace {

/// Runs its inner steps for a batch; a column behind the others numbers the rows, so that the rows that found nothing
/// are known afterwards.
class OptionalOperator final : public Operator {
 public:
  OptionalOperator(const plan::Optional& step, OperatorPtr input, Evaluation& evaluation, const Live& live)
      : step_(step), input_(std::move(input)), evaluation_(evaluation), live_(live) {
    auto source = std::make_unique<Source>();
    source_ = source.get();
    inner_ = std::move(source);
    for (const plan::Step& one : step.steps) inner_ = make_operator(one, std::move(inner_), evaluation);
  }

  bool next(Batch& batch) override {
    if (!running_) {
      if (!input_->next(rows_)) return false;
      begin();
    }
    if (inner_->next(batch)) {
      const Column& numbers = batch.columns.back();
      for (std::size_t i = 0; i < batch.rows; ++i) {
        found_[static_cast<std::size_t>(numbers[i].get<std::int64_t>())] = true;
      }
      batch.columns.pop_back();
      return true;
    }
    if (evaluation_.failed()) return false;
    running_ = false;
    batch = without_match();
    return true;
  }

 private:
  void begin() {
    Batch numbered = rows_;
    std::vector<std::int64_t> numbers(rows_.rows);
    std::iota(numbers.begin(), numbers.end(), 0);
    numbered.columns.emplace_back(std::move(numbers), std::vector<std::uint8_t>());
    source_->give(std::move(numbered));
    found_.assign(rows_.rows, false);
    running_ = true;
  }

  Batch without_match() const {
    Rows places;
    for (std::uint32_t i = 0; i < rows_.rows; ++i) {
      if (!found_[i]) places.push_back(i);
    }
    Batch batch = gather(rows_, places, live_);
    for (const algebra::Slot slot : step_.made) {
      if (is_live(live_, slot)) batch.columns[slot] = Column(batch.rows, Value());
    }
    return batch;
  }

  const plan::Optional& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  const Live& live_;
  Source* source_ = nullptr;  // owned by the chain of inner_
  OperatorPtr inner_;
  Batch rows_;
  std::vector<bool> found_;
  bool running_ = false;
};

}  // namespace

OperatorPtr make_optional(const plan::Optional& step, OperatorPtr input, Evaluation& evaluation, const Live& live) {
  return std::make_unique<OptionalOperator>(step, std::move(input), evaluation, live);
}

}  // namespace claimgraph::query::exec
