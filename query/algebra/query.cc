// SPDX-License-Identifier: Apache-2.0

#include "algebra/query.h"

#include <algorithm>

namespace claimgraph::query::algebra {
namespace {

using Visit = std::function<void(Expression&)>;

void visit_one(Expression* e, const Visit& visit) {
  if (e == nullptr) return;
  visit(*e);
  for (const ExpressionPtr& child : e->children) visit_one(child.get(), visit);
}

void visit_all(const std::vector<ExpressionPtr>& all, const Visit& visit) {
  for (const ExpressionPtr& one : all) visit_one(one.get(), visit);
}

struct Parts {
  const Visit& visit;

  void operator()(Match& match) const {
    for (Node& node : match.nodes) {
      if (node.seek) visit_one(node.seek->value.get(), visit);
    }
    for (Relationship& relationship : match.relationships) {
      for (auto& [key, value] : relationship.properties) visit_one(value.get(), visit);
    }
    visit_all(match.predicates, visit);
  }
  void operator()(Unwind& unwind) const { visit_one(unwind.list.get(), visit); }
  void operator()(Call& call) const {
    visit_all(call.arguments, visit);
    visit_all(call.predicates, visit);
  }
  void operator()(Projection& projection) const {
    for (Column& column : projection.keys) visit_one(column.expression.get(), visit);
    for (Aggregate& aggregate : projection.aggregates) {
      visit_one(aggregate.argument.get(), visit);
      visit_one(aggregate.second.get(), visit);
    }
    for (Column& column : projection.columns) visit_one(column.expression.get(), visit);
    for (SortKey& key : projection.sort) visit_one(key.expression.get(), visit);
    visit_one(projection.skip.get(), visit);
    visit_one(projection.limit.get(), visit);
    visit_all(projection.predicates, visit);
  }
};

}  // namespace

void visit_expressions(Query& query, const Visit& visit) {
  for (Part& part : query.parts) std::visit(Parts{visit}, part);
}

void add_outer_slots(Query& query, Slot first, std::vector<Slot>& slots) {
  const auto add = [&](Slot slot) {
    if (slot < first) slots.push_back(slot);
  };
  for (const Part& part : query.parts) {
    const auto* const match = std::get_if<Match>(&part);
    if (match == nullptr) continue;
    for (const Node& node : match->nodes) add(node.slot);
    for (const Relationship& relationship : match->relationships) {
      if (relationship.same_as) add(*relationship.same_as);
    }
  }
  visit_expressions(query, [&](Expression& e) {
    if (e.kind == ExpressionKind::kSlot) add(e.slot);
    if (e.subquery != nullptr) std::for_each(e.outer.begin(), e.outer.end(), add);
  });
  std::sort(slots.begin(), slots.end());
  slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
}

}  // namespace claimgraph::query::algebra
