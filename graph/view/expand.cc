// SPDX-License-Identifier: Apache-2.0

// Steps from nodes along their relationships.

#include "claim_graph_view.h"

namespace claimgraph::graph {
namespace {

using property_graph::Direction;
using property_graph::Endpoints;
using property_graph::Expansion;
using property_graph::NodeId;
using property_graph::RelationshipId;
using property_graph::TypeId;

constexpr std::uint32_t bit(std::uint32_t type) { return 1u << type; }

/// One bit a type.
std::uint32_t mask_of(std::span<const TypeId> types) {
  const std::uint32_t virtual_types =
      bit(type_of(RelationshipKind::kAgreesWith)) | bit(type_of(RelationshipKind::kContradicts));
  if (types.empty()) return (bit(kTypeCount) - 1) & ~virtual_types;
  std::uint32_t mask = 0;
  for (const TypeId type : types) mask |= bit(static_cast<std::uint32_t>(type));
  return mask;
}

constexpr std::uint32_t kPositionTypes = (1u << schema::kPositionCount) - 1;

}  // namespace

/// The steps of one call. No relationship of this graph is a loop, so that both directions are those out, then those
/// in.
class ClaimGraphView::Expander {
 public:
  Expander(const ClaimGraphView& view, std::uint32_t types, Direction direction, std::vector<Expansion>& out)
      : view_(view),
        graph_(view.graph_),
        types_(types),
        outgoing_(direction != Direction::kIn),
        incoming_(direction != Direction::kOut),
        out_(out) {}

  void expand(std::uint32_t from, NodeId node) {
    from_ = from;
    const NodeRef ref = view_.numbering_.ref(node);
    switch (ref.kind) {
      case NodeKind::kActor:
        expand_actor(ref.index);
        break;
      case NodeKind::kIssue:
        expand_issue(ref.index);
        break;
      case NodeKind::kDocument:
        expand_document(ref.index);
        break;
      case NodeKind::kClaim:
        expand_claim(ref.index);
        break;
    }
  }

 private:
  bool wants(RelationshipKind kind) const { return (types_ & bit(type_of(kind))) != 0; }

  void step(RelationshipRef relationship, NodeKind kind, std::uint32_t other) {
    out_.push_back({from_, relationship_id(relationship), view_.numbering_.node(kind, other)});
  }
  /// To the single thing that a claim, issue or actor names.
  void step_to(RelationshipKind kind, std::uint32_t owner, NodeKind other_kind, std::uint32_t other) {
    if (wants(kind) && other != kNone) step({kind, owner, 0}, other_kind, other);
  }
  /// From it to all that name it.
  void step_from(RelationshipKind kind, const Groups& groups, NodeKind owner_kind, std::uint32_t other) {
    if (!wants(kind)) return;
    for (const std::uint32_t owner : groups.rows_of(other)) step({kind, owner, 0}, owner_kind, owner);
  }
  template <class Id>
  void step_merged(Id from) {
    if ((types_ & kPositionTypes) == 0) return;
    for (const EdgeId id : graph_.adjacency.edges_of(from)) {
      const Edge& edge = graph_.edges[static_cast<std::size_t>(id)];
      if ((types_ & bit(type_of(edge.position))) == 0) continue;
      const RelationshipRef ref{RelationshipKind::kMerged, static_cast<std::uint32_t>(id), 0};
      if constexpr (std::is_same_v<Id, ActorId>) {
        step(ref, NodeKind::kIssue, static_cast<std::uint32_t>(edge.issue));
      } else {
        step(ref, NodeKind::kActor, static_cast<std::uint32_t>(edge.actor));
      }
    }
  }

  /// A virtual relationship leads from the actor whose name comes first to the other.
  void step_related(RelationshipKind kind, std::uint32_t actor) {
    if (!wants(kind)) return;
    const RelationKind relation_kind =
        kind == RelationshipKind::kAgreesWith ? RelationKind::kAgreement : RelationKind::kContradiction;
    const auto all = view_.standings_.all();
    for (const std::uint32_t mine : view_.stands_.rows_of(actor)) {
      const auto issue = static_cast<std::uint32_t>(all[mine].issue);
      const std::uint32_t first = incoming_ ? view_.standings_.begin_of(issue) : mine + 1;
      const std::uint32_t last = outgoing_ ? view_.standings_.begin_of(issue + 1) : mine;
      for (std::uint32_t other = first; other < last; ++other) {
        if (other == mine) continue;
        const std::uint32_t a = std::min(mine, other);
        const std::uint32_t b = std::max(mine, other);
        if (!relation(relation_kind, all[a], all[b])) continue;
        step({kind, a, b}, NodeKind::kActor, static_cast<std::uint32_t>(all[other].actor));
      }
    }
  }

