// SPDX-License-Identifier: Apache-2.0
#pragma once

// How the numbers of nodes and relationships tell what they stand for. Nodes: actors, issues, documents, claims, one
// range after the other. Relationships: the kind in the top four bits, then the number of the edge, claim, issue or
// actor they start from; a virtual one holds the numbers of its two standings.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "claimgraph/property_graph/property_graph.h"
#include "claimgraph/schema/claim.h"

namespace claimgraph::graph {

enum class NodeKind : std::uint8_t { kActor, kIssue, kDocument, kClaim };
inline constexpr std::array<std::string_view, 4> kLabels = {"Actor", "Issue", "Document", "Claim"};

/// A node taken apart.
struct NodeRef {
  NodeKind kind = NodeKind::kActor;
  std::uint32_t index = 0;
};

class NodeNumbering {
 public:
  NodeNumbering(std::size_t actors, std::size_t issues, std::size_t documents, std::size_t claims)
      : begin_{0, actors, actors + issues, actors + issues + documents}, end_(begin_[3] + claims) {}

  std::uint64_t begin(NodeKind kind) const { return begin_[static_cast<std::size_t>(kind)]; }
  std::uint64_t end(NodeKind kind) const {
    return kind == NodeKind::kClaim ? end_ : begin_[1 + static_cast<std::size_t>(kind)];
  }
  std::uint64_t count() const { return end_; }

  property_graph::NodeId node(NodeKind kind, std::uint32_t index) const {
    return property_graph::NodeId{begin(kind) + index};
  }
  NodeRef ref(property_graph::NodeId node) const {
    const auto number = static_cast<std::uint64_t>(node);
    std::size_t kind = begin_.size() - 1;
    while (number < begin_[kind]) --kind;
    return {static_cast<NodeKind>(kind), static_cast<std::uint32_t>(number - begin_[kind])};
  }

 private:
  std::array<std::uint64_t, 4> begin_;
  std::uint64_t end_;
};

enum class RelationshipKind : std::uint8_t {
  kMerged,
  kHolds,
  kAbout,
  kIn,
  kTargets,
  kReportedBy,
  kBroader,
  kPartOf,
  kAgreesWith,
  kContradicts,
};

/// A relationship taken apart. `second` only for virtual ones.
struct RelationshipRef {
  RelationshipKind kind = RelationshipKind::kMerged;
  std::uint32_t first = 0;
  std::uint32_t second = 0;
};

/// Thirty bits number more edges and claims than a machine's memory holds.
inline property_graph::RelationshipId relationship_id(RelationshipRef ref) {
  return property_graph::RelationshipId{(static_cast<std::uint64_t>(ref.kind) << 60) |
                                        (static_cast<std::uint64_t>(ref.first) << 30) | ref.second};
}
inline RelationshipRef relationship_ref(property_graph::RelationshipId id) {
  const auto bits = static_cast<std::uint64_t>(id);
  constexpr std::uint64_t kThirtyBits = (1u << 30) - 1;
  return {static_cast<RelationshipKind>(bits >> 60), static_cast<std::uint32_t>((bits >> 30) & kThirtyBits),
          static_cast<std::uint32_t>(bits & kThirtyBits)};
}

/// Relationship types by their number: the twelve positions, then the others.
inline constexpr std::uint32_t kTypeCount = schema::kPositionCount + 9;
std::string_view type_text(std::uint32_t type);
inline std::uint32_t type_of(RelationshipKind kind) {
  return static_cast<std::uint32_t>(schema::kPositionCount) + static_cast<std::uint32_t>(kind) - 1;
}
inline std::uint32_t type_of(schema::Position position) { return static_cast<std::uint32_t>(position); }

}  // namespace claimgraph::graph
