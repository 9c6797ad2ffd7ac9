// SPDX-License-Identifier: Apache-2.0
#pragma once

// The order in which the parts of one MATCH are found.

#include "plan/step.h"

namespace claimgraph::query::plan {

/// Starts at what is bound already, else at the node that the fewest nodes can be, follows relationships from there,
/// and looks at each predicate as soon as it can. Ties go to what is written first.
std::vector<Step> order_match(algebra::Match match, const property_graph::PropertyGraph& graph);

}  // namespace claimgraph::query::plan
