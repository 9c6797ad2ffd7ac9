// SPDX-License-Identifier: Apache-2.0
#pragma once

// Some rows as columns, one for each slot of the query; a column that nothing is in yet is empty.

#include <cstdint>
#include <vector>

#include "claimgraph/property_graph/value.h"

namespace claimgraph::query::exec {

using property_graph::Value;
using Column = std::vector<Value>;
using Rows = std::vector<std::uint32_t>;

inline constexpr std::size_t kBatchRows = 1024;

struct Batch {
  std::size_t rows = 0;
  std::vector<Column> columns;
};

/// The rows at the places, which may repeat.
Column gather(const Column& column, const Rows& places);
Batch gather(const Batch& batch, const Rows& places);
/// 0, 1, ... below the count.
Rows all_rows(std::size_t count);
/// Puts the rows of `more` behind those of `batch`; both have the same columns filled, or `batch` has no rows.
void append(Batch& batch, Batch&& more);

}  // namespace claimgraph::query::exec
