// SPDX-License-Identifier: Apache-2.0

#include "exec/batch.h"

#include <numeric>

namespace claimgraph::query::exec {

Batch gather(const Batch& batch, const Rows& places, const Live& live) {
  Batch out;
  out.rows = places.size();
  out.columns.resize(batch.columns.size());
  for (std::size_t i = 0; i < batch.columns.size(); ++i) {
    if (!batch.columns[i].empty() && is_live(live, i)) out.columns[i] = batch.columns[i].gather(places);
  }
  if (!batch.times.empty()) {
    out.times.reserve(places.size());
    for (const std::uint32_t place : places) out.times.push_back(batch.times[place]);
  }
  return out;
}

Rows all_rows(std::size_t count) {
  Rows rows(count);
  std::iota(rows.begin(), rows.end(), 0U);
  return rows;
}

void append(Batch& batch, Batch&& more) {
  if (batch.rows == 0) {
    batch = std::move(more);
    return;
  }
  if (!batch.times.empty() || !more.times.empty()) {
    batch.times.resize(batch.rows, 1);
    more.times.resize(more.rows, 1);
    batch.times.insert(batch.times.end(), more.times.begin(), more.times.end());
  }
  batch.rows += more.rows;
  for (std::size_t i = 0; i < batch.columns.size(); ++i) batch.columns[i].append(std::move(more.columns[i]));
}

}  // namespace claimgraph::query::exec
