// SPDX-License-Identifier: Apache-2.0

// The operators that take a batch and give a batch, and the choice of an operator for a step.

#include "exec/evaluate.h"
#include "exec/operator.h"
#include "exec/watch.h"

namespace claimgraph::query::exec {
namespace {

/// Keeps its input, whose beginning an OPTIONAL MATCH goes on filling, and never asks it.
class NothingOperator final : public Operator {
 public:
  explicit NothingOperator(OperatorPtr input) : input_(std::move(input)) {}

  bool next(Batch& /*batch*/) override { return false; }

 private:
  OperatorPtr input_;
};

class FilterOperator final : public Operator {
 public:
  FilterOperator(const plan::Filter& step, OperatorPtr input, Evaluation& evaluation, const Live& live)
      : step_(step), input_(std::move(input)), evaluation_(evaluation), live_(live) {}

  bool next(Batch& batch) override {
    if (!input_->next(batch)) return false;
    const Rows rows = rows_where(*step_.condition, batch, evaluation_);
    if (evaluation_.failed()) return false;
    if (rows.size() != batch.rows) batch = gather(batch, rows, live_);
    return true;
  }

 private:
  const plan::Filter& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  const Live& live_;
};

class ProjectOperator final : public Operator {
 public:
  ProjectOperator(const plan::Project& step, OperatorPtr input, Evaluation& evaluation, const Live& live)
      : step_(step), input_(std::move(input)), evaluation_(evaluation), live_(live) {}

  bool next(Batch& batch) override {
    if (!input_->next(batch)) return false;
    for (const algebra::Column& column : step_.columns) {
      if (!is_live(live_, column.slot)) continue;
      batch.columns[column.slot] = evaluate(*column.expression, batch, evaluation_);
      if (evaluation_.failed()) return false;
    }
    return true;
  }

 private:
  const plan::Project& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  const Live& live_;
};

class KeepOperator final : public Operator {
 public:
  KeepOperator(const plan::Keep& step, OperatorPtr input) : step_(step), input_(std::move(input)) {}

  bool next(Batch& batch) override {
    if (!input_->next(batch)) return false;
    std::vector<Column> columns(batch.columns.size());
    for (const algebra::Slot slot : step_.slots) columns[slot] = std::move(batch.columns[slot]);
    batch.columns = std::move(columns);
    return true;
  }

 private:
  const plan::Keep& step_;
  OperatorPtr input_;
};

struct Maker {
  OperatorPtr input;
  Evaluation& evaluation;
  const Live& live;

  OperatorPtr operator()(const plan::Scan& step) { return make_scan(step, std::move(input), evaluation, live); }
  OperatorPtr operator()(const plan::LookUp& step) { return make_look_up(step, std::move(input), evaluation, live); }
  OperatorPtr operator()(const plan::LookUpBetween& step) {
    return make_look_up_between(step, std::move(input), evaluation, live);
  }
  OperatorPtr operator()(const plan::Nothing& /*step*/) { return std::make_unique<NothingOperator>(std::move(input)); }
  OperatorPtr operator()(const plan::Expand& step) {
    return step.relationship.variable_length ? make_expand_variable(step, std::move(input), evaluation, live)
                                             : make_expand(step, std::move(input), evaluation, live);
  }
  OperatorPtr operator()(const plan::Filter& step) {
    return std::make_unique<FilterOperator>(step, std::move(input), evaluation, live);
  }
  OperatorPtr operator()(const plan::MakePath& step) { return make_path(step, std::move(input), evaluation); }
  OperatorPtr operator()(const plan::Optional& step) { return make_optional(step, std::move(input), evaluation, live); }
  OperatorPtr operator()(const plan::ExpandOnce& step) {
    return make_expand_once(step, std::move(input), evaluation, live);
  }
  OperatorPtr operator()(const plan::Unwind& step) { return make_unwind(step, std::move(input), evaluation, live); }
  OperatorPtr operator()(const plan::Call& step) { return make_call(step, std::move(input), evaluation, live); }
  OperatorPtr operator()(const plan::Aggregate& step) { return make_aggregate(step, std::move(input), evaluation); }
  OperatorPtr operator()(const plan::Project& step) {
    return std::make_unique<ProjectOperator>(step, std::move(input), evaluation, live);
  }
  OperatorPtr operator()(const plan::Distinct& step) { return make_distinct(step, std::move(input), evaluation, live); }
  OperatorPtr operator()(const plan::Sort& step) { return make_sort(step, std::move(input), evaluation, live); }
  OperatorPtr operator()(const plan::Skip& step) { return make_skip(step, std::move(input), evaluation, live); }
  OperatorPtr operator()(const plan::Limit& step) { return make_limit(step, std::move(input), evaluation, live); }
  OperatorPtr operator()(const plan::Keep& step) { return std::make_unique<KeepOperator>(step, std::move(input)); }
};

}  // namespace

OperatorPtr make_operator(const plan::Step& step, OperatorPtr input, Evaluation& evaluation) {
  return watched(step, std::visit(Maker{std::move(input), evaluation, step.live}, step.action), evaluation);
}

}  // namespace claimgraph::query::exec
