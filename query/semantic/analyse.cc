// SPDX-License-Identifier: Apache-2.0

#include "semantic/analyse.h"

#include "semantic/pattern.h"
#include "semantic/projection.h"
#include "semantic/resolver.h"

namespace claimgraph::query::semantic {
namespace {

using syntax::ClauseKind;

algebra::Unwind resolve_unwind(const syntax::Clause& clause, Scope& scope, Context& context) {
  algebra::Unwind made;
  made.list = Resolver(context, scope).resolve(*clause.expression);
  if (!could_be(made.list->type, only(Type::kList))) {
    context.problems().add("CG-Q115", "UNWIND takes a list, but this is " + std::string(in_words(made.list->type)),
                           clause.expression->span, "a list is written [1, 2, 3]");
  }
  made.slot = context.new_slot();
  const Variable element{made.slot, Type::kAny, made.list->nesting};
  if (!scope.emplace(std::string(clause.name.text), element).second) {
    context.problems().add("CG-Q102", "the variable '" + std::string(clause.name.text) + "' exists already",
                           clause.name.span, "take another name");
  }
  return made;
}

/// Planning looks at each part of a pattern with each other one.
bool is_too_long(const syntax::Tree& tree, Problems& problems) {
  constexpr std::size_t kMostParts = 1000;
  std::size_t parts = 0;
  for (const syntax::Clause* const clause : tree.clauses) {
    ++parts;
    for (const syntax::PathPattern* const path : clause->paths) parts += path->nodes.size();
    if (parts <= kMostParts) continue;
    problems.add("CG-Q010", "the query has more than " + std::to_string(kMostParts) + " clauses and nodes",
                 clause->span, "give a long list of values as a parameter, and UNWIND it");
    return true;
  }
  return false;
}

void check_order(const syntax::Tree& tree, Problems& problems) {
  const auto& clauses = tree.clauses;
  for (std::size_t i = 0; i + 1 < clauses.size(); ++i) {
    if (clauses[i]->kind == ClauseKind::kReturn) {
      problems.add("CG-Q110", "RETURN ends a query, but more follows", clauses[i + 1]->span,
                   "WITH hands columns on to further clauses");
      return;
    }
  }
  if (clauses.back()->kind != ClauseKind::kReturn) {
    problems.add("CG-Q110", "the query does not end with RETURN", clauses.back()->span,
                 "add RETURN and what you want to see");
  }
}

}  // namespace

std::optional<algebra::Query> analyse(const syntax::Tree& tree, std::string_view text, const Surroundings& surroundings,
                                      Problems& problems, Problems& warnings) {
  if (is_too_long(tree, problems)) return std::nullopt;
  check_order(tree, problems);
  Context context(surroundings, problems, warnings);
  Scope scope;
  algebra::Query query;
  for (const syntax::Clause* const clause : tree.clauses) {
    switch (clause->kind) {
      case ClauseKind::kMatch:
        query.parts.emplace_back(resolve_match(*clause, scope, context));
        break;
      case ClauseKind::kUnwind:
        query.parts.emplace_back(resolve_unwind(*clause, scope, context));
        break;
      case ClauseKind::kWith:
      case ClauseKind::kReturn:
        query.parts.emplace_back(resolve_projection(*clause, text, scope, context));
        break;
    }
  }
  query.slots = context.slots();
  if (!problems.empty()) return std::nullopt;
  return query;
}

}  // namespace claimgraph::query::semantic
