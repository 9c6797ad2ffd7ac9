// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a ClaimGraph consists of inside: the lists it hands out, and beside each claim the numbers of the things it
// speaks of, so that nothing is looked up by name twice.

#include <cstdint>
#include <vector>

#include "adjacency.h"
#include "claimgraph/graph/claim_graph.h"
#include "name_index.h"

namespace claimgraph::graph {

/// Stands for "no such thing" in columns of numbers.
inline constexpr std::uint32_t kNone = 0xffffffff;

/// Where one claim hangs in the graph; kNone for what it does not name.
struct ClaimLinks {
  std::uint32_t actor = kNone;
  std::uint32_t issue = kNone;
  std::uint32_t document = kNone;
  std::uint32_t target = kNone;
  std::uint32_t reported_by = kNone;
};

struct MergedGraph {
  std::vector<schema::Document> documents;  // by id
  std::vector<schema::Claim> claims;        // by document, place, id
  std::vector<ClaimLinks> links;            // one a claim
  std::vector<Node> actors;                 // by name
  std::vector<Node> issues;                 // by name
  std::vector<std::uint32_t> part_of;       // one an actor: the actor it belongs to
  std::vector<std::uint32_t> broader;       // one an issue
  std::vector<Edge> edges;                  // by actor, issue, position, polarity, stance
  std::vector<DecisionState> decisions;     // by text
  std::vector<Undecided> undecided;         // by claim
  std::vector<schema::Claim> dropped;       // by document, place, id
  Adjacency adjacency;
  NameIndex actor_names;
  NameIndex issue_names;

  const schema::Claim& claim(ClaimIndex index) const { return claims[static_cast<std::size_t>(index)]; }
  const ClaimLinks& links_of(ClaimIndex index) const { return links[static_cast<std::size_t>(index)]; }
};

/// The claim's own date, else that of its document.
std::optional<schema::Date> date_of(const MergedGraph& graph, ClaimIndex claim);

/// Whether nobody else stands between the actor and the author of the document.
bool own_words(const schema::Claim& claim);

/// Whether `a` shows a position better than `b`: asserted, own words, higher confidence, earlier, by id.
bool better_evidence(const MergedGraph& graph, ClaimIndex a, ClaimIndex b);

}  // namespace claimgraph::graph
