// SPDX-License-Identifier: Apache-2.0
#pragma once

// What pairs of actors have with each other, for pictures: the pairs that carry the picture out of all that there are.

#include <span>
#include <string>
#include <vector>

#include "best_sentences.h"
#include "scene.h"

namespace claimgraph::graph {

/// Two actors, a's name before b's, and the issues on which they agree or oppose each other, heaviest first.
struct Pair {
  ActorId a{}, b{};
  std::vector<Relation> agreements, contradictions;
  std::int64_t agreement = 0, contradiction = 0;  ///< half weights
};

/// The pairs among the actors of `lines` that take sides most (or those that have most to do with the one who is asked
/// for), by the names. Of large graphs no more actors are looked at than a picture could hold.
std::vector<Pair> pairs_of(const Scene& scene, std::span<const Line> lines);

/// "toll; bridge": what they are about, shown().
std::string issue_names(const ClaimGraph& graph, std::span<const Relation> relations);
/// For both actors of each.
void offer(BestSentences& best, std::span<const Relation> relations);

/// How many sure sentences a half weight is as good as.
inline std::uint64_t sentences(std::int64_t half_weight) { return static_cast<std::uint64_t>(half_weight) / 2000; }
/// The most that one of the pairs has.
std::uint64_t most_sentences(const std::vector<Pair>& pairs, std::int64_t Pair::*weight);

/// Of the pairs those that say most: each actor's strongest ties first, until there are `most`; by the names.
std::vector<Pair> strongest(std::vector<Pair> pairs, std::size_t most, std::int64_t Pair::*weight);

}  // namespace claimgraph::graph
