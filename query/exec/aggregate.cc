// SPDX-License-Identifier: Apache-2.0

#include "exec/evaluate.h"
#include "exec/groups.h"
#include "exec/operator.h"
#include "exec/summary.h"

namespace claimgraph::query::exec {
namespace {

class AggregateOperator final : public Operator {
 public:
  AggregateOperator(const plan::Aggregate& step, OperatorPtr input, Evaluation& evaluation)
      : step_(step),
        input_(std::move(input)),
        evaluation_(evaluation),
        groups_(step.keys.size()),
        keys_(step.keys.size()) {
    for (const algebra::Aggregate& aggregate : step.aggregates) {
      summaries_.push_back(make_summary(aggregate, evaluation));
    }
  }

  bool next(Batch& batch) override {
    if (done_) return false;
    done_ = true;
    while (input_->next(batch)) {
      if (batch.rows != 0) add(batch);
      if (evaluation_.failed()) return false;
    }
    if (evaluation_.failed()) return false;
    // Without keys there is one group, be there rows or not.
    const std::size_t count = step_.keys.empty() ? 1 : groups_.size();
    batch = Batch();
    batch.rows = count;
    batch.columns.resize(step_.slots);
    for (std::size_t i = 0; i < step_.keys.size(); ++i) batch.columns[step_.keys[i].slot] = std::move(keys_[i]);
    for (std::size_t i = 0; i < summaries_.size(); ++i) {
      batch.columns[step_.aggregates[i].slot] = summaries_[i]->results(count);
    }
    return !evaluation_.failed();
  }

 private:
  void add(const Batch& batch) {
    Rows groups(batch.rows);
    if (!step_.keys.empty()) find_groups(batch, groups);
    if (evaluation_.failed() || !evaluation_.check_rows(groups_.size())) return;
    for (std::size_t i = 0; i < summaries_.size() && !evaluation_.failed(); ++i) {
      const algebra::Aggregate& aggregate = step_.aggregates[i];
      Portion portion{nullptr, nullptr, groups, batch.times};
      std::optional<Operand> values;
      std::optional<Operand> seconds;
      if (aggregate.argument != nullptr) {
        portion.values = &values.emplace(evaluate_operand(*aggregate.argument, batch, evaluation_));
      }
      if (aggregate.second != nullptr) {
        portion.seconds = &seconds.emplace(evaluate_operand(*aggregate.second, batch, evaluation_));
      }
      if (evaluation_.failed()) return;
      const std::uint64_t scratch = evaluation_.take_scratch();
      summaries_[i]->add(portion);
      lists_.adopt(evaluation_.take_scratch());  // what it took stays with it
      evaluation_.give_scratch(scratch);
    }
    std::uint64_t bytes = groups_.bytes();
    for (const SummaryPtr& summary : summaries_) bytes += summary->bytes();
    kept_.set(bytes);
  }

  void find_groups(const Batch& batch, Rows& groups) {
    std::vector<Operand> keys;
    keys.reserve(step_.keys.size());
    for (const algebra::Column& key : step_.keys) {
      keys.push_back(evaluate_operand(*key.expression, batch, evaluation_));
    }
    if (evaluation_.failed()) return;
    Rows firsts;
    groups_.find(keys, batch.rows, groups, firsts);
    if (firsts.empty()) return;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      keys_[i].append(keys[i].is_constant() ? Column(firsts.size(), keys[i][0]) : keys[i].column().gather(firsts));
    }
  }

  const plan::Aggregate& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  GroupTable groups_;
  std::vector<Column> keys_;  // of each group
  std::vector<SummaryPtr> summaries_;
  bool done_ = false;
  Kept kept_{evaluation_};
  Kept lists_{evaluation_};
};

}  // namespace

OperatorPtr make_aggregate(const plan::Aggregate& step, OperatorPtr input, Evaluation& evaluation) {
  return std::make_unique<AggregateOperator>(step, std::move(input), evaluation);
}

}  // namespace claimgraph::query::exec
