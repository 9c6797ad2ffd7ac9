// SPDX-License-Identifier: Apache-2.0

#include "algebra/expression.h"

#include <algorithm>

namespace claimgraph::query::algebra {
namespace {

void collect(const Expression& expression, std::vector<Slot>& slots) {
  if (expression.kind == ExpressionKind::kSlot) slots.push_back(expression.slot);
  if (expression.subquery != nullptr) {
    slots.insert(slots.end(), expression.outer.begin(), expression.outer.end());
    return;
  }
  for (const ExpressionPtr& child : expression.children) {
    if (child != nullptr) collect(*child, slots);
  }
  if (is_over_elements(expression)) std::erase(slots, expression.slot);
  if (expression.kind == ExpressionKind::kReduce) std::erase(slots, expression.accumulator);
}

}  // namespace

void add_slots(const Expression& expression, std::vector<Slot>& slots) {
  collect(expression, slots);
  std::sort(slots.begin(), slots.end());
  slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
}

bool is_over_elements(const Expression& expression) {
  return expression.kind == ExpressionKind::kComprehension || expression.kind == ExpressionKind::kQuantifier ||
         expression.kind == ExpressionKind::kReduce;
}

bool is_repeatable(const Expression& expression) {
  if (expression.subquery != nullptr) return false;
  if (expression.function != nullptr && expression.function->name == "rand") return false;
  return std::all_of(expression.children.begin(), expression.children.end(),
                     [](const ExpressionPtr& child) { return child == nullptr || is_repeatable(*child); });
}

bool is_property_of_element(const Expression& expression) {
  if (expression.kind != ExpressionKind::kProperty || expression.children[0]->kind != ExpressionKind::kSlot)
    return false;
  const Type type = expression.children[0]->type;
  return type == Type::kNode || type == Type::kRelationship;
}

}  // namespace claimgraph::query::algebra
