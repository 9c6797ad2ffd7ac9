// SPDX-License-Identifier: Apache-2.0
#pragma once

// Numbers groups of rows that are the same in some columns, in the order in which they first come.

#include <span>

#include "exec/batch.h"

namespace claimgraph::query::exec {

class GroupTable {
 public:
  explicit GroupTable(std::size_t columns) : keys_(columns) {}

  struct Found {
    std::uint32_t group = 0;
    bool is_new = false;
  };
  /// The group of a row of the columns (as many as the constructor was told).
  Found find(std::span<const Column* const> columns, std::size_t row);

  std::size_t size() const { return hashes_.size(); }
  /// Of memory, about.
  std::uint64_t bytes() const { return bytes_; }
  /// For each group the values that it is the same in.
  Column& key(std::size_t column) { return keys_[column]; }

 private:
  void grow();

  std::vector<Column> keys_;
  std::vector<std::uint64_t> hashes_;
  std::uint64_t bytes_ = 0;
  std::vector<std::uint32_t> table_;  // group + 1, open addressing; 0 is free
};

}  // namespace claimgraph::query::exec
