// SPDX-License-Identifier: Apache-2.0

#include "semantic/analyse.h"

#include "semantic/call.h"
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
  made.slot = context.new_slot(clause.name.text);
  const Variable element{made.slot, Type::kAny, made.list->nesting};
  if (!scope.emplace(std::string(clause.name.text), element).second) {
    context.problems().add("CG-Q102", "the variable '" + std::string(clause.name.text) + "' exists already",
                           clause.name.span, "take another name");
  }
  return made;
}

std::size_t parts_of(std::span<const syntax::Clause* const> clauses) {
  std::size_t parts = clauses.size();
  for (const syntax::Clause* const clause : clauses) {
    for (const syntax::PathPattern* const path : clause->paths) parts += path->nodes.size();
  }
  return parts;
}

/// Planning looks at each part of a pattern with each other one.
bool is_too_long(const syntax::Tree& tree, Problems& problems) {
  constexpr std::size_t kMostParts = 1000;
  if (parts_of({tree.clauses.begin(), tree.clauses.size()}) <= kMostParts) return false;
  problems.add("CG-Q010", "the query has more than " + std::to_string(kMostParts) + " clauses and nodes",
               tree.clauses.back()->span, "give a long list of values as a parameter, and UNWIND it");
  return true;
}

using Clauses = std::span<const syntax::Clause* const>;

void check_order(Clauses clauses, Problems& problems) {
  for (std::size_t i = 0; i + 1 < clauses.size(); ++i) {
    if (clauses[i]->kind == ClauseKind::kReturn) {
      problems.add("CG-Q110", "RETURN ends a query, but more follows", clauses[i + 1]->span,
                   "WITH hands columns on to further clauses");
      return;
    }
  }
  const bool only_call = clauses.size() == 1 && clauses[0]->kind == ClauseKind::kCall;
  if (!clauses.empty() && clauses.back()->kind != ClauseKind::kReturn && !only_call) {
    problems.add("CG-Q110", "the query does not end with RETURN", clauses.back()->span,
                 "add RETURN and what you want to see");
  }
}

/// The queries that UNION joins.
std::vector<Clauses> branches_of(const syntax::Tree& tree, bool& distinct, Problems& problems) {
  const Clauses all(tree.clauses.begin(), tree.clauses.size());
  std::vector<Clauses> branches;
  const syntax::Clause* first = nullptr;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= all.size(); ++i) {
    if (i < all.size() && all[i]->kind != ClauseKind::kUnion) continue;
    branches.push_back(all.subspan(begin, i - begin));
    begin = i + 1;
    if (i == all.size()) break;
    if (first != nullptr && first->distinct != all[i]->distinct) {
      problems.add("CG-Q117", "UNION and UNION ALL stand in one query", all[i]->span, "use one of them throughout");
    }
    if (branches.back().empty() || i + 1 == all.size()) {
      problems.add("CG-Q110", "UNION joins two queries", all[i]->span, "write one before and one behind it");
    }
    first = all[i];
  }
  distinct = first != nullptr && first->distinct;
  return branches;
}

std::vector<std::string> columns_of(const algebra::Query& query) {
  std::vector<std::string> names;
  const auto* const last = query.parts.empty() ? nullptr : std::get_if<algebra::Projection>(&query.parts.back());
  if (last == nullptr) return names;
  for (const algebra::Column& column : last->columns) names.push_back(column.name);
  return names;
}

}  // namespace

algebra::Query resolve_clauses(std::span<const syntax::Clause* const> clauses, Scope& scope, Context& context) {
  algebra::Query query;
  for (const syntax::Clause* const clause : clauses) {
    switch (clause->kind) {
      case ClauseKind::kMatch:
        query.parts.emplace_back(resolve_match(*clause, scope, context));
        break;
      case ClauseKind::kUnwind:
        query.parts.emplace_back(resolve_unwind(*clause, scope, context));
        break;
      case ClauseKind::kWith:
      case ClauseKind::kReturn:
        query.parts.emplace_back(resolve_projection(*clause, context.text(), scope, context));
        break;
      case ClauseKind::kCall:
        resolve_call(*clause, clauses.size() == 1, scope, context, query);
        break;
      case ClauseKind::kUnion:
        context.problems().add("CG-Q117", "UNION does not stand inside EXISTS { } or COUNT { }", clause->span,
                               "write two of them with OR, or with +");
        break;
    }
  }
  return query;
}

std::optional<algebra::Union> analyse(const syntax::Tree& tree, std::string_view text, const Surroundings& surroundings,
                                      Problems& problems, Problems& warnings) {
  if (is_too_long(tree, problems)) return std::nullopt;
  algebra::Union made;
  const std::vector<Clauses> branches = branches_of(tree, made.distinct, problems);
  Context context(text, surroundings, problems, warnings);
  for (const Clauses& clauses : branches) {
    check_order(clauses, problems);
    Scope scope;
    made.queries.push_back(resolve_clauses(clauses, scope, context));
    if (columns_of(made.queries.back()) != columns_of(made.queries.front()) && !clauses.empty()) {
      problems.add("CG-Q117", "the queries that UNION joins have different columns", clauses.back()->span,
                   "name them alike with AS, in the same order");
    }
  }
  for (algebra::Query& query : made.queries) query.slots = context.slots();
  if (!problems.empty()) return std::nullopt;
  made.names = context.take_names();
  return made;
}

}  // namespace claimgraph::query::semantic