  void expand_actor(std::uint32_t actor) {
    if (outgoing_) {
      step_merged(ActorId{actor});
      step_from(RelationshipKind::kHolds, view_.held_, NodeKind::kClaim, actor);
      step_to(RelationshipKind::kPartOf, actor, NodeKind::kActor, graph_.part_of[actor]);
    }
    if (incoming_) {
      step_from(RelationshipKind::kTargets, view_.targeting_, NodeKind::kClaim, actor);
      step_from(RelationshipKind::kReportedBy, view_.reporting_, NodeKind::kClaim, actor);
      step_from(RelationshipKind::kPartOf, view_.parts_, NodeKind::kActor, actor);
    }
    step_related(RelationshipKind::kAgreesWith, actor);
    step_related(RelationshipKind::kContradicts, actor);
  }

  void expand_issue(std::uint32_t issue) {
    if (outgoing_) step_to(RelationshipKind::kBroader, issue, NodeKind::kIssue, graph_.broader[issue]);
    if (incoming_) {
      step_merged(IssueId{issue});
      step_from(RelationshipKind::kAbout, view_.about_, NodeKind::kClaim, issue);
      step_from(RelationshipKind::kBroader, view_.narrower_, NodeKind::kIssue, issue);
    }
  }

  void expand_document(std::uint32_t document) {
    if (incoming_) step_from(RelationshipKind::kIn, view_.in_document_, NodeKind::kClaim, document);
  }

  void expand_claim(std::uint32_t claim) {
    const ClaimLinks& links = graph_.links[claim];
    if (outgoing_) {
      step_to(RelationshipKind::kAbout, claim, NodeKind::kIssue, links.issue);
      step_to(RelationshipKind::kIn, claim, NodeKind::kDocument, links.document);
      step_to(RelationshipKind::kTargets, claim, NodeKind::kActor, links.target);
      step_to(RelationshipKind::kReportedBy, claim, NodeKind::kActor, links.reported_by);
    }
    if (incoming_) step_to(RelationshipKind::kHolds, claim, NodeKind::kActor, links.actor);
  }

  const ClaimGraphView& view_;
  const MergedGraph& graph_;
  std::uint32_t types_;
  bool outgoing_;
  bool incoming_;
  std::vector<Expansion>& out_;
  std::uint32_t from_ = 0;
};

void ClaimGraphView::expand(std::span<const NodeId> from, Direction direction, std::span<const TypeId> types,
                            std::vector<Expansion>& out) const {
  Expander expander(*this, mask_of(types), direction, out);
  for (std::uint32_t i = 0; i < from.size(); ++i) expander.expand(i, from[i]);
}

Endpoints ClaimGraphView::endpoints(RelationshipId relationship) const {
  const RelationshipRef ref = relationship_ref(relationship);
  const auto node = [this](NodeKind kind, std::uint32_t index) { return numbering_.node(kind, index); };
  const auto from_claim = [&](NodeKind kind, std::uint32_t ClaimLinks::*column) {
    return Endpoints{node(NodeKind::kClaim, ref.first), node(kind, graph_.links[ref.first].*column),
                     TypeId{type_of(ref.kind)}};
  };
  switch (ref.kind) {
    case RelationshipKind::kMerged: {
      const Edge& edge = graph_.edges[ref.first];
      return {node(NodeKind::kActor, static_cast<std::uint32_t>(edge.actor)),
              node(NodeKind::kIssue, static_cast<std::uint32_t>(edge.issue)), TypeId{type_of(edge.position)}};
    }
    case RelationshipKind::kHolds:
      return {node(NodeKind::kActor, graph_.links[ref.first].actor), node(NodeKind::kClaim, ref.first),
              TypeId{type_of(ref.kind)}};
    case RelationshipKind::kAbout:
      return from_claim(NodeKind::kIssue, &ClaimLinks::issue);
    case RelationshipKind::kIn:
      return from_claim(NodeKind::kDocument, &ClaimLinks::document);
    case RelationshipKind::kTargets:
      return from_claim(NodeKind::kActor, &ClaimLinks::target);
    case RelationshipKind::kReportedBy:
      return from_claim(NodeKind::kActor, &ClaimLinks::reported_by);
    case RelationshipKind::kBroader:
      return {node(NodeKind::kIssue, ref.first), node(NodeKind::kIssue, graph_.broader[ref.first]),
              TypeId{type_of(ref.kind)}};
    case RelationshipKind::kPartOf:
      return {node(NodeKind::kActor, ref.first), node(NodeKind::kActor, graph_.part_of[ref.first]),
              TypeId{type_of(ref.kind)}};
    case RelationshipKind::kAgreesWith:
    case RelationshipKind::kContradicts:
      break;
  }
  const auto actor = [&](std::uint32_t standing) {
    return node(NodeKind::kActor, static_cast<std::uint32_t>(standings_.all()[standing].actor));
  };
  return {actor(ref.first), actor(ref.second), TypeId{type_of(ref.kind)}};
}

}  // namespace claimgraph::graph
