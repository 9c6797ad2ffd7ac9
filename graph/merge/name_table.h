// SPDX-License-Identifier: Apache-2.0
#pragma once

// Names to numbers: the distinct names in order, a name's number its rank.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "merged_graph.h"

namespace claimgraph::graph {

class NameTable {
 public:
  /// Views that must outlive the table; the empty name is left out.
  explicit NameTable(std::vector<std::string_view> names) : names_(std::move(names)) {
    std::sort(names_.begin(), names_.end());
    names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
    if (!names_.empty() && names_.front().empty()) names_.erase(names_.begin());
  }

  const std::vector<std::string_view>& names() const { return names_; }

  /// kNone for a name that is not there.
  std::uint32_t number(std::string_view name) const {
    const auto found = std::lower_bound(names_.begin(), names_.end(), name);
    if (found == names_.end() || *found != name) return kNone;
    return static_cast<std::uint32_t>(found - names_.begin());
  }

 private:
  std::vector<std::string_view> names_;
};

}  // namespace claimgraph::graph
