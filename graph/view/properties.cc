// SPDX-License-Identifier: Apache-2.0

// The properties of nodes and relationships.

#include <fmt/format.h>
#include <xxhash.h>

#include "claim_graph_view.h"

namespace claimgraph::graph {
namespace {

using property_graph::Column;
using property_graph::KeyId;
using property_graph::List;
using property_graph::Map;
using property_graph::NodeId;
using property_graph::RelationshipId;

Value text(std::string_view value) { return value.empty() ? Value() : Value(std::string(value)); }
Value number(std::uint64_t value) { return Value(static_cast<std::int64_t>(value)); }
Value date(const std::optional<schema::Date>& value) { return value ? Value(*value) : Value(); }
Value side(schema::Polarity value) { return Value(static_cast<std::int64_t>(value)); }
Value side(const std::optional<schema::Polarity>& value) { return value ? side(*value) : Value(); }

Value list(const std::vector<std::string>& values) { return Value(List(values.begin(), values.end())); }

Value property_of(const Node& node, NodeKind kind, Key key) {
  switch (key) {
    case Key::kName:
      return text(node.name);
    case Key::kAliases:
      return list(node.aliases);
    case Key::kKind:
      return text(node.kind);
    case Key::kId:
      return Value(fmt::format("{}:{}", kind == NodeKind::kActor ? "actor" : "issue", node.name));
    default:
      return {};
  }
}

Value property_of(const schema::Document& document, Key key) {
  switch (key) {
    case Key::kId:
      return text(document.id);
    case Key::kTitle:
      return text(document.title);
    case Key::kSource:
      return text(document.source);
    case Key::kAuthor:
      return text(document.author);
    case Key::kDate:
      return date(document.date);
    case Key::kAddress:
      return text(document.address);
    default:
      return {};
  }
}

/// Places of quotes in code points. Remembers the last document, since claims come sorted by document.
class Places {
 public:
  explicit Places(const MergedGraph& graph) : graph_(graph) {}

  Value find(std::uint32_t claim, std::size_t schema::Span::*end) {
    const std::uint32_t document = graph_.links[claim].document;
    const auto& place = graph_.claims[claim].place;
    if (!place || document == kNone) return {};
    if (!index_ || document != document_) index_.emplace(graph_.documents[document].text);
    document_ = document;
    return number(index_->code_points((*place).*end));
  }

