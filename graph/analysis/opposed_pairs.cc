// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <array>
#include <span>

#include "claimgraph/graph/analysis.h"
#include "claimgraph/schema/vocabulary.h"
#include "merge/utterance.h"

namespace claimgraph::graph {
namespace {

using schema::Polarity;

/// Each sentence once.
std::vector<ClaimIndex> first_printings(const ClaimGraph& graph, std::span<const ClaimIndex> all) {
  const std::vector<std::uint32_t> numbers =
      utterances(all.size(), [&](std::size_t i) -> const schema::Claim& { return graph.claim(all[i]); });
  std::vector<ClaimIndex> claims;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (numbers[i] == claims.size()) claims.push_back(all[i]);
  }
  return claims;
}

/// What the actor holds on one side of the issue, each sentence once, best evidence first within an edge and strong
/// edges first; where there are thousands not all of them, but at least `most`.
std::vector<ClaimIndex> claims_on(const ClaimGraph& graph, ActorId actor, IssueId issue, Polarity side,
                                  std::size_t most) {
  std::vector<const Edge*> edges;
  for (const EdgeId id : graph.edges_of(actor)) {
    const Edge& edge = graph.edges()[static_cast<std::size_t>(id)];
    if (edge.issue == issue && edge.stance == side) edges.push_back(&edge);
  }
  std::stable_sort(edges.begin(), edges.end(),
                   [](const Edge* a, const Edge* b) { return a->half_weight > b->half_weight; });
  std::vector<ClaimIndex> all;
  for (const Edge* edge : edges) all.insert(all.end(), edge->claims.begin(), edge->claims.end());
  // Comparing thousands of sentences takes long, and the best are asked for.
  constexpr std::size_t kFirstLook = 256;
  for (std::size_t count = kFirstLook; count < all.size(); count *= 4) {
    std::vector<ClaimIndex> claims = first_printings(graph, std::span(all).first(count));
    if (claims.size() >= most) return claims;
  }
  return first_printings(graph, all);
}

OppositionReason reason_of(const schema::Claim& a, const schema::Claim& b) {
  if (a.polarity != b.polarity) {
    return a.position == b.position ? OppositionReason::kNegation : OppositionReason::kPositions;
  }
  // Both take the same side towards what they name, so the names differ: by a word that turns the one around, or by
  // what is to come.
  const schema::TopicFinder plain(std::span<const schema::Vocabulary>{});
  const bool turned = plain.find(a.issue).side != plain.find(b.issue).side;
  return turned ? OppositionReason::kWording : OppositionReason::kOutcomes;
}

std::string words_of(const schema::Claim& claim) {
  return fmt::format("{} \"{}\"", schema::name(claim.position), claim.issue);
}

}  // namespace

std::string_view name(OppositionReason reason) {
  static constexpr std::array<std::string_view, 4> kNames = {"opposite positions", "one is negated", "reversed wording",
                                                             "incompatible outcomes"};
  return kNames[static_cast<std::size_t>(reason)];
}

std::vector<OpposedPair> opposed_pairs(const ClaimGraph& graph, const Relation& contradiction, std::size_t most) {
  std::vector<OpposedPair> pairs;
  for (const Polarity side : {Polarity::kFor, Polarity::kAgainst}) {
    const auto left = claims_on(graph, contradiction.a, contradiction.issue, side, most);
    const auto right = claims_on(graph, contradiction.b, contradiction.issue, schema::opposite(side), most);
    for (const ClaimIndex a : left) {
      for (const ClaimIndex b : right) {
        if (pairs.size() == most) return pairs;
        const schema::Claim& first = graph.claim(a);
        const schema::Claim& second = graph.claim(b);
        pairs.push_back({a, b, reason_of(first, second), words_of(first) + " against " + words_of(second)});
      }
    }
  }
  return pairs;
}

}  // namespace claimgraph::graph
