// SPDX-License-Identifier: Apache-2.0
#pragma once

// Who is in which coalition, whatever of it a picture has room for.

#include <map>
#include <vector>

#include "claimgraph/graph/claim_graph.h"

namespace claimgraph::graph {

struct CoalitionMembers {
  std::vector<std::vector<ActorId>> groups;  ///< of two and more, each by name
  std::map<ActorId, std::size_t> group_of;   ///< whose number, where the actor is in one
  bool among_the_most_quoted = false;        ///< there were too many actors to look at all
};

/// What `claimgraph network --coalitions` finds in the graph; where it has very many actors, what that finds with
/// `--top 300`.
CoalitionMembers coalitions_of(const ClaimGraph& graph);

}  // namespace claimgraph::graph
