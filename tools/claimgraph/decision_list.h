// SPDX-License-Identifier: Apache-2.0
#pragma once

// The decisions of a graph with what became of them.

#include <string>

#include "claimgraph/graph/claim_graph.h"

namespace claimgraph::cli {

/// Two lines for each: number and decision, then what it changes or why it does nothing.
std::string decision_list(const graph::ClaimGraph& graph);

/// An array, one object a line: number, decision (its line of text without the note), note, claims that it changes,
/// found (what it speaks of is there), set_aside_by (the number of the decision that it contradicts, or null).
std::string decision_list_json(const graph::ClaimGraph& graph);

}  // namespace claimgraph::cli
