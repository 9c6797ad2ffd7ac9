// SPDX-License-Identifier: Apache-2.0

// Calls of functions, and aggregates with their rules.

#include <algorithm>
#include <utility>

#include "claimgraph/query/words.h"
#include "claimgraph/schema/suggest.h"
#include "semantic/resolver.h"

namespace claimgraph::query::semantic {

using algebra::ExpressionKind;
using algebra::ExpressionPtr;
using Written = syntax::ExpressionKind;

namespace {

bool draws_lots(const algebra::Expression& e) {
  if (e.function != nullptr && e.function->name == "rand") return true;
  return std::any_of(e.children.begin(), e.children.end(),
                     [](const ExpressionPtr& child) { return child != nullptr && draws_lots(*child); });
}

}  // namespace

ExpressionPtr Resolver::call(const syntax::Expression& e) {
  Problems& problems = context_.problems();
  if (const Aggregation* const aggregation = find_aggregation(e.text)) return aggregate(e, *aggregation);
  const Function* const function = find_function(e.text);
  if (function == nullptr) {
    if (const auto* const brought = context_.catalog().function(e.text); brought != nullptr) {
      ExpressionPtr made = with_children(ExpressionKind::kCall, e, Type::kAny);
      made->graph_function = brought;
      if (e.distinct || e.children.size() != 1) {
        problems.add("CG-Q105", quoted(brought->name) + " takes one name", e.span, "it is " + brought->usage);
      }
      return made;
    }
    std::vector<std::string> known = function_names();
    for (const auto& [key, one] : context_.catalog().functions()) known.push_back(one.name);
    const std::string near = schema::closest(e.text, known);
    problems.add("CG-Q104", "there is no function " + quoted(e.text), e.span,
                 near.empty() ? "docs/query-language.md lists all functions" : "did you mean " + quoted(near) + "?");
    return make(ExpressionKind::kConstant, e, Type::kAny);
  }
  ExpressionPtr made = with_children(ExpressionKind::kCall, e, function->result);
  made->function = function;
  if (e.distinct) problems.add("CG-Q105", "DISTINCT stands only inside an aggregate such as count()", e.span);
  if (e.children.size() < function->least || e.children.size() > function->most) {
    problems.add("CG-Q105",
                 quoted(function->name) + " does not take " + std::to_string(e.children.size()) + " arguments", e.span,
                 "it is " + std::string(function->usage));
    return make(ExpressionKind::kConstant, e, Type::kAny);
  }
  if (!made->children.empty()) {
    require(*made->children[0], function->first, std::string(function->usage) + " takes something else");
  }
  ++made->nesting;
  return checked(std::move(made));
}

ExpressionPtr Resolver::aggregate(const syntax::Expression& e, const Aggregation& aggregation) {
  Problems& problems = context_.problems();
  if (inside_aggregate_) {
    problems.add("CG-Q106", "an aggregate stands inside another", e.span,
                 "compute the inner one in a WITH clause before");
    return make(ExpressionKind::kConstant, e, Type::kAny);
  }
  if (grouping_ == nullptr) {
    problems.add("CG-Q106", quoted(aggregation.name) + " sums up rows, which only the columns of WITH and RETURN can",
                 e.span, "compute it in a WITH clause before: WITH count(*) AS n WHERE n > 1");
    return make(ExpressionKind::kConstant, e, Type::kAny);
  }
  const bool star = e.kind == Written::kCountStar;
  if (!star && e.children.size() != aggregation.arguments) {
    problems.add("CG-Q105",
                 quoted(aggregation.name) + " does not take " + std::to_string(e.children.size()) + " arguments",
                 e.span, "it is " + std::string(aggregation.usage));
    return make(ExpressionKind::kConstant, e, Type::kAny);
  }
  algebra::Aggregate made;
  made.aggregation = &aggregation;
  made.distinct = e.distinct;
  made.span = e.span;
  made.slot = context_.new_slot(to_text(e));
  std::uint32_t nesting = 0;
  if (!star) {
    Resolver inner(context_, *grouping_->rows);
    inner.inside_aggregate_ = true;
    made.argument = inner.resolve(*e.children[0]);
    if (draws_lots(*made.argument)) {
      problems.add("CG-Q106", "an aggregate sums up what is the same each time, not rand()", e.children[0]->span,
                   "draw in a WITH clause before: WITH rand() AS x RETURN count(x)");
    }
    require(*made.argument, aggregation.first, std::string(aggregation.usage) + " takes something else");
    nesting = made.argument->nesting + 1;
    if (e.children.size() > 1) made.second = inner.resolve(*e.children[1]);
  }
  grouping_->aggregates.push_back(std::move(made));
  const Variable result{grouping_->aggregates.back().slot, aggregation.result, nesting};
  grouping_->written.push_back({to_text(e), result});
  return checked(slot(e, result));
}

}  // namespace claimgraph::query::semantic
