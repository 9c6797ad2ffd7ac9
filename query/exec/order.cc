// SPDX-License-Identifier: Apache-2.0

// DISTINCT, ORDER BY, SKIP and LIMIT.

#include <algorithm>

#include "exec/evaluate.h"
#include "exec/groups.h"
#include "exec/operator.h"
#include "values/compare.h"
#include "values/size.h"
#include "values/type.h"

namespace claimgraph::query::exec {
namespace {

class DistinctOperator final : public Operator {
 public:
  DistinctOperator(const plan::Distinct& step, OperatorPtr input, Evaluation& evaluation)
      : step_(step), input_(std::move(input)), evaluation_(evaluation), seen_(step.slots.size()) {}

  bool next(Batch& batch) override {
    if (!input_->next(batch)) return false;
    std::vector<const Column*> columns;
    for (const algebra::Slot slot : step_.slots) columns.push_back(&batch.columns[slot]);
    Rows rows;
    for (std::uint32_t row = 0; row < batch.rows; ++row) {
      if (seen_.find(columns, row).is_new) rows.push_back(row);
    }
    if (!evaluation_.check_rows(seen_.size()) || !kept_.set(seen_.bytes())) return false;
    if (rows.size() != batch.rows) batch = gather(batch, rows);
    return true;
  }

 private:
  const plan::Distinct& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  GroupTable seen_;
  Kept kept_{evaluation_};
};

class SortOperator final : public Operator {
 public:
  SortOperator(const plan::Sort& step, OperatorPtr input, Evaluation& evaluation)
      : step_(step), input_(std::move(input)), evaluation_(evaluation) {}

  bool next(Batch& batch) override {
    if (!sorted_ && !sort()) return false;
    if (at_ == order_.size()) return false;
    const std::size_t count = std::min(kBatchRows, order_.size() - at_);
    batch = gather(rows_, Rows(order_.begin() + static_cast<std::ptrdiff_t>(at_),
                               order_.begin() + static_cast<std::ptrdiff_t>(at_ + count)));
    at_ += count;
    return true;
  }

 private:
  static std::uint64_t bytes_of(const Batch& batch) {
    std::uint64_t bytes = 0;
    for (const Column& column : batch.columns) {
      for (const Value& value : column) bytes += query::bytes_of(value);
    }
    return bytes;
  }

  bool sort() {
    sorted_ = true;
    Batch batch;
    while (input_->next(batch)) {
      if (!kept_.add(bytes_of(batch))) return false;
      if (batch.rows != 0) append(rows_, std::move(batch));
      if (!evaluation_.check_rows(rows_.rows)) return false;
    }
    if (evaluation_.failed()) return false;
    if (rows_.rows == 0) return true;  // nor has it columns
    if (!kept_.add(rows_.rows * (sizeof(std::uint32_t) + step_.keys.size() * sizeof(Value)))) return false;
    std::vector<Column> keys;
    for (const algebra::SortKey& key : step_.keys) keys.push_back(evaluate(*key.expression, rows_, evaluation_));
    if (evaluation_.failed()) return false;
    order_ = all_rows(rows_.rows);
    std::stable_sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
      for (std::size_t i = 0; i < keys.size(); ++i) {
        const int compared = order(keys[i][a], keys[i][b]);
        if (compared != 0) return step_.keys[i].descending ? compared > 0 : compared < 0;
      }
      return false;
    });
    return true;
  }

  const plan::Sort& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  Batch rows_;
  Rows order_;
  std::size_t at_ = 0;
  bool sorted_ = false;
  Kept kept_{evaluation_};
};

/// The number behind SKIP or LIMIT; 0 and failed where it is none.
std::uint64_t count_of(const algebra::Expression& e, const char* word, Evaluation& evaluation) {
  Batch one;
  one.rows = 1;
  const Value value = evaluate(e, one, evaluation)[0];
  if (evaluation.failed()) return 0;
  if (value.is<std::int64_t>() && value.get<std::int64_t>() >= 0)
    return static_cast<std::uint64_t>(value.get<std::int64_t>());
  evaluation.fail(
      "CG-Q206",
      std::string(word) + " takes a whole number from 0 on, not " +
          (value.is<std::int64_t>() ? std::to_string(value.get<std::int64_t>()) : std::string(in_words(value))),
      e.span);
  return 0;
}

class SkipOperator final : public Operator {
 public:
  SkipOperator(const plan::Skip& step, OperatorPtr input, Evaluation& evaluation)
      : step_(step), input_(std::move(input)), evaluation_(evaluation) {}

  bool next(Batch& batch) override {
    if (!started_) {
      left_ = count_of(*step_.count, "SKIP", evaluation_);
      started_ = true;
    }
    if (evaluation_.failed() || !input_->next(batch)) return false;
    if (left_ == 0) return true;
    const std::size_t skipped = std::min<std::uint64_t>(left_, batch.rows);
    left_ -= skipped;
    Rows rows = all_rows(batch.rows);
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(skipped));
    batch = gather(batch, rows);
    return true;
  }

 private:
  const plan::Skip& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  std::uint64_t left_ = 0;
  bool started_ = false;
};

class LimitOperator final : public Operator {
 public:
  LimitOperator(const plan::Limit& step, OperatorPtr input, Evaluation& evaluation)
      : step_(step), input_(std::move(input)), evaluation_(evaluation) {}

  bool next(Batch& batch) override {
    if (!started_) {
      left_ = count_of(*step_.count, "LIMIT", evaluation_);
      started_ = true;
    }
    if (left_ == 0 || evaluation_.failed() || !input_->next(batch)) return false;
    if (batch.rows > left_) batch = gather(batch, all_rows(left_));
    left_ -= batch.rows;
    return true;
  }

 private:
  const plan::Limit& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  std::uint64_t left_ = 0;
  bool started_ = false;
};

}  // namespace

OperatorPtr make_distinct(const plan::Distinct& step, OperatorPtr input, Evaluation& evaluation) {
  return std::make_unique<DistinctOperator>(step, std::move(input), evaluation);
}
OperatorPtr make_sort(const plan::Sort& step, OperatorPtr input, Evaluation& evaluation) {
  return std::make_unique<SortOperator>(step, std::move(input), evaluation);
}
OperatorPtr make_skip(const plan::Skip& step, OperatorPtr input, Evaluation& evaluation) {
  return std::make_unique<SkipOperator>(step, std::move(input), evaluation);
}
OperatorPtr make_limit(const plan::Limit& step, OperatorPtr input, Evaluation& evaluation) {
  return std::make_unique<LimitOperator>(step, std::move(input), evaluation);
}

}  // namespace claimgraph::query::exec
