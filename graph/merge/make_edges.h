// SPDX-License-Identifier: Apache-2.0
#pragma once

// Claims merged into edges.

#include "merged_graph.h"

namespace claimgraph::graph {

/// Fills `edges`. A claim without actor or topic makes none.
void make_edges(MergedGraph& graph);

}  // namespace claimgraph::graph
