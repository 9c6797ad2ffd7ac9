// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which lines a picture has. A line is all that an actor holds on one side of an issue, whatever the position: edges
// that would run beside each other are one line with several words on it.

#include <optional>
#include <span>
#include <vector>

#include "scene.h"

namespace claimgraph::graph {

struct Line {
  ActorId actor{};
  IssueId issue{};
  schema::Polarity stance = schema::Polarity::kNone;
  std::vector<EdgeId> edges;  ///< heaviest first
  std::uint32_t count = 0;    ///< utterances
  std::uint32_t own = 0;      ///< of them, those not reported through another actor
  std::int64_t half_weight = 0;
  schema::Certainty certainty = schema::Certainty::kHedged;  ///< asserted where one edge is
};

/// By actor, issue, side; those of one actor or issue where asked for, with at least so many utterances.
std::vector<Line> all_lines(const Scene& scene);

/// The best sentence of its heaviest edge.
ClaimIndex best_claim(const ClaimGraph& graph, const Line& line);

/// The most utterances that one of them has.
std::uint32_t most_evidence(std::span<const Line> lines);

/// The `most` lines that carry the picture, in the order they came: a line counts for its weight, for as much again as
/// others contradict it, and for half as much as others agree.
std::vector<Line> strongest(std::vector<Line> lines, std::size_t most);

}  // namespace claimgraph::graph
