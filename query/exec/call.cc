// SPDX-License-Identifier: Apache-2.0

#include "exec/evaluate.h"
#include "exec/operator.h"

namespace claimgraph::query::exec {
namespace {

/// Calls the procedure for each row; a procedure without columns lets the row through.
class CallOperator final : public Operator {
 public:
  CallOperator(const plan::Call& step, OperatorPtr input, Evaluation& evaluation, const Live& live)
      : call_(step.call), input_(std::move(input)), evaluation_(evaluation), live_(live) {}

  bool next(Batch& batch) override {
    Batch rows;
    if (!input_->next(rows)) return false;
    std::vector<Column> arguments;
    for (const algebra::ExpressionPtr& argument : call_.arguments) {
      arguments.push_back(evaluate(*argument, rows, evaluation_));
    }
    Rows places;
    std::vector<Values> columns(call_.columns.size());
    for (std::uint32_t row = 0; row < rows.rows; ++row) {
      if (evaluation_.failed() || !call(row, arguments, places, columns)) return false;
    }
    batch = gather(rows, places, live_);
    for (std::size_t i = 0; i < columns.size(); ++i)
      batch.columns[call_.columns[i].second] = narrowed(std::move(columns[i]));
    return true;
  }

 private:
  bool call(std::uint32_t row, const std::vector<Column>& arguments, Rows& places, std::vector<Values>& columns) {
    std::vector<Value> values;
    for (const Column& argument : arguments) values.push_back(argument[row]);
    property_graph::ProcedureResult result = call_.procedure->call(values);
    if (!result) {
      evaluation_.fail("CG-Q210", call_.procedure->name + ": " + result.error(), call_.span);
      return false;
    }
    if (call_.procedure->columns.empty()) {
      places.push_back(row);
      return true;
    }
    if (!evaluation_.check_rows(made_ += result->size())) return false;
    for (const auto& values_of_row : *result) {
      places.push_back(row);
      for (std::size_t i = 0; i < columns.size(); ++i) columns[i].push_back(values_of_row[call_.columns[i].first]);
    }
    return true;
  }

  const algebra::Call& call_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  const Live& live_;
  std::uint64_t made_ = 0;
};

}  // namespace

OperatorPtr make_call(const plan::Call& step, OperatorPtr input, Evaluation& evaluation, const Live& live) {
  return std::make_unique<CallOperator>(step, std::move(input), evaluation, live);
}

}  // namespace claimgraph::query::exec
