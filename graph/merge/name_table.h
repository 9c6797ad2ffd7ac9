// SPDX-License-Identifier: Apache-2.0
#pragma once

// Names to numbers: the distinct names in order, a name's number its rank. Each is looked up once, when it is added:
// who adds keeps the number, and turns it into the rank when all are there.

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "merged_graph.h"

namespace claimgraph::graph {

class NameTable {
 public:
  /// A number for the name until sort(); kNone for the empty one, which is left out. A view that must outlive the
  /// table.
  std::uint32_t add(std::string_view name) {
    if (name.empty()) return kNone;
    if (last_ != kNone && names_[last_] == name) return last_;  // names often come several times in a row
    const auto [at, fresh] = numbers_.emplace(name, static_cast<std::uint32_t>(names_.size()));
    if (fresh) names_.push_back(name);
    return last_ = at->second;
  }

  /// When all are there.
  void sort() {
    last_ = kNone;
    std::sort(names_.begin(), names_.end());
    ranks_.resize(names_.size());
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      std::uint32_t& number = numbers_[names_[i]];
      ranks_[number] = i;
      number = i;
    }
  }

  /// The rank of the name that add() gave this number.
  std::uint32_t rank(std::uint32_t added) const { return added == kNone ? kNone : ranks_[added]; }

  /// In the order in which they came, after sort() in theirs.
  std::span<const std::string_view> names() const { return names_; }

  /// The rank; kNone for a name that is not there.
  std::uint32_t number(std::string_view name) const {
    const auto found = numbers_.find(name);
    return found == numbers_.end() ? kNone : found->second;
  }

 private:
  std::vector<std::string_view> names_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;  // asked, never iterated
  std::vector<std::uint32_t> ranks_;
  std::uint32_t last_ = kNone;
};

}  // namespace claimgraph::graph
