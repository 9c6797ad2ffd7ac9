// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <tuple>

#include "merge/claim_graph_impl.h"
#include "standings.h"

namespace claimgraph::graph {

std::optional<Relation> relation(RelationKind kind, const Standing& a, const Standing& b) {
  std::optional<Relation> found;
  std::int64_t heaviest = -1;
  for (std::size_t side = 0; side < 2; ++side) {
    const Standing::Side& left = a.sides[side];
    const Standing::Side& right = b.sides[kind == RelationKind::kAgreement ? side : 1 - side];
    if (!left.taken || !right.taken) continue;
    const std::int64_t weight = std::min(left.half_weight, right.half_weight);
    if (!found) found = Relation{a.actor, b.actor, a.issue, 0, {}, {}};
    found->half_weight += weight;
    if (weight > heaviest) {
      heaviest = weight;
      found->evidence_a = left.best;
      found->evidence_b = right.best;
    }
  }
  return found;
}

std::vector<Relation> relations(RelationKind kind, const MergedGraph& graph) {
  const Standings standings(graph);
  std::vector<Relation> found;
  for (std::uint32_t issue = 0; issue < graph.issues.size(); ++issue) {
    const std::uint32_t end = standings.begin_of(issue + 1);
    for (std::uint32_t a = standings.begin_of(issue); a < end; ++a) {
      for (std::uint32_t b = a + 1; b < end; ++b) {
        if (const auto one = relation(kind, standings.all()[a], standings.all()[b])) found.push_back(*one);
      }
    }
  }
  // Ids count in the order of names.
  std::sort(found.begin(), found.end(), [](const Relation& a, const Relation& b) {
    return std::tie(b.half_weight, a.a, a.b, a.issue) < std::tie(a.half_weight, b.a, b.b, b.issue);
  });
  return found;
}

std::vector<Relation> ClaimGraph::agreements() const { return relations(RelationKind::kAgreement, impl_->merged); }

std::vector<Relation> ClaimGraph::contradictions() const {
  return relations(RelationKind::kContradiction, impl_->merged);
}

}  // namespace claimgraph::graph
