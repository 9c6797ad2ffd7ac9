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
    for (std::size_t row = 0; row < batch.rows; ++row) {
      constexpr std::uint64_t kOfRow = 64;  // beside its values
      if (!evaluation.keep(kOfRow)) return;
      std::vector<Value>& out = rows.emplace_back();
      out.reserve(plan.result.size());
      for (const algebra::Slot slot : plan.result) {
        // Written out, as the result will be.
        if (!evaluation.keep(unfolded_bytes_of(batch.columns[slot][row], evaluation.memory_left()))) return;
        out.push_back(std::move(batch.columns[slot][row]));
      }
    }
    if (!evaluation.check_rows(rows.size())) break;
  }
}

void keep_different(ResultRows& rows) {
  if (rows.empty()) return;
  GroupTable seen(rows.front().size());
  std::vector<Column> one(rows.front().size(), Column(1));
  std::vector<const Column*> columns;
  for (const Column& column : one) columns.push_back(&column);
  std::erase_if(rows, [&](const std::vector<Value>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) one[i][0] = row[i];
    return !seen.find(columns, 0).is_new;
  });
}

}  // namespace claimgraph::query::exec