 private:
  const MergedGraph& graph_;
  std::uint32_t document_ = kNone;
  std::optional<schema::CodePointIndex> index_;
};

Value property_of(const MergedGraph& graph, std::uint32_t index, Key key, Places& places) {
  const schema::Claim& claim = graph.claims[index];
  switch (key) {
    case Key::kId:
      return text(claim.id);
    case Key::kPosition:
      return Value(std::string(schema::name(claim.position)));
    case Key::kPolarity:
      return side(claim.polarity);
    case Key::kStance:
      return side(claim.stance);
    case Key::kIssue:
      return text(claim.issue);
    case Key::kIssueSpan:
      return text(claim.issue_span);
    case Key::kActorMention:
      return text(claim.actor_mention);
    case Key::kQuote:
      return text(claim.quote);
    case Key::kCertainty:
      return Value(std::string(schema::name(claim.certainty)));
    case Key::kConfidence:
      return Value(claim.confidence / 1000.0);
    case Key::kDate:
      return date(date_of(graph, ClaimIndex{index}));
    case Key::kStart:
      return places.find(index, &schema::Span::begin);
    case Key::kEnd:
      return places.find(index, &schema::Span::end);
    case Key::kExtractor:
      return text(claim.extractor);
    default:
      return {};
  }
}

/// Sixteen hexadecimal digits of what makes the edge this edge.
std::string id_of(const MergedGraph& graph, const Edge& edge) {
  // No UTF-8 text holds the byte between the parts.
  const std::string key =
      fmt::format("{}\xff{}\xff{}\xff{}{}", graph.actors[static_cast<std::size_t>(edge.actor)].name,
                  schema::name(edge.position), graph.issues[static_cast<std::size_t>(edge.issue)].name,
                  schema::sign(edge.polarity), edge.stance ? schema::sign(*edge.stance) : ' ');
  return fmt::format("{:016x}", XXH3_64bits(key.data(), key.size()));
}

Value property_of(const MergedGraph& graph, const Edge& edge, Key key) {
  switch (key) {
    case Key::kId:
      return Value(id_of(graph, edge));
    case Key::kPolarity:
      return side(edge.polarity);
    case Key::kStance:
      return side(edge.stance);
    case Key::kCount:
      return number(edge.count);
    case Key::kDocuments:
      return number(edge.documents);
    case Key::kOwn:
      return number(edge.own);
    case Key::kReported:
      return number(edge.reported);
    case Key::kFirst:
      return date(edge.first);
    case Key::kLast:
      return date(edge.last);
    case Key::kCertainty:
      return Value(std::string(schema::name(edge.certainty)));
    case Key::kWeight:
      return Value(edge.weight());
    case Key::kQuote:
      return text(graph.claim(edge.claims.front()).quote);
    default:
      return {};
  }
}

Value property_of(const MergedGraph& graph, const Relation& relation, Key key) {
  switch (key) {
    case Key::kIssue:
      return text(graph.issues[static_cast<std::size_t>(relation.issue)].name);
    case Key::kWeight:
      return Value(relation.weight());
    case Key::kQuotes:
      return list({graph.claim(relation.evidence_a).quote, graph.claim(relation.evidence_b).quote});
    default:
      return {};
  }
}

Value property_of(const MergedGraph& graph, const Standings& standings, RelationshipRef ref, Key key) {
  if (ref.kind == RelationshipKind::kMerged) return property_of(graph, graph.edges[ref.first], key);
  if (ref.kind != RelationshipKind::kAgreesWith && ref.kind != RelationshipKind::kContradicts) return {};
  const RelationKind kind =
      ref.kind == RelationshipKind::kAgreesWith ? RelationKind::kAgreement : RelationKind::kContradiction;
  const auto found = relation(kind, standings.all()[ref.first], standings.all()[ref.second]);
  return found ? property_of(graph, *found, key) : Value();
}

Value property_of(const MergedGraph& graph, NodeRef ref, Key key, Places& places) {
  switch (ref.kind) {
    case NodeKind::kActor:
      return property_of(graph.actors[ref.index], ref.kind, key);
    case NodeKind::kIssue:
      return property_of(graph.issues[ref.index], ref.kind, key);
    case NodeKind::kDocument:
      return property_of(graph.documents[ref.index], key);
    case NodeKind::kClaim:
      return property_of(graph, ref.index, key, places);
  }
  return {};
}

template <class Find>
Map all_properties(Find find) {
  Map map;
  for (std::size_t i = 0; i < kKeyNames.size(); ++i) {
    Value value = find(static_cast<Key>(i));
    if (!value.is_null()) map.emplace(kKeyNames[i], std::move(value));
  }
  return map;
}

}  // namespace

Column ClaimGraphView::properties(std::span<const NodeId> nodes, KeyId key) const {
  Places places(graph_);
  Column::Values out;
  for (const NodeId node : nodes) {
    out.push_back(property_of(graph_, numbering_.ref(node), static_cast<Key>(key), places));
  }
  return out;
}

Column ClaimGraphView::properties(std::span<const RelationshipId> relationships, KeyId key) const {
  Column::Values out;
  for (const RelationshipId relationship : relationships) {
    out.push_back(property_of(graph_, standings_, relationship_ref(relationship), static_cast<Key>(key)));
  }
  return out;
}

Map ClaimGraphView::property_map(NodeId node) const {
  Places places(graph_);
  return all_properties([&](Key key) { return property_of(graph_, numbering_.ref(node), key, places); });
}

Map ClaimGraphView::property_map(RelationshipId relationship) const {
  return all_properties([&](Key key) { return property_of(graph_, standings_, relationship_ref(relationship), key); });
}

}  // namespace claimgraph::graph
