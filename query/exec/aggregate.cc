// SPDX-License-Identifier: Apache-2.0

#include <array>
#include <deque>

#include "exec/evaluate.h"
#include "exec/groups.h"
#include "exec/operator.h"

namespace claimgraph::query::exec {
namespace {

/// One aggregate over all groups.
class Summary {
 public:
  Summary(const algebra::Aggregate& aggregate, Evaluation& evaluation)
      : aggregate_(aggregate), evaluation_(evaluation), seen_(2) {}

  void add(const Batch& batch, const Rows& groups) {
    const bool counts_rows = aggregate_.argument == nullptr;
    const Column values = counts_rows ? Column() : evaluate(*aggregate_.argument, batch, evaluation_);
    const Column seconds = aggregate_.second == nullptr ? Column() : evaluate(*aggregate_.second, batch, evaluation_);
    if (evaluation_.failed()) return;
    Call call{evaluation_, aggregate_.span};
    const std::uint64_t scratch = evaluation_.take_scratch();
    for (std::size_t row = 0; row < batch.rows; ++row) {
      Accumulator& accumulator = of_group(groups[row], seconds.empty() ? Value() : seconds[row]);
      if (counts_rows) {
        accumulator.add({}, call);
      } else if (!values[row].is_null() && (!aggregate_.distinct || is_new(groups[row], values[row]))) {
        accumulator.add(values[row], call);
      }
      if (evaluation_.failed()) return;
    }
    kept_.adopt(evaluation_.take_scratch());  // what the accumulators took
    evaluation_.give_scratch(scratch);
    gathered_.set(seen_.bytes() + accumulators_.size() * kOfAccumulator);
  }

  Column results(std::size_t groups) {
    Call call{evaluation_, aggregate_.span};
    Column out;
    for (std::size_t group = 0; group < groups; ++group) {
      out.push_back(of_group(static_cast<std::uint32_t>(group), {}).result(call));
    }
    return out;
  }

 private:
  static constexpr std::uint64_t kOfAccumulator = 64;  // bytes, with its pointer

  Accumulator& of_group(std::uint32_t group, const Value& second) {
    while (accumulators_.size() <= group) accumulators_.push_back(aggregate_.aggregation->make(second));
    return *accumulators_[group];
  }

  bool is_new(std::uint32_t group, const Value& value) {
    const Column groups{Value(std::int64_t{group})};
    const Column values{value};
    const std::array<const Column*, 2> columns{&groups, &values};
    return seen_.find(columns, 0).is_new;
  }

  const algebra::Aggregate& aggregate_;
  Evaluation& evaluation_;
  std::vector<std::unique_ptr<Accumulator>> accumulators_;
  GroupTable seen_;
  Kept kept_{evaluation_};
  Kept gathered_{evaluation_};
};

class AggregateOperator final : public Operator {
 public:
  AggregateOperator(const plan::Aggregate& step, OperatorPtr input, Evaluation& evaluation)
      : step_(step), input_(std::move(input)), evaluation_(evaluation), groups_(step.keys.size()) {
    for (const algebra::Aggregate& aggregate : step.aggregates) summaries_.emplace_back(aggregate, evaluation);
  }

  bool next(Batch& batch) override {
    if (done_) return false;
    done_ = true;
    while (input_->next(batch)) {
      add(batch);
      if (evaluation_.failed()) return false;
    }
    if (evaluation_.failed()) return false;
    // Without keys there is one group, be there rows or not.
    const std::size_t count = step_.keys.empty() ? 1 : groups_.size();
    batch = Batch();
    batch.rows = count;
    batch.columns.resize(step_.slots);
    for (std::size_t i = 0; i < step_.keys.size(); ++i) batch.columns[step_.keys[i].slot] = std::move(groups_.key(i));
    for (std::size_t i = 0; i < summaries_.size(); ++i) {
      batch.columns[step_.aggregates[i].slot] = summaries_[i].results(count);
    }
    return !evaluation_.failed();
  }

 private:
  void add(const Batch& batch) {
    std::vector<Column> keys;
    for (const algebra::Column& key : step_.keys) keys.push_back(evaluate(*key.expression, batch, evaluation_));
    if (evaluation_.failed()) return;
    std::vector<const Column*> columns;
    for (const Column& key : keys) columns.push_back(&key);
    Rows groups(batch.rows);
    if (!keys.empty()) {
      for (std::size_t row = 0; row < batch.rows; ++row) groups[row] = groups_.find(columns, row).group;
    }
    if (!evaluation_.check_rows(groups_.size()) || !kept_.set(groups_.bytes())) return;
    for (Summary& summary : summaries_) summary.add(batch, groups);
  }

  const plan::Aggregate& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  GroupTable groups_;
  std::deque<Summary> summaries_;
  bool done_ = false;
  Kept kept_{evaluation_};
};

}  // namespace

OperatorPtr make_aggregate(const plan::Aggregate& step, OperatorPtr input, Evaluation& evaluation) {
  return std::make_unique<AggregateOperator>(step, std::move(input), evaluation);
}

}  // namespace claimgraph::query::exec
