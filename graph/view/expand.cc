// SPDX-License-Identifier: Apache-2.0

// Steps from nodes along their relationships.

#include <algorithm>
#include <numeric>

#include "claim_graph_view.h"

namespace claimgraph::graph {
namespace {

using property_graph::Direction;
using property_graph::Endpoints;
using property_graph::Expansions;
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
  Expander(const ClaimGraphView& view, std::uint32_t types, Direction direction, Expansions& out)
      : view_(view),
        columns_(view.columns_),
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
  bool wants_merged() const { return (types_ & kPositionTypes) != 0; }

  void step(RelationshipRef relationship, NodeKind kind, std::uint32_t other) {
    out_.add(from_, relationship_id(relationship), view_.numbering_.node(kind, other));
  }
  /// To the single thing that a claim, issue or actor names.
  void step_to(RelationshipKind kind, std::uint32_t owner, NodeKind other_kind, std::uint32_t other) {
    if (wants(kind) && other != kNone) step({kind, owner, 0}, other_kind, other);
  }
  /// From it to all that name it.
  void step_from(RelationshipKind kind, const ListsOf<ArrayView>& lists, NodeKind owner_kind, std::uint32_t other) {
    if (!wants(kind)) return;
    for (const std::uint32_t owner : lists.of(other)) step({kind, owner, 0}, owner_kind, owner);
  }
  /// Along merged edges to what `ends` names for each.
  void step_merged(std::span<const std::uint32_t> edges, std::span<const std::uint32_t> ends, NodeKind kind) {
    for (const std::uint32_t edge : edges) {
      if ((types_ & bit(columns_.edge_position[edge])) != 0)
        step({RelationshipKind::kMerged, edge, 0}, kind, ends[edge]);
    }
  }

  /// A virtual relationship leads from the actor whose name comes first to the other.
  void step_related(RelationshipKind kind, std::uint32_t actor) {
    if (!wants(kind)) return;
    const RelationKind relation_kind =
        kind == RelationshipKind::kAgreesWith ? RelationKind::kAgreement : RelationKind::kContradiction;
    const Standings& standings = view_.standings();
    const auto all = standings.all();
    for (const std::uint32_t mine : view_.stands_.of(actor)) {
      const auto issue = static_cast<std::uint32_t>(all[mine].issue);
      const std::uint32_t first = incoming_ ? standings.begin_of(issue) : mine + 1;
      const std::uint32_t last = outgoing_ ? standings.begin_of(issue + 1) : mine;
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
      if (wants_merged()) step_merged(columns_.edges_of_actor.of(actor), columns_.edge_issue, NodeKind::kIssue);
      step_from(RelationshipKind::kHolds, columns_.claims_of_actor, NodeKind::kClaim, actor);
      step_to(RelationshipKind::kPartOf, actor, NodeKind::kActor, columns_.part_of[actor]);
    }
    if (incoming_) {
      step_from(RelationshipKind::kTargets, columns_.claims_at_target, NodeKind::kClaim, actor);
      step_from(RelationshipKind::kReportedBy, columns_.claims_of_reporter, NodeKind::kClaim, actor);
      step_from(RelationshipKind::kPartOf, columns_.parts, NodeKind::kActor, actor);
    }
    step_related(RelationshipKind::kAgreesWith, actor);
    step_related(RelationshipKind::kContradicts, actor);
  }

  void expand_issue(std::uint32_t issue) {
    if (outgoing_) step_to(RelationshipKind::kBroader, issue, NodeKind::kIssue, columns_.broader[issue]);
    if (incoming_) {
      if (wants_merged()) step_merged(columns_.edges_of_issue.of(issue), columns_.edge_actor, NodeKind::kActor);
      step_from(RelationshipKind::kAbout, columns_.claims_of_issue, NodeKind::kClaim, issue);
      step_from(RelationshipKind::kBroader, columns_.narrower, NodeKind::kIssue, issue);
    }
  }

  void expand_document(std::uint32_t document) {
    if (incoming_) step_from(RelationshipKind::kIn, columns_.claims_of_document, NodeKind::kClaim, document);
  }

  void expand_claim(std::uint32_t claim) {
    if (outgoing_) {
      step_to(RelationshipKind::kAbout, claim, NodeKind::kIssue, columns_.claim_issue[claim]);
      step_to(RelationshipKind::kIn, claim, NodeKind::kDocument, columns_.claim_document[claim]);
      step_to(RelationshipKind::kTargets, claim, NodeKind::kActor, columns_.claim_target[claim]);
      step_to(RelationshipKind::kReportedBy, claim, NodeKind::kActor, columns_.claim_reporter[claim]);
    }
    if (incoming_) step_to(RelationshipKind::kHolds, claim, NodeKind::kActor, columns_.claim_actor[claim]);
  }

