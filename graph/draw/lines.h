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
  ClaimIndex best{};                                         ///< the best sentence of its heaviest edge
  schema::Certainty certainty = schema::Certainty::kHedged;  ///< asserted where one edge is
};

struct AllLines {
  std::vector<Line> lines;  ///< by actor, issue, side
  std::size_t weak = 0;     ///< lines left out because they have fewer utterances than were asked for
};

/// Those of one actor or issue where one is given.
AllLines all_lines(const Scene& scene, std::optional<ActorId> actor, std::optional<IssueId> issue);
/// Those of the actor and issue that the picture is of.
inline AllLines all_lines(const Scene& scene) { return all_lines(scene, scene.actor, scene.issue); }

/// What the actor holds on that side; null for nothing. `lines` as in AllLines.
const Line* find_line(std::span<const Line> lines, ActorId actor, IssueId issue, schema::Polarity stance);

/// The most utterances that one of them has.
std::uint32_t most_evidence(std::span<const Line> lines);

/// The `most` lines that carry the picture, in the order they came: a line counts for its weight, for as much again as
/// others contradict it, and for half as much as others agree.
std::vector<Line> strongest(std::vector<Line> lines, std::size_t most);

}  // namespace claimgraph::graph
