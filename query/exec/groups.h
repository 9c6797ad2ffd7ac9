// SPDX-License-Identifier: Apache-2.0
#pragma once

// Numbers groups of rows that are the same in some columns, in the order in which they first come.

#include "exec/codes.h"

namespace claimgraph::query::exec {

class GroupTable {
 public:
  explicit GroupTable(std::size_t columns) : columns_(columns), batch_codes_(columns), axes_(columns) {}

  /// The group of each row of the columns (as many as the constructor was told); rows that are the first of their
  /// group go to `firsts`.
  void find(const std::vector<Operand>& columns, std::size_t rows, Rows& groups, Rows& firsts);

  std::size_t size() const { return count_; }
  /// Of memory, about.
  std::uint64_t bytes() const;

 private:
  /// The codes of a column, numbered from 1 in the order in which they come, and how many bits that takes.
  struct Axis {
    std::vector<std::uint32_t> number;  // by code, 0 where it has not come yet
    std::uint32_t count = 0;
    unsigned bits = 0;
    std::vector<std::uint32_t> of_rows;  // the numbers of a batch
  };

  bool number_rows(Axis& axis, const std::vector<Code>& codes);
  bool make_room(std::size_t rows);
  void fill_cells();
  std::size_t cell_of(const Code* codes) const;
  void find_in_cells(std::size_t rows, Rows& groups, Rows& firsts);
  void leave_cells();
  void find_in_table(std::size_t rows, Rows& groups, Rows& firsts);
  std::uint32_t& group_in_table(const Code* codes);
  void renumber(std::size_t column, const Codes::Renumber& renumber);
  void grow();
  std::uint64_t hash_of(const Code* codes) const;
  std::size_t width() const { return columns_.size(); }

  std::vector<Codes> columns_;
  std::vector<std::vector<Code>> batch_codes_;
  std::vector<Code> codes_;  // of each group, one a column
  std::size_t count_ = 0;
  // As long as the codes of all columns are small and their combinations few, each has a cell of its own.
  bool has_cells_ = true;
  std::vector<Axis> axes_;
  std::vector<std::uint32_t> cells_;  // group + 1, 0 where there is none
  // Else they are hashed.
  std::vector<std::uint32_t> table_;  // group + 1, open addressing; 0 is free
};

}  // namespace claimgraph::query::exec
