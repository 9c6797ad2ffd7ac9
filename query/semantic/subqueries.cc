// SPDX-License-Identifier: Apache-2.0

// Patterns in expressions, and queries in braces.

#include <algorithm>
#include <memory>
#include <utility>

#include "semantic/analyse.h"
#include "semantic/resolver.h"

namespace claimgraph::query::semantic {

using algebra::ExpressionKind;
using algebra::ExpressionPtr;
using Written = syntax::ExpressionKind;

ExpressionPtr Resolver::pattern(const syntax::Expression& e) {
  const syntax::PathPattern& path = *e.clauses[0]->paths[0];
  const auto known = [&](const syntax::Name& name) {
    if (name.text.empty() || scope_.contains(name.text)) return;
    context_.problems().add("CG-Q101", "there is no variable " + quoted(name.text) + " here", name.span,
                            "a pattern as a condition can only name what was matched before");
  };
  for (const syntax::NodePattern* const node : path.nodes) known(node->variable);
  for (const syntax::RelationshipPattern* const relationship : path.relationships) known(relationship->variable);
  return subquery(e);
}

ExpressionPtr Resolver::subquery(const syntax::Expression& e) {
  const bool collects = e.kind == Written::kPatterns;
  const bool counts = e.kind == Written::kCount;
  ExpressionPtr made = collects ? make(ExpressionKind::kCollect, e, Type::kList)
                       : counts ? make(ExpressionKind::kCount, e, Type::kInteger)
                                : make(ExpressionKind::kExists, e, Type::kBoolean);
  const algebra::Slot first = context_.slots();
  auto subquery = std::make_shared<algebra::Subquery>();
  Scope scope = scope_;
  subquery->query = resolve_clauses({e.clauses.begin(), e.clauses.size()}, scope, context_);
  for (const algebra::Part& part : subquery->query.parts) {
    if (!std::holds_alternative<algebra::Match>(part)) subquery->row_by_row = true;
  }
  algebra::add_outer_slots(subquery->query, first, made->outer);
  if (collects) {
    made->children.push_back(Resolver(context_, std::move(scope)).resolve(*e.children[0]));
    made->nesting = made->children[0]->nesting + 1;
    std::vector<algebra::Slot> slots;
    algebra::add_slots(*made->children[0], slots);
    for (const algebra::Slot slot : slots) {
      if (slot < first) made->outer.push_back(slot);
    }
    std::sort(made->outer.begin(), made->outer.end());
    made->outer.erase(std::unique(made->outer.begin(), made->outer.end()), made->outer.end());
  }
  made->subquery = std::move(subquery);
  return checked(std::move(made));
}

}  // namespace claimgraph::query::semantic
