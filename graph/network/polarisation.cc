// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <numeric>

#include "claimgraph/graph/network.h"
#include "pairs.h"
#include "split.h"

namespace claimgraph::graph::network {
namespace {

/// Actors with a statement, the busiest first: they decide most of the sum, and early.
std::vector<std::uint32_t> speakers(const Affiliation& counts) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t actor = 0; actor < counts.actors; ++actor) {
    if (counts.totals[actor] > 0) found.push_back(actor);
  }
  std::stable_sort(found.begin(), found.end(),
                   [&counts](std::uint32_t a, std::uint32_t b) { return counts.totals[a] > counts.totals[b]; });
  return found;
}

Debate debate_of(const Affiliation& counts, Normalisation normalisation, const std::vector<std::uint32_t>& actors) {
  std::vector<std::size_t> place(counts.actors);
  for (std::size_t i = 0; i < actors.size(); ++i) place[actors[i]] = i;
  Debate debate{Matrix(actors.size()), Matrix(actors.size())};
  const Divisor divisor(counts, normalisation);
  for (const Pair& pair : pairs(counts)) {
    const double congruence = divisor.weight(pair, OneMode::kCongruence);
    const double conflict = divisor.weight(pair, OneMode::kConflict);
    debate.congruence.set(place[pair.a], place[pair.b], congruence);
    debate.conflict.set(place[pair.a], place[pair.b], conflict);
    debate.congruence_sum += 2 * congruence;
    debate.conflict_sum += 2 * conflict;
  }
  return debate;
}

}  // namespace

schema::Result<Polarisation> polarisation(const Affiliation& counts, Normalisation normalisation, Split split) {
  constexpr std::size_t kMostActors = 1000;
  constexpr std::uint64_t kBudget = 1'000'000'000;  // a second or two
  const std::vector<std::uint32_t> actors = speakers(counts);
  if (actors.size() > kMostActors) {
    return schema::fail("CG-G051", "polarisation can be told of a thousand actors at most", {},
                        "take only the actors with most statements");
  }
  const Debate debate = debate_of(counts, normalisation, actors);
  const double all = debate.congruence_sum + debate.conflict_sum;
  if (all <= 0) return Polarisation{};
  const bool balanced = split == Split::kBalanced;
  const SearchedSplit found = search(debate, balanced, climb(debate, balanced), kBudget);
  Polarisation result;
  // Terms are of unordered pairs: twice their sum, divided by 2 (C + F).
  result.value = found.best.sum / all;
  result.upper_bound = found.exact ? result.value : std::min(found.upper_bound / all, 1.0);
  result.exact = found.exact;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    (found.best.sides[i] == 0 ? result.side_a : result.side_b).push_back(actors[i]);
  }
  std::sort(result.side_a.begin(), result.side_a.end());
  std::sort(result.side_b.begin(), result.side_b.end());
  const auto rank = [](const std::vector<std::uint32_t>& side) { return std::pair(side.size(), side); };
  if (rank(result.side_b) < rank(result.side_a)) std::swap(result.side_a, result.side_b);
  return result;
}

}  // namespace claimgraph::graph::network
