// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "plan/pipeline.h"

namespace claimgraph::query::plan {
namespace {

using algebra::Expression;
using algebra::ExpressionKind;

/// Whether the value is that of the children alone, and short.
bool is_pure(const Expression& e) {
  switch (e.kind) {
    case ExpressionKind::kUnary:
    case ExpressionKind::kBinary:
    case ExpressionKind::kComparison:
    case ExpressionKind::kIndex:
    case ExpressionKind::kList:
      return true;
    case ExpressionKind::kCall:
      return e.function != nullptr && e.function->result != Type::kList && e.function->name != "rand";
    default:
      return false;
  }
}

bool fold(Expression& e, const Planning& planning) {
  bool changed = false;
  for (const ExpressionPtr& child : e.children) {
    if (child != nullptr) changed = fold(*child, planning) || changed;
  }
  if (!is_pure(e) || !std::all_of(e.children.begin(), e.children.end(), [](const ExpressionPtr& child) {
        return child != nullptr && child->kind == ExpressionKind::kConstant;
      })) {
    return changed;
  }
  std::optional<Value> value = planning.value_of(e);
  if (!value) return changed;  // the mistake is told when a row comes to it
  e.kind = ExpressionKind::kConstant;
  e.constant = std::move(*value);
  e.children.clear();
  return true;
}

}  // namespace

bool fold_constants(algebra::Query& query, const Planning& planning) {
  bool changed = false;
  algebra::visit_expressions(query, [&](Expression& e) { changed = fold(e, planning) || changed; });
  return changed;
}

}  // namespace claimgraph::query::plan
