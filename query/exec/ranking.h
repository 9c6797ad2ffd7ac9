// SPDX-License-Identifier: Apache-2.0
#pragma once

// The order of rows by a column, as ORDER BY wants it.

#include "exec/operand.h"

namespace claimgraph::query::exec {

/// Compares rows of a column. Where values fit into 64 bits, or begin with what does, those are compared first.
class Ranking {
 public:
  /// The column must outlive it. `with_beginnings`: texts are compared often enough to note how they begin.
  Ranking(const Column& column, bool descending, bool with_beginnings);

  /// Below 0, 0 or above 0: row a stands before row b, with it, after it.
  int compare(std::uint32_t a, std::uint32_t b) const {
    if (keys_.empty()) return compare_values(a, b);
    if (keys_[a] != keys_[b]) return (keys_[a] < keys_[b]) != descending_ ? -1 : 1;
    return keys_decide_ ? 0 : compare_values(a, b);
  }

  /// Whether two rows with the same key are the same.
  bool keys_decide() const { return keys_decide_; }
  bool is_descending() const { return descending_; }
  std::span<const std::uint64_t> keys() const { return keys_; }

 private:
  int compare_values(std::uint32_t a, std::uint32_t b) const;
  template <class T>
  bool take_keys();
  void take_texts(const property_graph::EncodedTexts& texts, bool with_beginnings);

  const Column& column_;
  bool descending_;
  bool keys_decide_ = false;
  std::vector<std::uint64_t> keys_;
};

/// The rows in the order of the columns, the first of them before the others; rows that are the same in all stay as
/// they came. No more than `most`, where it is given.
Rows sorted_rows(const std::vector<Column>& columns, const std::vector<bool>& descending, std::size_t rows,
                 std::optional<std::size_t> most);

}  // namespace claimgraph::query::exec
