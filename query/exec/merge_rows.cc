// SPDX-License-Identifier: Apache-2.0

#include "exec/merge_rows.h"

#include <algorithm>

#include "exec/groups.h"

namespace claimgraph::query::exec {

bool tells_same_from_equal(const Column& column) {
  if (const auto* const values = column.all<Value>()) {
    return std::all_of(values->begin(), values->end(),
                       [](const Value& one) { return one.is_null() || one.is_string(); });
  }
  return column.all<double>() == nullptr && column.maps() == nullptr && column.lists() == nullptr;
}

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
