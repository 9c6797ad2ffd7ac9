// SPDX-License-Identifier: Apache-2.0
#pragma once

// One name for each actor, whatever spellings the documents use.

#include <map>
#include <span>
#include <string>
#include <vector>

#include "claimgraph/schema/vocabulary.h"
#include "merged_graph.h"

namespace claimgraph::graph {

struct SettledActors {
  std::map<std::string, std::vector<std::string>> spellings;  ///< the others, sorted, by the name that was taken
  schema::Vocabulary ministries;                              ///< those that no vocabulary knows
};

/// Puts one name in the place of all names with the same schema::name_key: that of a known actor, else the most
/// frequent, else the first by order. Names that a vocabulary knows stay as they are; so do those with the key of two
/// known actors, and the names of claims that somebody else coded. Depends on the claims as a set, not on their order.
SettledActors settle_actors(std::vector<schema::Claim>& claims, std::span<const schema::Vocabulary> packs);

/// Adds the spellings to the aliases of the actors.
void add_spellings(MergedGraph& graph, const SettledActors& settled);

}  // namespace claimgraph::graph
