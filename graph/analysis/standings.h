// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where each actor stands on each issue, and what two such standings make of their actors: allies, opponents, or both.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "columns/columns.h"
#include "merge/merged_graph.h"

namespace claimgraph::graph {

/// All that one actor holds on one issue, the two sides apart.
struct Standing {
  struct Side {
    bool taken = false;
    std::int64_t half_weight = 0;
    ClaimIndex best{};  ///< evidence, where taken
  };
  ActorId actor{};
  IssueId issue{};
  std::array<Side, 2> sides;  ///< for, against
};

/// The standings of a graph, by issue, then actor; actors that take no side on an issue have none there.
class Standings {
 public:
  explicit Standings(const MergedGraph& graph);
  /// The same from its columns.
  explicit Standings(const Columns& columns);

  std::span<const Standing> all() const { return standings_; }
  /// The index in all() where those of the issue begin; `issue` may be one past the last issue.
  std::uint32_t begin_of(std::uint32_t issue) const { return begin_of_issue_[issue]; }

 private:
  /// What one edge brings to the standing of its actor.
  struct Share {
    ActorId actor{};
    std::int8_t side = 0;  // of the topic; kNoSide where none can be told
    std::int64_t half_weight = 0;
    ClaimIndex best{};
  };
  template <class SharesOf, class Better>
  void build(std::size_t issues, SharesOf shares_of, Better better);

  std::vector<Standing> standings_;
  std::vector<std::uint32_t> begin_of_issue_;
};

enum class RelationKind : std::uint8_t { kAgreement, kContradiction };

/// What two standings on one issue have of that kind; `a.actor` must come before `b.actor`. The evidence is that of the
/// heavier pairing.
std::optional<Relation> relation(RelationKind kind, const Standing& a, const Standing& b);

/// Every pair, heaviest first, then by the names of the actors and the issue.
std::vector<Relation> relations(RelationKind kind, const MergedGraph& graph);

}  // namespace claimgraph::graph
