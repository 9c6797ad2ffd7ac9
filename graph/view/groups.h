// SPDX-License-Identifier: Apache-2.0
#pragma once

// A column turned round: for each value the rows that have it.

#include <cstdint>
#include <span>
#include <vector>

#include "merge/merged_graph.h"

namespace claimgraph::graph {

class Groups {
 public:
  /// `column` holds numbers below `values`, or kNone. Linear.
  Groups(std::span<const std::uint32_t> column, std::size_t values) : begin_(values + 1) {
    for (const std::uint32_t value : column) {
      if (value != kNone) ++begin_[value + 1];
    }
    for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
    rows_.resize(begin_.back());
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (std::uint32_t row = 0; row < column.size(); ++row) {
      if (column[row] != kNone) rows_[next[column[row]]++] = row;
    }
  }

  /// Ascending.
  std::span<const std::uint32_t> rows_of(std::uint32_t value) const {
    return std::span(rows_).subspan(begin_[value], begin_[value + 1] - begin_[value]);
  }

 private:
  std::vector<std::uint32_t> begin_;
  std::vector<std::uint32_t> rows_;
};

}  // namespace claimgraph::graph
