// SPDX-License-Identifier: Apache-2.0

#include "exec/merge_rows.h"

#include "exec/groups.h"

namespace claimgraph::query::exec {

Batch merge_rows(const Batch& batch, const std::vector<algebra::Slot>& slots) {
  Rows groups(batch.rows, 0);
  Rows firsts;
  if (slots.empty()) {
    if (batch.rows != 0) firsts.push_back(0);
  } else {
    std::vector<Operand> columns;
    for (const algebra::Slot slot : slots) columns.push_back(Operand::borrowed(batch.columns[slot]));
    GroupTable(slots.size()).find(columns, batch.rows, groups, firsts);
  }
  Batch merged;
  merged.rows = firsts.size();
  merged.columns.resize(batch.columns.size());
  for (const algebra::Slot slot : slots) merged.columns[slot] = batch.columns[slot].gather(firsts);
  merged.times.resize(firsts.size());
  for (std::size_t row = 0; row < batch.rows; ++row) {
    merged.times[groups[row]] += batch.times.empty() ? 1 : batch.times[row];
  }
  return merged;
}

}  // namespace claimgraph::query::exec
