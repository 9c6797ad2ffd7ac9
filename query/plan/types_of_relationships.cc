// SPDX-License-Identifier: Apache-2.0

// What the types of relationships tell: the labels at their ends, and which of them cannot be the same.

#include <algorithm>

#include "plan/pipeline.h"

namespace claimgraph::query::plan {
namespace {

using property_graph::Direction;
using property_graph::EndLabels;
using property_graph::LabelId;

/// The label at one end of all relationships that can be matched; nothing where it is not known.
std::optional<LabelId> label_at(const algebra::Relationship& relationship, bool at_from,
                                const property_graph::PropertyGraph& graph) {
  if (!relationship.typed || relationship.types.empty() || relationship.variable_length) return std::nullopt;
  if (relationship.direction == Direction::kBoth) return std::nullopt;
  const bool at_source = at_from == (relationship.direction == Direction::kOut);
  std::optional<LabelId> label;
  for (const property_graph::TypeId type : relationship.types) {
    const EndLabels ends = graph.end_labels(type);
    const std::optional<LabelId> one = at_source ? ends.source : ends.target;
    if (!one || (label && label != one)) return std::nullopt;
    label = one;
  }
  return label;
}

bool are_different(const algebra::Relationship& a, const algebra::Relationship& b) {
  return a.typed && b.typed &&
         std::find_first_of(a.types.begin(), a.types.end(), b.types.begin(), b.types.end()) == a.types.end();
}

bool note(algebra::Node& node, std::optional<LabelId> label) {
  if (!label || std::find(node.labels.begin(), node.labels.end(), *label) == node.labels.end()) return false;
  node.implied.push_back(*label);
  return true;
}

}  // namespace

bool labels_by_types(algebra::Query& query, const Planning& planning) {
  bool changed = false;
  for (algebra::Part& part : query.parts) {
    auto* const match = std::get_if<algebra::Match>(&part);
    if (match == nullptr) continue;
    for (const algebra::Relationship& relationship : match->relationships) {
      const auto from = label_at(relationship, true, planning.graph);
      const auto to = label_at(relationship, false, planning.graph);
      changed = note(match->nodes[relationship.from], from) || changed;
      changed = note(match->nodes[relationship.to], to) || changed;
    }
  }
  return changed;
}

bool types_tell_apart(algebra::Query& query, const Planning& /*planning*/) {
  bool changed = false;
  for (algebra::Part& part : query.parts) {
    auto* const match = std::get_if<algebra::Match>(&part);
    if (match == nullptr) continue;
    match->types_tell_apart = true;
    const auto& all = match->relationships;
    for (std::size_t i = 1; i < all.size(); ++i) changed = changed || are_different(all[i - 1], all[i]);
  }
  return changed;
}

}  // namespace claimgraph::query::plan
