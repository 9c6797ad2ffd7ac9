// SPDX-License-Identifier: Apache-2.0
#pragma once

// Numbers groups of rows that are the same in some columns, in the order in which they first come.

#include <deque>

#include "exec/codes.h"

namespace claimgraph::query::exec {

class GroupTable {
 public:
  explicit GroupTable(std::size_t columns) : columns_(columns), batch_codes_(columns) {}

  /// The group of each row of the columns (as many as the constructor was told); rows that are the first of their
  /// group go to `firsts`.
  void find(const std::vector<Operand>& columns, std::size_t rows, Rows& groups, Rows& firsts);

  std::size_t size() const { return count_; }
  /// Of memory, about.
  std::uint64_t bytes() const;

 private:
  void find_by_code(std::size_t rows, Rows& groups, Rows& firsts);
  void find_many(std::size_t rows, Rows& groups, Rows& firsts);
  void renumber(std::size_t column, const Codes::Renumber& renumber);
  void grow();
  std::uint32_t& group_by_code(Code code);
  std::uint32_t& group_in_table(const Code* codes);
  std::uint64_t hash_of(const Code* codes) const;
  std::size_t width() const { return columns_.size(); }

  std::vector<Codes> columns_;
  std::vector<std::vector<Code>> batch_codes_;
  std::vector<Code> codes_;             // of each group, one a column
  std::vector<std::uint32_t> by_code_;  // of one column, below kMostByCode: group + 1, 0 where there is none yet
  std::vector<std::uint32_t> table_;    // of other codes: group + 1, open addressing; 0 is free
  std::size_t count_ = 0;
};

}  // namespace claimgraph::query::exec
