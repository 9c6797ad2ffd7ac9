// SPDX-License-Identifier: Apache-2.0
#pragma once

// Some rows as columns, one for each slot of the query; a column that nothing is in, or that nobody reads any more, is
// empty.

#include <cstdint>
#include <span>
#include <vector>

#include "claimgraph/property_graph/column.h"

namespace claimgraph::query::exec {

using property_graph::Column;
using property_graph::Value;
using Values = Column::Values;
using Rows = std::vector<std::uint32_t>;
/// For each slot whether somebody still reads it; slots behind its end are always kept, and so are all where it is
/// empty.
using Live = std::vector<bool>;

inline constexpr std::size_t kBatchRows = 1024;

struct Batch {
  std::size_t rows = 0;
  std::vector<Column> columns;
  std::vector<std::uint64_t> times;  ///< how many same rows each stands for; empty where each stands for itself
};

/// Rows of a batch: all of them, or some.
class Selection {
 public:
  explicit Selection(std::size_t all) : size_(all) {}
  Selection(const Rows& rows) : size_(rows.size()), rows_(rows.data()) {}

  std::size_t size() const { return size_; }
  bool is_all() const { return rows_ == nullptr; }
  std::uint32_t operator[](std::size_t i) const { return rows_ == nullptr ? static_cast<std::uint32_t>(i) : rows_[i]; }
  /// Where they are not all.
  std::span<const std::uint32_t> rows() const { return {rows_, size_}; }

 private:
  std::size_t size_;
  const std::uint32_t* rows_ = nullptr;
};

inline bool is_live(const Live& live, std::size_t slot) { return slot >= live.size() || live[slot]; }
/// The rows at the places, which may repeat.
Batch gather(const Batch& batch, const Rows& places, const Live& live = {});
/// 0, 1, ... below the count.
Rows all_rows(std::size_t count);
/// Puts the rows of `more` behind those of `batch`; both have the same columns filled, or `batch` has no rows.
void append(Batch& batch, Batch&& more);

}  // namespace claimgraph::query::exec
