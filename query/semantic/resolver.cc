// SPDX-License-Identifier: Apache-2.0

#include "semantic/resolver.h"

#include <algorithm>
#include <utility>

#include "claimgraph/schema/suggest.h"
#include "values/arithmetic.h"

namespace claimgraph::query::semantic {

using algebra::ExpressionKind;
using algebra::ExpressionPtr;
using syntax::Operation;
using Written = syntax::ExpressionKind;

namespace {

constexpr std::uint32_t kMostNesting = 1000;  // of lists in lists at run time

std::uint32_t nesting_of(const Value& value) {
  std::uint32_t deepest = 0;
  if (value.is_list()) {
    for (const Value& item : value.list()) deepest = std::max(deepest, 1 + nesting_of(item));
  } else if (value.is_map()) {
    for (const auto& [key, item] : value.map()) deepest = std::max(deepest, 1 + nesting_of(item));
  }
  return deepest;
}

std::string names_in(const Scope& scope) {
  std::string all;
  for (const auto& [name, variable] : scope) all += (all.empty() ? "" : ", ") + name;
  return all;
}

/// exists((a)-->(b)) is the pattern itself.
bool is_pattern_test(const syntax::Expression& e) {
  const Function* const function = find_function(e.text);
  return function != nullptr && function == find_function("exists") && !e.distinct && e.children.size() == 1 &&
         e.children[0]->kind == Written::kPattern;
}

}  // namespace

bool has_aggregate(const syntax::Expression& e) {
  if (e.kind == Written::kCountStar) return true;
  if (e.kind == Written::kCall && find_aggregation(e.text) != nullptr) return true;
  return std::any_of(e.children.begin(), e.children.end(),
                     [](const syntax::Expression* child) { return child != nullptr && has_aggregate(*child); });
}

ExpressionPtr Resolver::make(ExpressionKind kind, const syntax::Expression& e, Type type) const {
  auto made = std::make_unique<algebra::Expression>();
  made->kind = kind;
  made->type = type;
  made->span = e.span;
  made->operation = e.operation;
  return made;
}

ExpressionPtr Resolver::constant(const syntax::Expression& e, Value value) const {
  ExpressionPtr made = make(ExpressionKind::kConstant, e, type_of(value));
  made->nesting = nesting_of(value);
  made->constant = std::move(value);
  return made;
}

ExpressionPtr Resolver::slot(const syntax::Expression& e, const Variable& variable) const {
  ExpressionPtr made = make(ExpressionKind::kSlot, e, variable.type);
  made->slot = variable.slot;
  made->nesting = variable.nesting;
  made->element = variable.element;
  return made;
}

ExpressionPtr Resolver::with_children(ExpressionKind kind, const syntax::Expression& e, Type type, bool conditions) {
  ExpressionPtr made = make(kind, e, type);
  for (const syntax::Expression* const child : e.children) {
    condition_ = conditions;
    made->children.push_back(child == nullptr ? nullptr : resolve(*child));
    if (child != nullptr) made->nesting = std::max(made->nesting, made->children.back()->nesting);
  }
  return made;
}

ExpressionPtr Resolver::checked(ExpressionPtr made) {
  if (made->nesting <= kMostNesting) return made;
  context_.problems().add("CG-Q006", "lists are nested too deep", made->span);
  made->nesting = 0;
  return made;
}

void Resolver::require(const algebra::Expression& e, Types types, const std::string& what) {
  if (could_be(e.type, types)) return;
  context_.problems().add("CG-Q115", what + ", but this is " + std::string(in_words(e.type)), e.span);
}

ExpressionPtr Resolver::resolve_condition(const syntax::Expression& e) {
  condition_ = true;
  ExpressionPtr made = resolve(e);
  require(*made, only(Type::kBoolean), "a condition is true or false");
  return made;
}

ExpressionPtr Resolver::resolve(const syntax::Expression& e) {
  const bool condition = std::exchange(condition_, false);
  if (!substitutions_.empty() && e.kind != Written::kInteger && e.kind != Written::kString) {
    const std::string text = to_text(e);
    for (const Substitution& substitution : substitutions_) {
      if (substitution.text == text) return slot(e, substitution.variable);
    }
  }
  switch (e.kind) {
    case Written::kNull:
      return constant(e, {});
    case Written::kBoolean:
      return constant(e, e.boolean);
    case Written::kInteger:
      return integer(e, false);
    case Written::kFloat:
      return constant(e, e.number);
    case Written::kString:
      return constant(e, std::string(e.text));
    case Written::kParameter:
      return parameter(e);
    case Written::kVariable:
      return variable(e);
    case Written::kProperty:
      return property(e);
    case Written::kHasLabels:
      return has_labels(e);
    case Written::kIndex:
      return index(e);
    case Written::kSlice:
      return slice(e);
    case Written::kList: {
      ExpressionPtr made = with_children(ExpressionKind::kList, e, Type::kList);
      ++made->nesting;
      if (!made->children.empty()) made->element = made->children.front()->type;
      for (const ExpressionPtr& child : made->children) {
        if (child->type != made->element) made->element = Type::kAny;
      }
      return checked(std::move(made));
    }
    case Written::kMap: {
      ExpressionPtr made = with_children(ExpressionKind::kMap, e, Type::kMap);
      ++made->nesting;
      for (const syntax::Name& name : e.names) made->keys.emplace_back(name.text);
      return checked(std::move(made));
    }
    case Written::kMapProjection:
      return map_projection(e);
    case Written::kUnary:
      condition_ = condition;
      return unary(e);
    case Written::kBinary:
      condition_ = condition;
      return binary(e);
    case Written::kComparison:
      return comparison(e);
    case Written::kCase:
      return choice(e);
    case Written::kCall:
      if (is_pattern_test(e)) return resolve_condition(*e.children[0]);
      return call(e);
    case Written::kCountStar:
      return aggregate(e, count_rows());
    case Written::kComprehension:
    case Written::kQuantifier:
      return element(e);
    case Written::kReduce:
      return reduce(e);
    case Written::kPattern:
      if (!condition) {
        context_.problems().add("CG-Q119", "a pattern stands for true or false, which only a condition asks for",
                                e.span, "write it behind WHERE, or [" + to_text(e) + " | 1] for a list");
      }
      return pattern(e);
    case Written::kPatterns:
    case Written::kExists:
    case Written::kCount:
      return subquery(e);
  }
  return constant(e, {});
}

ExpressionPtr Resolver::integer(const syntax::Expression& e, bool negative) {
  constexpr std::uint64_t kTwoTo63 = 1ULL << 63U;
  if (negative) return constant(e, static_cast<std::int64_t>(0 - e.magnitude));
  if (e.magnitude == kTwoTo63) {
    context_.problems().add("CG-Q005", "the number is too large for a whole number", e.span,
                            "whole numbers go up to 9223372036854775807");
    return constant(e, std::int64_t{0});
  }
  return constant(e, static_cast<std::int64_t>(e.magnitude));
}

ExpressionPtr Resolver::parameter(const syntax::Expression& e) {
  const auto found = context_.parameters().find(std::string(e.text));
  if (found != context_.parameters().end()) {
    ExpressionPtr made = constant(e, found->second);
    // What a parameter is of is only known when it is given: a mistake in it is one of the run.
    made->type = Type::kAny;
    return made;
  }
  context_.problems().add("CG-Q111", "the parameter $" + std::string(e.text) + " has no value", e.span,
                          "give it with --param " + std::string(e.text) + "=VALUE");
  return make(ExpressionKind::kConstant, e, Type::kAny);
}

ExpressionPtr Resolver::variable(const syntax::Expression& e) {
  if (const auto found = scope_.find(e.text); found != scope_.end()) return slot(e, found->second);
  Problems& problems = context_.problems();
  if (constant_where_ != nullptr) {
    problems.add("CG-Q112",
                 std::string(constant_where_) + " takes a number that is the same for all rows, not " + quoted(e.text),
                 e.span, "write a number or a parameter such as $n");
  } else if (grouping_ != nullptr && grouping_->rows->contains(e.text)) {
    problems.add("CG-Q107", quoted(e.text) + " stands beside an aggregate, but the rows are not grouped by it", e.span,
                 "give it as a column of its own, or put it inside the aggregate");
  } else {
    std::vector<std::string> known;
    for (const auto& [name, variable] : scope_) known.push_back(name);
    const std::string near = schema::closest(e.text, known);
    problems.add("CG-Q101", "there is no variable " + quoted(e.text) + " here", e.span,
                 !near.empty() ? "did you mean " + quoted(near) + "?"
                 : !scope_.empty()
                     ? "there is " + names_in(scope_) + "; a text is written in quotes: '" + std::string(e.text) + "'"
                     : "a text is written in quotes: '" + std::string(e.text) + "'");
  }
  return make(ExpressionKind::kConstant, e, Type::kAny);
}

ExpressionPtr Resolver::property(const syntax::Expression& e) {
  ExpressionPtr made = with_children(ExpressionKind::kProperty, e, Type::kAny);
  const algebra::Expression& subject = *made->children[0];
  require(subject, only(Type::kNode, Type::kRelationship, Type::kMap) | kTemporal,
          "only nodes, relationships, maps and values of time have properties");
  made->name = e.text;
  const bool of_graph = subject.type == Type::kNode || subject.type == Type::kRelationship;
  made->key = context_.key(
      e.text, {e.span.end - static_cast<std::uint32_t>(std::min<std::size_t>(e.text.size(), e.span.end)), e.span.end},
      of_graph);
  return made;
}

ExpressionPtr Resolver::has_labels(const syntax::Expression& e) {
  ExpressionPtr made = with_children(ExpressionKind::kHasLabels, e, Type::kBoolean);
  const algebra::Expression& subject = *made->children[0];
  require(subject, only(Type::kNode, Type::kRelationship), "only nodes have labels");
  for (const syntax::Name& name : e.names) {
    made->keys.emplace_back(name.text);
    if (subject.type == Type::kRelationship) {
      if (const auto type = context_.type(name)) made->keys.back() = context_.type_name(*type);
      made->labels.emplace_back();
    } else {
      made->labels.push_back(context_.label(name));
    }
  }
  return made;
}

ExpressionPtr Resolver::index(const syntax::Expression& e) {
  ExpressionPtr made = with_children(ExpressionKind::kIndex, e, Type::kAny);
  require(*made->children[0], only(Type::kList, Type::kMap, Type::kNode, Type::kRelationship),
          "[ ] takes an element of a list or a property by its name");
  return made;
}

ExpressionPtr Resolver::slice(const syntax::Expression& e) {
  ExpressionPtr made = with_children(ExpressionKind::kSlice, e, Type::kList);
  require(*made->children[0], only(Type::kList), "[ .. ] takes a part of a list");
  for (std::size_t i = 1; i < made->children.size(); ++i) {
    if (made->children[i] != nullptr)
      require(*made->children[i], only(Type::kInteger, Type::kNumber), "[ .. ] counts in whole numbers");
  }
  return made;
}

ExpressionPtr Resolver::unary(const syntax::Expression& e) {
  const syntax::Expression& operand = *e.children[0];
  if (e.operation == Operation::kMinus && operand.kind == Written::kInteger) return integer(operand, true);
  const bool condition = std::exchange(condition_, false) && e.operation == Operation::kNot;
  ExpressionPtr made = with_children(ExpressionKind::kUnary, e, Type::kBoolean, condition);
  if (e.operation == Operation::kNot) require(*made->children[0], only(Type::kBoolean), "NOT takes true or false");
  if (e.operation == Operation::kMinus || e.operation == Operation::kPlus) {
    require(*made->children[0], kNumbers, "a sign stands before a number");
    made->type = made->children[0]->type;
  }
  return made;
}

ExpressionPtr Resolver::binary(const syntax::Expression& e) {
  const bool joins = e.operation == Operation::kAnd || e.operation == Operation::kOr || e.operation == Operation::kXor;
  const bool condition = std::exchange(condition_, false) && joins;
  ExpressionPtr made = with_children(ExpressionKind::kBinary, e, Type::kBoolean, condition);
  const algebra::Expression& left = *made->children[0];
  const algebra::Expression& right = *made->children[1];
  switch (e.operation) {
    case Operation::kAnd:
    case Operation::kOr:
    case Operation::kXor:
      require(left, only(Type::kBoolean), "AND, OR and XOR stand between conditions");
      require(right, only(Type::kBoolean), "AND, OR and XOR stand between conditions");
      break;
    case Operation::kIn:
      require(right, only(Type::kList), "IN looks into a list");
      break;
    case Operation::kStartsWith:
    case Operation::kEndsWith:
    case Operation::kContains:
      break;
    case Operation::kMatches:
      require(right, only(Type::kString), "=~ takes a regular expression, which is a text");
      break;
    default:
      made->type = calculated_type(e.operation, left.type, right.type);
      if (made->type == Type::kNull) {
        context_.problems().add("CG-Q115",
                                "this cannot be calculated with " + std::string(in_words(left.type)) + " and " +
                                    std::string(in_words(right.type)),
                                e.span);
        made->type = Type::kAny;
      }
      if (e.operation == Operation::kAdd && (left.type == Type::kAny || left.type == Type::kList)) ++made->nesting;
  }
  return checked(std::move(made));
}

ExpressionPtr Resolver::comparison(const syntax::Expression& e) {
  ExpressionPtr made = with_children(ExpressionKind::kComparison, e, Type::kBoolean);
  made->operations.assign(e.operations.begin(), e.operations.end());
  return made;
}

ExpressionPtr Resolver::choice(const syntax::Expression& e) {
  ExpressionPtr made = with_children(ExpressionKind::kCase, e, Type::kAny);
  if (made->children[0] == nullptr) {
    for (std::size_t i = 2; i < made->children.size(); i += 2) {
      require(*made->children[i], only(Type::kBoolean), "a condition is true or false");
    }
  }
  return made;
}

ExpressionPtr Resolver::map_projection(const syntax::Expression& e) {
  ExpressionPtr made = make(ExpressionKind::kMapProjection, e, Type::kMap);
  made->children.push_back(resolve(*e.children[0]));
  require(*made->children[0], only(Type::kNode, Type::kRelationship, Type::kMap),
          "{ } behind a variable takes properties of a node, a relationship or a map");
  for (std::size_t i = 0; i < e.names.size(); ++i) {
    made->keys.emplace_back(e.names[i].text);
    if (const syntax::Expression* const value = e.children[i + 1]; value != nullptr) {
      made->children.push_back(selected(e.names[i], *value));
    } else {
      ExpressionPtr all = make(ExpressionKind::kCall, e, Type::kMap);
      all->function = find_function("properties");
      all->children.push_back(resolve(*e.children[0]));
      all->nesting = all->children[0]->nesting + 1;
      made->children.push_back(std::move(all));
    }
    made->nesting = std::max(made->nesting, made->children.back()->nesting + 1);
  }
  return checked(std::move(made));
}

ExpressionPtr Resolver::selected(const syntax::Name& key, const syntax::Expression& value) {
  const bool is_known = scope_.contains(key.text) || (grouping_ != nullptr && grouping_->rows->contains(key.text));
  if (value.kind != Written::kVariable || value.text != key.text || is_known) return resolve(value);
  context_.problems().add("CG-Q101", "there is no variable " + quoted(key.text) + " here", value.span,
                          "a property is taken with a point: ." + std::string(key.text));
  return make(ExpressionKind::kConstant, value, Type::kAny);
}

}  // namespace claimgraph::query::semantic
