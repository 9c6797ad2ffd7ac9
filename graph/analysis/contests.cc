// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>
#include <map>

#include "claimgraph/graph/analysis.h"

namespace claimgraph::graph {
namespace {

using Weights = std::map<ActorId, std::int64_t>;

Contest::Side side_of(const Weights& weights) {
  Contest::Side side;
  for (const auto& [actor, half_weight] : weights) {
    side.actors.push_back(actor);
    side.half_weight += half_weight;
  }
  std::stable_sort(side.actors.begin(), side.actors.end(),
                   [&](ActorId a, ActorId b) { return weights.at(a) > weights.at(b); });
  return side;
}

}  // namespace

std::vector<Contest> contests(const ClaimGraph& graph) {
  std::map<IssueId, std::array<Weights, 2>> sides;
  for (const Edge& edge : graph.edges()) {
    if (!edge.stance || *edge.stance == schema::Polarity::kNone) continue;
    sides[edge.issue][*edge.stance == schema::Polarity::kFor ? 0 : 1][edge.actor] += edge.half_weight;
  }
  std::vector<Contest> found;
  for (const auto& [issue, both] : sides) {
    if (!both[0].empty() && !both[1].empty()) found.push_back({issue, side_of(both[0]), side_of(both[1])});
  }
  const auto weaker = [](const Contest& contest) {
    return std::min(contest.in_favour.half_weight, contest.against.half_weight);
  };
  std::stable_sort(found.begin(), found.end(),
                   [&](const Contest& a, const Contest& b) { return weaker(a) > weaker(b); });
  return found;
}

}  // namespace claimgraph::graph
