// SPDX-License-Identifier: Apache-2.0
#pragma once

// Who stands above whom. The program decides it, not the layout: what would cross the fewest lines turns the whole
// picture around with one document more, and whoever knows the old picture finds nothing in the new one.

#include <span>
#include <vector>

#include "draw/lines.h"

namespace claimgraph::graph {

/// Whatever the case.
bool name_before(const Node& a, const Node& b);

/// Three columns, each from above. Actors by name; lines by actor, then as the issues; issues beside the actor who was
/// the first to speak of them (of one day the one who spoke most, then the first), then by name: later documents turn
/// nothing around.
struct Placing {
  std::vector<ActorId> actors;
  std::vector<Line> lines;
  std::vector<IssueId> issues;
};
Placing placing_of(const ClaimGraph& graph, std::span<const Line> lines);

}  // namespace claimgraph::graph
