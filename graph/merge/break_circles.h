// SPDX-License-Identifier: Apache-2.0
#pragma once

// A whole cannot be part of its part, nor an issue broader than the one above it.

#include <span>

#include "merged_graph.h"

namespace claimgraph::graph {

/// `above[i]` is the number of the node that node i belongs to. Where following it leads in a circle, the last step of
/// it is taken out, here and in the node; nodes are looked at in their order.
inline void break_circles(std::span<Node> nodes, std::span<std::uint32_t> above) {
  constexpr std::uint32_t kNever = 0;
  std::vector<std::uint32_t> walk(nodes.size(), kNever);  // the walk that came by, counted from 1
  for (std::uint32_t start = 0; start < nodes.size(); ++start) {
    for (std::uint32_t at = start; walk[at] == kNever;) {
      walk[at] = start + 1;
      const std::uint32_t next = above[at];
      if (next == kNone) break;
      if (walk[next] == start + 1) {
        above[at] = kNone;
        nodes[at].belongs_to.clear();
        break;
      }
      at = next;
    }
  }
}

}  // namespace claimgraph::graph
