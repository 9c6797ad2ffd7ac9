// SPDX-License-Identifier: Apache-2.0
#pragma once

// The order of rows by a column, as ORDER BY wants it.

#include "exec/operand.h"

namespace claimgraph::query::exec {

/// Compares rows of a column. Where values fit into 64 bits, or begin with what does, those are compared first.
class Ranking {
 public:
  /// The column must outlive it.
  Ranking(const Column& column, bool descending);

  /// Below 0, 0 or above 0: row a stands before row b, with it, after it.
  int compare(std::uint32_t a, std::uint32_t b) const {
    if (keys_.empty()) return compare_values(a, b);
    if (keys_[a] != keys_[b]) return (keys_[a] < keys_[b]) != descending_ ? -1 : 1;
    return keys_decide_ ? 0 : compare_values(a, b);
  }

 private:
  int compare_values(std::uint32_t a, std::uint32_t b) const;
  template <class T>
  bool take_keys();
  void take_texts(const property_graph::EncodedTexts& texts);

  const Column& column_;
  bool descending_;
  bool keys_decide_ = false;
  std::vector<std::uint64_t> keys_;
};

}  // namespace claimgraph::query::exec
