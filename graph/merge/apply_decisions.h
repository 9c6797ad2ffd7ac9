// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the user decided, done to the claims before actors, issues and edges are made of them.

#include "decision_rules.h"
#include "merged_graph.h"

namespace claimgraph::graph {

/// Takes dropped claims out into `dropped`; gives the others the names that were decided and keeps those that they had
/// in `undecided`. Wants topics settled.
void apply_decisions(MergedGraph& graph, DecisionRules& rules);

}  // namespace claimgraph::graph