  const ClaimGraphView& view_;
  const Columns& columns_;
  std::uint32_t types_;
  bool outgoing_;
  bool incoming_;
  Expansions& out_;
  std::uint32_t from_ = 0;
};

/// One type in one direction between claims and what hangs on them: most queries ask for nothing else, and of many
/// nodes at once. Nothing for all that Expander is for.
struct ClaimGraphView::ClaimStep {
  RelationshipKind kind{};
  NodeKind from{}, to{};
  std::span<const std::uint32_t> column;          // what each claim names; or
  const ListsOf<ArrayView>* claims_of = nullptr;  // the claims of what it names

  static std::optional<ClaimStep> of(const Columns& columns, std::uint32_t types, Direction direction) {
    const auto from_claims = [&](RelationshipKind kind, NodeKind to, std::span<const std::uint32_t> column) {
      return ClaimStep{kind, NodeKind::kClaim, to, column, nullptr};
    };
    const auto to_claims = [&](RelationshipKind kind, NodeKind from, const ListsOf<ArrayView>& lists) {
      return ClaimStep{kind, from, NodeKind::kClaim, {}, &lists};
    };
    const bool out = direction == Direction::kOut;
    if (direction == Direction::kBoth) return std::nullopt;
    if (types == bit(type_of(RelationshipKind::kHolds))) {
      return out ? to_claims(RelationshipKind::kHolds, NodeKind::kActor, columns.claims_of_actor)
                 : from_claims(RelationshipKind::kHolds, NodeKind::kActor, columns.claim_actor);
    }
    if (types == bit(type_of(RelationshipKind::kAbout))) {
      return out ? from_claims(RelationshipKind::kAbout, NodeKind::kIssue, columns.claim_issue)
                 : to_claims(RelationshipKind::kAbout, NodeKind::kIssue, columns.claims_of_issue);
    }
    if (types == bit(type_of(RelationshipKind::kIn))) {
      return out ? from_claims(RelationshipKind::kIn, NodeKind::kDocument, columns.claim_document)
                 : to_claims(RelationshipKind::kIn, NodeKind::kDocument, columns.claims_of_document);
    }
    return std::nullopt;
  }

  void expand(const NodeNumbering& numbering, std::span<const NodeId> nodes, Expansions& out) const {
    if (claims_of == nullptr) {
      expand_claims(numbering, nodes, out);
    } else {
      expand_to_claims(numbering, nodes, out);
    }
  }

  std::vector<std::uint64_t> degrees(const NodeNumbering& numbering, std::span<const NodeId> nodes) const {
    const std::uint64_t first = numbering.begin(from);
    const std::uint64_t count = numbering.end(from) - first;
    std::vector<std::uint64_t> degrees;
    degrees.reserve(nodes.size());
    for (const NodeId node : nodes) {
      const std::uint64_t number = static_cast<std::uint64_t>(node) - first;  // wraps below the first
      const auto index = static_cast<std::uint32_t>(number);
      if (number >= count) {
        degrees.push_back(0);
      } else if (claims_of == nullptr) {
        degrees.push_back(column[index] == kNone ? 0 : 1);
      } else {
        degrees.push_back(claims_of->of(index).size());
      }
    }
    return degrees;
  }

 private:
  /// Room for so many more at the end, to be cut where fewer come.
  static void resize(Expansions& out, std::size_t size) {
    out.from.resize(size);
    out.nodes.resize(size);
    if (out.with_relationships) out.relationships.resize(size);
  }

  void expand_claims(const NodeNumbering& numbering, std::span<const NodeId> nodes, Expansions& out) const {
    const std::uint64_t first = numbering.begin(from);
    const std::uint64_t first_found = numbering.begin(to);
    const std::size_t begin = out.size();
    resize(out, begin + nodes.size());
    // Claims lie far apart in the column: with nothing but loads here, many of them are under way at once.
    bool all = true;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const std::uint64_t number = static_cast<std::uint64_t>(nodes[i]) - first;  // wraps below the first
      const std::uint32_t found = number < column.size() ? column[number] : kNone;
      all &= found != kNone;
      out.nodes[begin + i] = NodeId{found};
    }
    std::iota(out.from.begin() + static_cast<std::ptrdiff_t>(begin), out.from.end(), 0U);
    if (!all) drop_missing(out, begin);
    for (std::size_t i = begin; i < out.size(); ++i) {
      out.nodes[i] = NodeId{first_found + static_cast<std::uint64_t>(out.nodes[i])};
    }
    if (!out.with_relationships) return;
    for (std::size_t i = begin; i < out.size(); ++i) {
      const std::uint64_t number = static_cast<std::uint64_t>(nodes[out.from[i]]) - first;
      out.relationships[i] = relationship_id({kind, static_cast<std::uint32_t>(number), 0});
    }
  }

