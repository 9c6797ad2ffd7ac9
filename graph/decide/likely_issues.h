// SPDX-License-Identifier: Apache-2.0
#pragma once

// Issues that may be one: by their words, by words that mean the same, by who speaks of both.

#include <vector>

#include "claimgraph/graph/decide.h"

namespace claimgraph::graph {

void add_likely_issues(const ClaimGraph& graph, const WordNearness& nearness, std::vector<Likeness>& found);

}  // namespace claimgraph::graph
