// SPDX-License-Identifier: Apache-2.0

// What stands at the ends of each type of relationship.

#include "claim_graph_view.h"

namespace claimgraph::graph {
namespace {

property_graph::EndLabels between(NodeKind source, NodeKind target) {
  return {property_graph::LabelId{static_cast<std::uint32_t>(source)},
          property_graph::LabelId{static_cast<std::uint32_t>(target)}};
}

property_graph::EndLabels ends_of(RelationshipKind kind) {
  switch (kind) {
    case RelationshipKind::kMerged:
      return between(NodeKind::kActor, NodeKind::kIssue);
    case RelationshipKind::kHolds:
      return between(NodeKind::kActor, NodeKind::kClaim);
    case RelationshipKind::kAbout:
      return between(NodeKind::kClaim, NodeKind::kIssue);
    case RelationshipKind::kIn:
      return between(NodeKind::kClaim, NodeKind::kDocument);
    case RelationshipKind::kTargets:
    case RelationshipKind::kReportedBy:
      return between(NodeKind::kClaim, NodeKind::kActor);
    case RelationshipKind::kBroader:
      return between(NodeKind::kIssue, NodeKind::kIssue);
    case RelationshipKind::kPartOf:
    case RelationshipKind::kAgreesWith:
    case RelationshipKind::kContradicts:
      return between(NodeKind::kActor, NodeKind::kActor);
  }
  return {};
}

}  // namespace

property_graph::EndLabels ClaimGraphView::end_labels(property_graph::TypeId type) const {
  const auto number = static_cast<std::uint32_t>(type);
  if (number < schema::kPositionCount) return ends_of(RelationshipKind::kMerged);
  return ends_of(static_cast<RelationshipKind>(number - schema::kPositionCount + 1));
}

}  // namespace claimgraph::graph
