// SPDX-License-Identifier: Apache-2.0
#pragma once

// Names to numbers: the distinct names in order, a name's number its rank.

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
  /// Views that must outlive the table; the empty name is left out.
  explicit NameTable(std::span<const std::string_view> names) {
    for (const std::string_view name : names) {
      if (!name.empty() && numbers_.emplace(name, kNone).second) names_.push_back(name);
    }
    std::sort(names_.begin(), names_.end());
    for (std::uint32_t i = 0; i < names_.size(); ++i) numbers_[names_[i]] = i;
  }

  std::span<const std::string_view> names() const { return names_; }

  /// kNone for a name that is not there.
  std::uint32_t number(std::string_view name) const {
    const auto found = numbers_.find(name);
    return found == numbers_.end() ? kNone : found->second;
  }

 private:
  std::vector<std::string_view> names_;  // sorted
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

}  // namespace claimgraph::graph
