// SPDX-License-Identifier: Apache-2.0

#include "exec/execute.h"

#include "exec/operator.h"

namespace claimgraph::query::exec {

std::vector<std::vector<property_graph::Value>> execute(const plan::Plan& plan, Evaluation& evaluation) {
  auto source = std::make_unique<Source>();
  Batch first;
  first.rows = 1;
  first.columns.resize(plan.slots);
  source->give(std::move(first));
  OperatorPtr last = std::move(source);
  for (const plan::Step& step : plan.steps) last = make_operator(step, std::move(last), evaluation);
  std::vector<std::vector<Value>> rows;
  Batch batch;
  while (last->next(batch)) {
    for (std::size_t row = 0; row < batch.rows; ++row) {
      std::vector<Value>& out = rows.emplace_back();
      out.reserve(plan.result.size());
      for (const algebra::Slot slot : plan.result) out.push_back(std::move(batch.columns[slot][row]));
    }
    if (!evaluation.check_rows(rows.size())) break;
  }
  return rows;
}

}  // namespace claimgraph::query::exec
