// SPDX-License-Identifier: Apache-2.0

#include "exec/batch.h"

#include <iterator>
#include <numeric>

namespace claimgraph::query::exec {

Column gather(const Column& column, const Rows& places) {
  Column out;
  out.reserve(places.size());
  for (const std::uint32_t place : places) out.push_back(column[place]);
  return out;
}

Batch gather(const Batch& batch, const Rows& places) {
  Batch out;
  out.rows = places.size();
  out.columns.resize(batch.columns.size());
  for (std::size_t i = 0; i < batch.columns.size(); ++i) {
    if (!batch.columns[i].empty()) out.columns[i] = gather(batch.columns[i], places);
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
  batch.rows += more.rows;
  for (std::size_t i = 0; i < batch.columns.size(); ++i) {
    batch.columns[i].insert(batch.columns[i].end(), std::make_move_iterator(more.columns[i].begin()),
                            std::make_move_iterator(more.columns[i].end()));
  }
}

}  // namespace claimgraph::query::exec
