// SPDX-License-Identifier: Apache-2.0
#pragma once

// Actors and issues out of the claims that name them, with what the vocabularies know about them.

#include <span>

#include "claimgraph/schema/vocabulary.h"
#include "decision_rules.h"
#include "merged_graph.h"

namespace claimgraph::graph {

/// Fills `actors`, `part_of` and the actors' numbers in `links`. Actors that hold a position, are its target or report
/// it, and those that they are part of. `packs` win over the built-in actors, later ones over earlier ones. Names that
/// became others by decisions are aliases of those, with their own aliases.
void make_actors(MergedGraph& graph, std::span<const schema::Vocabulary> packs, DecisionRules& rules);

/// Fills `issues`, `broader` and the issues' numbers in `links`. The topics of claims, and the broader issues of the
/// packs above them; aliases are the phrases that were merged under the topic, and the names that became this one by
/// decisions.
void make_issues(MergedGraph& graph, std::span<const schema::Issue> pack_issues, DecisionRules& rules);

}  // namespace claimgraph::graph
