// SPDX-License-Identifier: Apache-2.0
#pragma once

// When an actor stood on which side of an issue: a dot for each day and side, on a line from the first day of the graph
// to its last.

#include "claimgraph/graph/analysis.h"
#include "html.h"
#include "pairs.h"

namespace claimgraph::graph::page {

struct Days {
  schema::Date first, last;
};

/// An inline SVG as wide as there is room. `sentences` are those of `one`; those without a date are not on it.
Html timeline(const ClaimGraph& graph, const Days& days, const SelfOpposition& one, const Sentences& sentences);

}  // namespace claimgraph::graph::page
