// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "plan/pipeline.h"

namespace claimgraph::query::plan {
namespace {

using algebra::Expression;
using algebra::ExpressionKind;
using algebra::Match;

void split(ExpressionPtr condition, std::vector<ExpressionPtr>& out) {
  if (condition->kind == ExpressionKind::kBinary && condition->operation == syntax::Operation::kAnd) {
    for (ExpressionPtr& child : condition->children) split(std::move(child), out);
  } else {
    out.push_back(std::move(condition));
  }
}

bool split_all(std::vector<ExpressionPtr>& predicates) {
  std::vector<ExpressionPtr> out;
  for (ExpressionPtr& predicate : predicates) split(std::move(predicate), out);
  const bool changed = out.size() != predicates.size();
  predicates = std::move(out);
  return changed;
}

algebra::Node* node_in(Match& match, const Expression& e) {
  if (e.kind != ExpressionKind::kSlot) return nullptr;
  const auto found = std::find_if(match.nodes.begin(), match.nodes.end(),
                                  [&](const algebra::Node& node) { return node.slot == e.slot; });
  return found == match.nodes.end() ? nullptr : &*found;
}

bool take_labels(Match& match, const Expression& predicate) {
  if (predicate.kind != ExpressionKind::kHasLabels) return false;
  algebra::Node* const node = node_in(match, *predicate.children[0]);
  if (node == nullptr) return false;
  for (const auto& label : predicate.labels) {
    if (!label) {
      node->unmatched = true;
    } else if (std::find(node->labels.begin(), node->labels.end(), *label) == node->labels.end()) {
      node->labels.push_back(*label);
    }
  }
  return true;
}

/// Whether the value is there before the match begins.
bool is_known_before(const Match& match, const Expression& value) {
  std::vector<Slot> slots;
  algebra::add_slots(value, slots);
  const auto is_new = [&](Slot slot) {
    const auto is = [slot](const auto& part) { return part.slot == slot; };
    const auto node = std::find_if(match.nodes.begin(), match.nodes.end(), is);
    return (node != match.nodes.end() && !node->bound) ||
           std::any_of(match.relationships.begin(), match.relationships.end(), is) ||
           std::any_of(match.paths.begin(), match.paths.end(), is);
  };
  return std::none_of(slots.begin(), slots.end(), is_new);
}

ExpressionPtr copy_of(const Expression& e) {
  auto copy = std::make_unique<Expression>();
  copy->kind = e.kind;
  copy->operation = e.operation;
  copy->type = e.type;
  copy->span = e.span;
  copy->constant = e.constant;
  copy->slot = e.slot;
  copy->name = e.name;
  copy->key = e.key;
  return copy;
}

/// Constants, variables and their properties; longer expressions are not worth an evaluation more.
ExpressionPtr copy_of_simple(const Expression& e) {
  if (e.kind == ExpressionKind::kConstant || e.kind == ExpressionKind::kSlot) return copy_of(e);
  if (e.kind != ExpressionKind::kProperty || e.children[0]->kind != ExpressionKind::kSlot) return nullptr;
  ExpressionPtr copy = copy_of(e);
  copy->children.push_back(copy_of(*e.children[0]));
  return copy;
}

bool seek(Match& match, const Expression& property, const Expression& value,
          const property_graph::PropertyGraph& graph) {
  if (property.kind != ExpressionKind::kProperty || !property.key) return false;
  algebra::Node* const node = node_in(match, *property.children[0]);
  if (node == nullptr || node->bound || node->seek || !is_known_before(match, value)) return false;
  for (const property_graph::LabelId label : node->labels) {
    std::vector<property_graph::NodeId> found;
    if (!graph.look_up(label, *property.key, "", found)) continue;
    if (ExpressionPtr copy = copy_of_simple(value)) node->seek = algebra::Seek{label, *property.key, std::move(copy)};
    return node->seek.has_value();
  }
  return false;
}

}  // namespace

bool split_conjunctions(algebra::Query& query, const Planning& /*planning*/) {
  bool changed = false;
  for (algebra::Part& part : query.parts) {
    if (auto* const match = std::get_if<Match>(&part)) changed = split_all(match->predicates) || changed;
    if (auto* const projection = std::get_if<algebra::Projection>(&part)) {
      changed = split_all(projection->predicates) || changed;
    }
  }
  return changed;
}

bool labels_into_patterns(algebra::Query& query, const Planning& /*planning*/) {
  std::size_t taken = 0;
  for (algebra::Part& part : query.parts) {
    if (auto* const match = std::get_if<Match>(&part)) {
      taken += std::erase_if(match->predicates,
                             [&](const ExpressionPtr& predicate) { return take_labels(*match, *predicate); });
    }
  }
  return taken != 0;
}

bool equality_into_look_up(algebra::Query& query, const Planning& planning) {
  bool changed = false;
  for (algebra::Part& part : query.parts) {
    auto* const match = std::get_if<Match>(&part);
    if (match == nullptr) continue;
    for (const ExpressionPtr& predicate : match->predicates) {
      if (predicate->kind != ExpressionKind::kComparison || predicate->operations.size() != 1 ||
          predicate->operations[0] != syntax::Operation::kEqual) {
        continue;
      }
      changed = seek(*match, *predicate->children[0], *predicate->children[1], planning.graph) || changed;
      changed = seek(*match, *predicate->children[1], *predicate->children[0], planning.graph) || changed;
    }
  }
  return changed;
}

bool predicates_early(algebra::Query& query, const Planning& /*planning*/) {
  bool changed = false;
  for (algebra::Part& part : query.parts) {
    auto* const match = std::get_if<Match>(&part);
    if (match == nullptr) continue;
    match->predicates_early = true;
    changed = changed || !match->predicates.empty();
  }
  return changed;
}

}  // namespace claimgraph::query::plan
