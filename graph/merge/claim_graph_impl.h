// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands behind ClaimGraph, for the files that implement its member functions.

#include "merged_graph.h"

namespace claimgraph::graph {

struct ClaimGraph::Impl {
  MergedGraph merged;
};

}  // namespace claimgraph::graph
