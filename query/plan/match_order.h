// SPDX-License-Identifier: Apache-2.0
#pragma once

// The order in which the parts of one MATCH are found.

#include "plan/step.h"

namespace claimgraph::query::plan {

/// Starts at what is bound already, else at the node with the fewest candidates, follows relationships from there, and
/// looks at the predicates, each as soon as it can where the match says so. Ties go to what is written first.
std::vector<Step> order_match(algebra::Match match, const property_graph::PropertyGraph& graph);

}  // namespace claimgraph::query::plan
