// SPDX-License-Identifier: Apache-2.0

#include "pairs.h"

#include <algorithm>

#include "merge/utterance.h"

namespace claimgraph::graph::page {
namespace {

using schema::Polarity;

std::size_t side_of(const Edge& edge) {
  const Polarity stance = edge.stance.value_or(Polarity::kNone);
  return static_cast<std::size_t>(std::find(kSides.begin(), kSides.end(), stance) - kSides.begin());
}

}  // namespace

std::vector<Pair> pairs_of(const ClaimGraph& graph) {
  std::vector<Pair> pairs;
  const std::span<const Edge> edges = graph.edges();
  for (std::size_t i = 0; i < edges.size(); ++i) {  // those of one actor and issue lie together
    const Edge& edge = edges[i];
    if (pairs.empty() || pairs.back().actor != edge.actor || pairs.back().issue != edge.issue) {
      pairs.push_back({edge.actor, edge.issue, i, i, {}, {}});
    }
    Pair& pair = pairs.back();
    pair.end_edge = i + 1;
    pair.half_weight[side_of(edge)] += edge.half_weight;
    pair.taken[side_of(edge)] = true;
  }
  return pairs;
}

Sentences sentences_of(const ClaimGraph& graph, const Pair& pair) {
  std::array<std::vector<const Edge*>, kSides.size()> edges;
  for (std::size_t i = pair.first_edge; i < pair.end_edge; ++i) {
    edges[side_of(graph.edges()[i])].push_back(&graph.edges()[i]);
  }
  Sentences sentences;
  for (std::size_t side = 0; side < kSides.size(); ++side) {
    std::stable_sort(edges[side].begin(), edges[side].end(),
                     [](const Edge* a, const Edge* b) { return a->half_weight > b->half_weight; });
    std::vector<ClaimIndex> claims;
    for (const Edge* edge : edges[side]) claims.insert(claims.end(), edge->claims.begin(), edge->claims.end());
    const std::vector<std::uint32_t> numbers =
        utterances(claims.size(), [&](std::size_t i) -> const schema::Claim& { return graph.claim(claims[i]); });
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (numbers[i] == sentences[side].size()) sentences[side].emplace_back();
      sentences[side][numbers[i]].push_back(claims[i]);
    }
  }
  return sentences;
}

}  // namespace claimgraph::graph::page
