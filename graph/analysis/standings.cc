// SPDX-License-Identifier: Apache-2.0

#include "standings.h"

namespace claimgraph::graph {
namespace {

void add(Standing::Side& side, const Edge& edge, const MergedGraph& graph) {
  const ClaimIndex best = edge.claims.front();
  if (!side.taken || better_evidence(graph, best, side.best)) side.best = best;
  side.taken = true;
  side.half_weight += edge.half_weight;
}

}  // namespace

Standings::Standings(const MergedGraph& graph) {
  for (std::uint32_t issue = 0; issue < graph.issues.size(); ++issue) {
    begin_of_issue_.push_back(static_cast<std::uint32_t>(standings_.size()));
    for (const EdgeId id : graph.adjacency.edges_of(IssueId{issue})) {
      const Edge& edge = graph.edges[static_cast<std::size_t>(id)];
      if (!edge.stance || *edge.stance == schema::Polarity::kNone) continue;
      const bool same = standings_.size() > begin_of_issue_.back() && standings_.back().actor == edge.actor;
      if (!same) standings_.push_back({edge.actor, IssueId{issue}, {}});
      add(standings_.back().sides[*edge.stance == schema::Polarity::kFor ? 0 : 1], edge, graph);
    }
  }
  begin_of_issue_.push_back(static_cast<std::uint32_t>(standings_.size()));
}

}  // namespace claimgraph::graph
