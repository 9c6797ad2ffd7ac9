// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "plan/pipeline.h"
#include "values/compare.h"

namespace claimgraph::query::plan {
namespace {

using algebra::Expression;
using algebra::ExpressionKind;
using algebra::Match;
using syntax::Operation;

Operation turned(Operation operation) {
  switch (operation) {
    case Operation::kLess:
      return Operation::kGreater;
    case Operation::kLessEqual:
      return Operation::kGreaterEqual;
    case Operation::kGreater:
      return Operation::kLess;
    case Operation::kGreaterEqual:
      return Operation::kLessEqual;
    default:
      return operation;
  }
}

/// The node whose property the expression is, where it is one that the match has to find.
algebra::Node* node_of(Match& match, const Expression& property) {
  if (property.kind != ExpressionKind::kProperty || !property.key) return nullptr;
  if (property.children[0]->kind != ExpressionKind::kSlot) return nullptr;
  const auto found = std::find_if(match.nodes.begin(), match.nodes.end(),
                                  [&](const algebra::Node& node) { return node.slot == property.children[0]->slot; });
  return found == match.nodes.end() || found->bound || found->seek ? nullptr : &*found;
}

/// The narrower of two ends.
void narrow(Value& end, const Value& value, int direction) {
  if (end.is_null() || order(value, end) * direction > 0) end = value;
}

bool note(Match& match, const Expression& property, Operation operation, const Expression& value,
          const property_graph::PropertyGraph& graph) {
  algebra::Node* const node = node_of(match, property);
  if (node == nullptr || value.kind != ExpressionKind::kConstant || value.constant.is_null()) return false;
  const bool below = operation == Operation::kLess || operation == Operation::kLessEqual;
  const bool above = operation == Operation::kGreater || operation == Operation::kGreaterEqual;
  if (!below && !above) return false;
  if (node->range && node->range->key != *property.key) return false;
  for (const property_graph::LabelId label : node->labels) {
    if (!node->range) {
      if (!graph.count_between(label, *property.key, value.constant, value.constant)) continue;
      node->range = algebra::Range{label, *property.key, {}, {}};
    }
    if (below) narrow(node->range->most, value.constant, -1);
    if (above) narrow(node->range->least, value.constant, 1);
    return true;
  }
  return false;
}

}  // namespace

bool ranges_into_look_up(algebra::Query& query, const Planning& planning) {
  bool changed = false;
  for (algebra::Part& part : query.parts) {
    auto* const match = std::get_if<Match>(&part);
    if (match == nullptr) continue;
    for (const algebra::ExpressionPtr& predicate : match->predicates) {
      if (predicate->kind != ExpressionKind::kComparison || predicate->operations.size() != 1) continue;
      const Operation operation = predicate->operations[0];
      const Expression& left = *predicate->children[0];
      const Expression& right = *predicate->children[1];
      changed = note(*match, left, operation, right, planning.graph) || changed;
      changed = note(*match, right, turned(operation), left, planning.graph) || changed;
    }
  }
  return changed;
}

}  // namespace claimgraph::query::plan
