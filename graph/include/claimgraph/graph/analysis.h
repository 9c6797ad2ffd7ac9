// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the merged graph says of agreement and contradiction beyond who stands against whom: why two sentences are
// opposite, who changed sides and when, and where the sources differ on what somebody wants.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/graph/claim_graph.h"

namespace claimgraph::graph {

/// An issue with actors on both sides. Their evidence counts; network.h counts their statements.
struct Contest {
  struct Side {
    std::vector<ActorId> actors;   ///< those with most evidence first, then by name
    std::int64_t half_weight = 0;  ///< of all of them
  };
  IssueId issue{};
  Side in_favour, against;
};

/// The issue whose weaker side is strongest first, then by name.
std::vector<Contest> contests(const ClaimGraph& graph);

/// Why two claims on one issue are opposite.
enum class OppositionReason : std::uint8_t {
  kPositions,  ///< one is for what the other is against: "demands the toll", "rejects the toll"
  kNegation,   ///< the same position, once denied: as people code it
  kWording,    ///< both are for it, but one for its end: "demands the toll", "demands an end of the toll"
  kOutcomes,   ///< both are for what they name, which cannot both come true: "leaving the port", "keeping the port"
};
/// "opposite positions", "one is negated", "reversed wording", "incompatible outcomes".
std::string_view name(OppositionReason reason);

struct OpposedPair {
  ClaimIndex a{}, b{};
  OppositionReason reason = OppositionReason::kPositions;
  std::string explanation;  ///< "demands \"toll\" against rejects \"toll\""
};

/// The pairs of sentences that a contradiction opens to, the best evidence first; at most `most`. Sentences printed
/// again in another document stand once.
std::vector<OpposedPair> opposed_pairs(const ClaimGraph& graph, const Relation& contradiction, std::size_t most);

/// How one actor comes to stand on both sides of an issue.
enum class SelfOppositionKind : std::uint8_t {
  kShift,        ///< one side up to a day, the other one from a day on
  kDispute,      ///< each source knows but one side: the sources differ
  kAttribution,  ///< others say so; the actor's own words are all on one side
  kBoth,         ///< both at once
};
/// "shift", "dispute between sources", "attributed by others", "both sides at once".
std::string_view name(SelfOppositionKind kind);

/// One actor against themselves on one issue.
struct SelfOpposition {
  ActorId actor{};
  IssueId issue{};
  SelfOppositionKind kind = SelfOppositionKind::kBoth;
  /// kShift: the earlier side; kAttribution: that of the actor's own words; else for.
  schema::Polarity from = schema::Polarity::kFor;
  ClaimIndex evidence_from{}, evidence_to{};  ///< the best sentence of each side; of a shift the last and first ones
  std::optional<schema::Date> before, after;  ///< kShift: the last day of the one side, the first one of the other
  std::int64_t half_weight = 0;               ///< of the weaker side
  std::size_t undated = 0;                    ///< claims left out of the search for a shift
};

/// A shift is found where splitting the dated claims at one day leaves at least four fifths of their weight on the one
/// side before it and on the other side after it, with an asserted claim in both parts; of several days the best, then
/// the earliest. Shifts first, then by weight and by the names of actor and issue.
std::vector<SelfOpposition> self_oppositions(const ClaimGraph& graph);

}  // namespace claimgraph::graph
