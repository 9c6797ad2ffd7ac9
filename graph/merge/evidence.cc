// SPDX-License-Identifier: Apache-2.0

#include <tuple>

#include "merged_graph.h"

namespace claimgraph::graph {

std::optional<schema::Date> date_of(const MergedGraph& graph, ClaimIndex claim) {
  if (graph.claim(claim).date) return graph.claim(claim).date;
  const std::uint32_t document = graph.links_of(claim).document;
  return document == kNone ? std::nullopt : graph.documents[document].date;
}

bool own_words(const schema::Claim& claim) { return claim.reported_by.empty() || claim.reported_by == claim.actor; }

bool better_evidence(const MergedGraph& graph, ClaimIndex a, ClaimIndex b) {
  const auto rank = [&graph](ClaimIndex index) {
    const schema::Claim& claim = graph.claim(index);
    const auto date = date_of(graph, index);
    // What has no date comes after what has one.
    return std::tuple(claim.certainty, !own_words(claim), -claim.confidence, !date.has_value(),
                      date.value_or(schema::Date{}), std::string_view(claim.id));
  };
  return rank(a) < rank(b);
}

}  // namespace claimgraph::graph
