// SPDX-License-Identifier: Apache-2.0

// DISTINCT, SKIP and LIMIT.

#include <algorithm>

#include "exec/evaluate.h"
#include "exec/groups.h"
#include "exec/operator.h"
#include "values/type.h"

namespace claimgraph::query::exec {
namespace {

class DistinctOperator final : public Operator {
 public:
  DistinctOperator(const plan::Distinct& step, OperatorPtr input, Evaluation& evaluation, const Live& live)
      : step_(step), input_(std::move(input)), evaluation_(evaluation), live_(live), seen_(step.slots.size()) {}

  bool next(Batch& batch) override {
    if (!input_->next(batch)) return false;
    if (batch.rows == 0) return true;
    std::vector<Operand> columns;
    columns.reserve(step_.slots.size());
    for (const algebra::Slot slot : step_.slots) columns.push_back(Operand::borrowed(batch.columns[slot]));
    Rows rows;
    seen_.find(columns, batch.rows, groups_, rows);
    if (!evaluation_.check_rows(seen_.size()) || !kept_.set(seen_.bytes())) return false;
    batch.times.clear();
    if (rows.size() != batch.rows) batch = gather(batch, rows, live_);
    return true;
  }

 private:
  const plan::Distinct& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  const Live& live_;
  GroupTable seen_;
  Rows groups_;
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
  SkipOperator(const plan::Skip& step, OperatorPtr input, Evaluation& evaluation, const Live& live)
      : step_(step), input_(std::move(input)), evaluation_(evaluation), live_(live) {}

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
    batch = gather(batch, rows, live_);
    return true;
  }

 private:
  const plan::Skip& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  const Live& live_;
  std::uint64_t left_ = 0;
  bool started_ = false;
};

class LimitOperator final : public Operator {
 public:
  LimitOperator(const plan::Limit& step, OperatorPtr input, Evaluation& evaluation, const Live& live)
      : step_(step), input_(std::move(input)), evaluation_(evaluation), live_(live) {}

  bool next(Batch& batch) override {
    if (!started_) {
      left_ = count_of(*step_.count, "LIMIT", evaluation_);
      started_ = true;
    }
    if (left_ == 0 || evaluation_.failed() || !input_->next(batch)) return false;
    if (batch.rows > left_) batch = gather(batch, all_rows(left_), live_);
    left_ -= batch.rows;
    return true;
  }

 private:
  const plan::Limit& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  const Live& live_;
  std::uint64_t left_ = 0;
  bool started_ = false;
};

}  // namespace

OperatorPtr make_distinct(const plan::Distinct& step, OperatorPtr input, Evaluation& evaluation, const Live& live) {
  return std::make_unique<DistinctOperator>(step, std::move(input), evaluation, live);
}
OperatorPtr make_skip(const plan::Skip& step, OperatorPtr input, Evaluation& evaluation, const Live& live) {
  return std::make_unique<SkipOperator>(step, std::move(input), evaluation, live);
}
OperatorPtr make_limit(const plan::Limit& step, OperatorPtr input, Evaluation& evaluation, const Live& live) {
  return std::make_unique<LimitOperator>(step, std::move(input), evaluation, live);
}

}  // namespace claimgraph::query::exec
