// SPDX-License-Identifier: Apache-2.0

#include "draw/best_sentences.h"

#include <tuple>

#include "merge/merged_graph.h"

namespace claimgraph::graph {
namespace {

/// As the evidence of an edge is sorted.
auto rank(const ClaimGraph& graph, ClaimIndex index) {
  const schema::Claim& claim = graph.claim(index);
  return std::tuple(claim.certainty, !own_words(claim), -claim.confidence, index);
}

}  // namespace

BestSentences::BestSentences(const ClaimGraph& graph, std::span<const Line> lines) : graph_(graph) {
  for (const Line& line : lines) {
    offer(line.actor, line.count, line.best);
    offer(line.issue, line.count, line.best);
  }
}

void BestSentences::offer(Best& best, std::int64_t evidence, ClaimIndex claim) const {
  const bool better =
      evidence > best.evidence || (evidence == best.evidence && rank(graph_, claim) < rank(graph_, best.claim));
  if (better) best = {evidence, claim};
}

std::optional<ClaimIndex> BestSentences::of(ActorId actor) const {
  const auto found = of_actors_.find(actor);
  return found == of_actors_.end() ? std::nullopt : std::optional(found->second.claim);
}

std::optional<ClaimIndex> BestSentences::of(IssueId issue) const {
  const auto found = of_issues_.find(issue);
  return found == of_issues_.end() ? std::nullopt : std::optional(found->second.claim);
}

}  // namespace claimgraph::graph