  static void drop_missing(Expansions& out, std::size_t begin) {
    std::size_t kept = begin;
    for (std::size_t i = begin; i < out.size(); ++i) {
      if (static_cast<std::uint64_t>(out.nodes[i]) == kNone) continue;
      out.from[kept] = out.from[i];
      out.nodes[kept++] = out.nodes[i];
    }
    resize(out, kept);
  }

  void expand_to_claims(const NodeNumbering& numbering, std::span<const NodeId> nodes, Expansions& out) const {
    const std::uint64_t first = numbering.begin(from);
    const std::uint64_t count = numbering.end(from) - first;
    const std::uint64_t first_found = numbering.begin(to);
    const auto claims_of_node = [&](NodeId node) {
      const std::uint64_t number = static_cast<std::uint64_t>(node) - first;  // wraps below the first
      return number < count ? claims_of->of(static_cast<std::uint32_t>(number)) : std::span<const std::uint32_t>();
    };
    std::size_t at = out.size();
    std::size_t size = at;
    for (const NodeId node : nodes) size += claims_of_node(node).size();
    resize(out, size);
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      const std::span<const std::uint32_t> claims = claims_of_node(nodes[i]);
      std::fill_n(out.from.data() + at, claims.size(), i);
      NodeId* node = out.nodes.data() + at;
      for (const std::uint32_t claim : claims) *node++ = NodeId{first_found + claim};
      if (out.with_relationships) {
        RelationshipId* relationship = out.relationships.data() + at;
        for (const std::uint32_t claim : claims) *relationship++ = relationship_id({kind, claim, 0});
      }
      at += claims.size();
    }
  }
};

void ClaimGraphView::expand(std::span<const NodeId> from, Direction direction, std::span<const TypeId> types,
                            Expansions& out) const {
  const std::uint32_t mask = mask_of(types);
  if (const auto step = ClaimStep::of(columns_, mask, direction)) return step->expand(numbering_, from, out);
  Expander expander(*this, mask, direction, out);
  for (std::uint32_t i = 0; i < from.size(); ++i) expander.expand(i, from[i]);
}

std::vector<std::uint64_t> ClaimGraphView::degrees(std::span<const NodeId> from, Direction direction,
                                                   std::span<const TypeId> types) const {
  if (const auto step = ClaimStep::of(columns_, mask_of(types), direction)) return step->degrees(numbering_, from);
  return PropertyGraph::degrees(from, direction, types);
}

Endpoints ClaimGraphView::endpoints(RelationshipId relationship) const {
  const RelationshipRef ref = relationship_ref(relationship);
  const std::uint32_t first = ref.first;
  const auto ends = [&](NodeKind source, std::uint32_t from, NodeKind target, std::uint32_t to) {
    return Endpoints{numbering_.node(source, from), numbering_.node(target, to), TypeId{type_of(ref.kind)}};
  };
  const auto of_claim = [&](NodeKind target, std::span<const std::uint32_t> column) {
    return ends(NodeKind::kClaim, first, target, column[first]);
  };
  switch (ref.kind) {
    case RelationshipKind::kMerged:
      return {numbering_.node(NodeKind::kActor, columns_.edge_actor[first]),
              numbering_.node(NodeKind::kIssue, columns_.edge_issue[first]), TypeId{columns_.edge_position[first]}};
    case RelationshipKind::kHolds:
      return ends(NodeKind::kActor, columns_.claim_actor[first], NodeKind::kClaim, first);
    case RelationshipKind::kAbout:
      return of_claim(NodeKind::kIssue, columns_.claim_issue);
    case RelationshipKind::kIn:
      return of_claim(NodeKind::kDocument, columns_.claim_document);
    case RelationshipKind::kTargets:
      return of_claim(NodeKind::kActor, columns_.claim_target);
    case RelationshipKind::kReportedBy:
      return of_claim(NodeKind::kActor, columns_.claim_reporter);
    case RelationshipKind::kBroader:
      return ends(NodeKind::kIssue, first, NodeKind::kIssue, columns_.broader[first]);
    case RelationshipKind::kPartOf:
      return ends(NodeKind::kActor, first, NodeKind::kActor, columns_.part_of[first]);
    case RelationshipKind::kAgreesWith:
    case RelationshipKind::kContradicts:
      break;
  }
  const auto actor = [&](std::uint32_t standing) {
    return static_cast<std::uint32_t>(standings().all()[standing].actor);
  };
  return ends(NodeKind::kActor, actor(first), NodeKind::kActor, actor(ref.second));
}

}  // namespace claimgraph::graph
