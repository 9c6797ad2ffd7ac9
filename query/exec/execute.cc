// SPDX-License-Identifier: Apache-2.0

#include "exec/execute.h"

#include "exec/groups.h"
#include "exec/operator.h"
#include "values/size.h"

namespace claimgraph::query::exec {

void execute(const plan::Plan& plan, Evaluation& evaluation, ResultRows& rows) {
  auto source = std::make_unique<Source>();
  Batch first;
  first.rows = 1;
  first.columns.resize(plan.slots);
  source->give(std::move(first));
  OperatorPtr last = std::move(source);
  for (const plan::Step& step : plan.steps) last = make_operator(step, std::move(last), evaluation);
  Batch batch;
  while (last->next(batch)) {
    const std::size_t before = rows.size();
    rows.resize(before + batch.rows);
    for (std::size_t row = 0; row < batch.rows; ++row) rows[before + row].reserve(plan.result.size());
    for (const algebra::Slot slot : plan.result) {
      Values values = batch.columns[slot].values();
      for (std::size_t row = 0; row < batch.rows; ++row) {
        // Written out, as the result will be.
        if (!evaluation.keep(unfolded_bytes_of(values[row], evaluation.memory_left()))) return;
        rows[before + row].push_back(std::move(values[row]));
      }
    }
    if (!evaluation.check_rows(rows.size())) break;
  }
}

void keep_different(ResultRows& rows) {
  if (rows.empty()) return;
  std::vector<Operand> columns;
  for (std::size_t i = 0; i < rows.front().size(); ++i) {
    Values values;
    for (const std::vector<Value>& row : rows) values.push_back(row[i]);
    columns.emplace_back(std::move(values));
  }
  GroupTable seen(columns.size());
  Rows groups;
  Rows firsts;
  seen.find(columns, rows.size(), groups, firsts);
  ResultRows different;
  for (const std::uint32_t first : firsts) different.push_back(std::move(rows[first]));
  rows = std::move(different);
}

}  // namespace claimgraph::query::exec
