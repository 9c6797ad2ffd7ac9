// SPDX-License-Identifier: Apache-2.0

#include "standings.h"

#include <tuple>

namespace claimgraph::graph {
namespace {

bool better_evidence(const Columns& columns, ClaimIndex a, ClaimIndex b) {
  const auto rank = [&columns](ClaimIndex index) {
    const auto claim = static_cast<std::size_t>(index);
    const bool own =
        columns.claim_reporter[claim] == kNone || columns.claim_reporter[claim] == columns.claim_actor[claim];
    const Day day = columns.claim_date[claim];
    return std::tuple(columns.claim_certainty[claim], !own, -static_cast<int>(columns.claim_confidence[claim]),
                      day == kNoDay, day, columns.text(columns.claim_id[claim]));
  };
  return rank(a) < rank(b);
}

}  // namespace

/// `shares_of(issue, add)` calls add with the share of each edge of the issue, by actor.
template <class SharesOf, class Better>
void Standings::build(std::size_t issues, SharesOf shares_of, Better better) {
  for (std::uint32_t issue = 0; issue < issues; ++issue) {
    begin_of_issue_.push_back(static_cast<std::uint32_t>(standings_.size()));
    shares_of(issue, [&](const Share& share) {
      if (share.side == 0 || share.side == kNoSide) return;
      const bool same = standings_.size() > begin_of_issue_.back() && standings_.back().actor == share.actor;
      if (!same) standings_.push_back({share.actor, IssueId{issue}, {}});
      Standing::Side& side = standings_.back().sides[share.side > 0 ? 0 : 1];
      if (!side.taken || better(share.best, side.best)) side.best = share.best;
      side.taken = true;
      side.half_weight += share.half_weight;
    });
  }
  begin_of_issue_.push_back(static_cast<std::uint32_t>(standings_.size()));
}

Standings::Standings(const MergedGraph& graph) {
  build(
      graph.issues.size(),
      [&graph](std::uint32_t issue, const auto& add) {
        for (const EdgeId id : graph.adjacency.edges_of(IssueId{issue})) {
          const Edge& edge = graph.edges[static_cast<std::size_t>(id)];
          const auto side = edge.stance ? static_cast<Side>(*edge.stance) : kNoSide;
          add(Share{edge.actor, side, edge.half_weight, edge.claims.front()});
        }
      },
      [&graph](ClaimIndex a, ClaimIndex b) { return better_evidence(graph, a, b); });
}

Standings::Standings(const Columns& columns) {
  build(
      columns.issue_name.size(),
      [&columns](std::uint32_t issue, const auto& add) {
        for (const std::uint32_t edge : columns.edges_of_issue.of(issue)) {
          add(Share{ActorId{columns.edge_actor[edge]}, columns.edge_stance[edge], columns.edge_half_weight[edge],
                    ClaimIndex{columns.edge_best[edge]}});
        }
      },
      [&columns](ClaimIndex a, ClaimIndex b) { return better_evidence(columns, a, b); });
}

}  // namespace claimgraph::graph
