// SPDX-License-Identifier: Apache-2.0

#include "syntax/builder.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace claimgraph::query::syntax {
namespace {

Name name_of(const Token& token) { return {token.view(), token.span()}; }

}  // namespace

//////////////////// clauses

void Builder::add_clause(Clause* clause, ClauseKind kind, const Token& word) {
  clause->kind = kind;
  clause->span = word.span();
  (subqueries_.empty() ? tree_.clauses : subqueries_.back()).push(tree_.arena, clause);
}

void Builder::match(const Token& word, bool optional, Sequence<PathPattern*>* paths, Expression* where) {
  Clause* const clause = make<Clause>();
  clause->optional = optional;
  clause->paths = *paths;
  clause->where = where;
  add_clause(clause, ClauseKind::kMatch, word);
}

void Builder::unwind(const Token& word, Expression* list, const Token& variable) {
  Clause* const clause = make<Clause>();
  clause->expression = list;
  clause->name = name_of(variable);
  add_clause(clause, ClauseKind::kUnwind, word);
}

void Builder::with(const Token& word, Clause* projection, Expression* where) {
  projection->where = where;
  add_clause(projection, ClauseKind::kWith, word);
}

void Builder::give(const Token& word, Clause* projection) { add_clause(projection, ClauseKind::kReturn, word); }

void Builder::unite(const Token& word, bool distinct) {
  Clause* const clause = make<Clause>();
  clause->distinct = distinct;
  add_clause(clause, ClauseKind::kUnion, word);
}

void Builder::invoke(const Token& word, const Token& procedure, Sequence<Expression*>* arguments, Clause* yield,
                     Expression* where) {
  Clause* const clause = yield == nullptr ? make<Clause>() : yield;
  clause->name = name_of(procedure);
  clause->called = arguments != nullptr;
  if (arguments != nullptr) clause->arguments = *arguments;
  clause->where = where;
  add_clause(clause, ClauseKind::kCall, word);
}

Token Builder::dotted(const Token& first, const Token& second) {
  const std::string_view text = tree_.arena.copy(std::string(first.view()) + "." + std::string(second.view()));
  return {first.kind, first.begin, second.end, text.data(), static_cast<std::uint32_t>(text.size())};
}

Clause* Builder::projection(bool distinct, Clause* items, Sequence<SortKey>* order, Expression* skip,
                            Expression* limit) {
  items->distinct = distinct;
  if (order != nullptr) items->order = *order;
  items->skip = skip;
  items->limit = limit;
  return items;
}

Clause* Builder::star() {
  Clause* const clause = make<Clause>();
  clause->star = true;
  return clause;
}

Clause* Builder::items(Clause* clause, const Item* item) {
  if (clause == nullptr) clause = make<Clause>();
  clause->items.push(tree_.arena, *item);
  return clause;
}

Item* Builder::item(Expression* expression, const Token* name) {
  Item* const item = make<Item>();
  item->expression = expression;
  if (name != nullptr) item->name = name_of(*name);
  return item;
}

Sequence<SortKey>* Builder::sort_key(Sequence<SortKey>* keys, Expression* expression, bool descending) {
  if (keys == nullptr) keys = make<Sequence<SortKey>>();
  keys->push(tree_.arena, {expression, descending});
  return keys;
}

//////////////////// patterns

Sequence<PathPattern*>* Builder::paths(Sequence<PathPattern*>* all, PathPattern* path) {
  if (all == nullptr) all = make<Sequence<PathPattern*>>();
  all->push(tree_.arena, path);
  return all;
}

PathPattern* Builder::named_path(const Token& variable, PathPattern* path) {
  path->variable = name_of(variable);
  return path;
}

PathPattern* Builder::chain(NodePattern* node) {
  PathPattern* const path = make<PathPattern>();
  path->nodes.push(tree_.arena, node);
  return path;
}

PathPattern* Builder::step(PathPattern* path, RelationshipPattern* relationship, NodePattern* node) {
  path->relationships.push(tree_.arena, relationship);
  path->nodes.push(tree_.arena, node);
  return path;
}

NodePattern* Builder::node(const Token& begin, const Token& variable, Sequence<Name>* labels, Expression* properties,
                           const Token& end) {
  NodePattern* const node = make<NodePattern>();
  node->variable = name_of(variable);
  if (labels != nullptr) node->labels = *labels;
  node->properties = properties;
  node->span = {begin.begin, end.end};
  return node;
}

RelationshipPattern* Builder::arrow(const Token& begin, RelationshipPattern* detail, Arrow arrow, const Token& end) {
  if (detail == nullptr) detail = make<RelationshipPattern>();
  detail->arrow = arrow;
  detail->span = {begin.begin, end.end};
  return detail;
}

RelationshipPattern* Builder::detail(const Token& variable, Sequence<Name>* types, RelationshipPattern* hops,
                                     Expression* properties) {
  RelationshipPattern* const detail = hops == nullptr ? make<RelationshipPattern>() : hops;
  detail->variable = name_of(variable);
  if (types != nullptr) detail->types = *types;
  detail->properties = properties;
  return detail;
}

RelationshipPattern* Builder::hops(const Token* least, bool dots, const Token* most) {
  RelationshipPattern* const detail = make<RelationshipPattern>();
  detail->variable_length = true;
  if (least != nullptr) {
    detail->has_least = true;
    detail->least = whole_number(*least);
  }
  if (most != nullptr) {
    detail->has_most = true;
    detail->most = whole_number(*most);
  }
  if (least != nullptr && !dots) {
    detail->has_most = true;
    detail->most = detail->least;
  }
  return detail;
}

Sequence<Name>* Builder::names(Sequence<Name>* all, const Token& word) {
  if (all == nullptr) all = make<Sequence<Name>>();
  all->push(tree_.arena, name_of(word));
  return all;
}

//////////////////// expressions

Expression* Builder::expression(ExpressionKind kind, Span span) {
  Expression* const made = make<Expression>();
  made->kind = kind;
  made->span = span;
  return made;
}

void Builder::add_child(Expression* parent, Expression* child) {
  parent->children.push(tree_.arena, child);
  if (child == nullptr) return;
  parent->depth = std::max<std::uint16_t>(parent->depth, child->depth + 1);
  if (parent->depth > kMostDepth) too_deep = true;
}

std::uint64_t Builder::whole_number(const Token& token) {
  std::string_view digits = token.view();
  int base = 10;
  if (digits.size() > 2 && digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'o')) {
    base = digits[1] == 'x' ? 16 : 8;
    digits.remove_prefix(2);
  }
  std::uint64_t number = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
  constexpr std::uint64_t kMost = 1ULL << 63U;  // as a negative number
  if (problem != std::errc{} || end != digits.data() + digits.size() || number > kMost) {
    problems_.add("CG-Q005", "the number " + std::string(token.view()) + " is too large for a whole number",
                  token.span(),
                  "whole numbers go up to 9223372036854775807; a decimal point makes it a decimal number");
  }
  return number;
}

Expression* Builder::atom(const Token& token, ExpressionKind kind) {
  Expression* const made = expression(kind, token.span());
  if (kind != ExpressionKind::kNull) made->text = token.view();
  return made;
}

Expression* Builder::boolean(const Token& token, bool value) {
  Expression* const made = expression(ExpressionKind::kBoolean, token.span());
  made->boolean = value;
  return made;
}

Expression* Builder::integer(const Token& token) {
  Expression* const made = expression(ExpressionKind::kInteger, token.span());
  made->magnitude = whole_number(token);
  return made;
}

Expression* Builder::real(const Token& token) {
  Expression* const made = expression(ExpressionKind::kFloat, token.span());
  const std::string_view digits = token.view();
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), made->number);
  if (problem == std::errc::result_out_of_range) {
    // Too small is zero, too large is an error; from_chars does not tell them apart.
    const std::size_t exponent = digits.find_first_of("eE");
    if (exponent != std::string_view::npos && digits.substr(exponent + 1).starts_with('-')) {
      made->number = 0;
    } else {
      problems_.add("CG-Q005", "the number is too large for a decimal number", token.span(),
                    "decimal numbers go up to about 1.8e308");
    }
  }
  return made;
}

Expression* Builder::parameter(const Token& token) { return atom(token, ExpressionKind::kParameter); }

Expression* Builder::parenthesised(const Token& begin, Expression* inner, const Token& end) {
  inner->parenthesised = true;
  inner->span = {begin.begin, end.end};
  return inner;
}

Expression* Builder::unary(const Token& token, Operation operation, Expression* operand) {
  Expression* const made = expression(ExpressionKind::kUnary, {token.begin, operand->span.end});
  made->operation = operation;
  add_child(made, operand);
  return made;
}

Expression* Builder::postfix(Expression* operand, Operation operation, const Token& end) {
  Expression* const made = expression(ExpressionKind::kUnary, {operand->span.begin, end.end});
  made->operation = operation;
  add_child(made, operand);
  return made;
}

Expression* Builder::binary(Expression* left, Operation operation, Expression* right) {
  Expression* const made = expression(ExpressionKind::kBinary, {left->span.begin, right->span.end});
  made->operation = operation;
  add_child(made, left);
  add_child(made, right);
  return made;
}

Expression* Builder::comparison(Expression* left, Operation operation, Expression* right) {
  const bool goes_on = left->kind == ExpressionKind::kComparison && !left->parenthesised;
  Expression* const chain = goes_on ? left : expression(ExpressionKind::kComparison, left->span);
  if (!goes_on) add_child(chain, left);
  chain->operations.push(tree_.arena, operation);
  add_child(chain, right);
  chain->span.end = right->span.end;
  return chain;
}

Expression* Builder::has_labels(Expression* subject, Sequence<Name>* labels) {
  Expression* const made = expression(ExpressionKind::kHasLabels, {subject->span.begin, labels->back().span.end});
  made->names = *labels;
  add_child(made, subject);
  return made;
}

Expression* Builder::property(Expression* subject, const Token& key) {
  Expression* const made = expression(ExpressionKind::kProperty, {subject->span.begin, key.end});
  made->text = key.view();
  add_child(made, subject);
  return made;
}

Expression* Builder::index(Expression* subject, Expression* at, const Token& end) {
  Expression* const made = expression(ExpressionKind::kIndex, {subject->span.begin, end.end});
  add_child(made, subject);
  add_child(made, at);
  return made;
}

Expression* Builder::slice(Expression* subject, Expression* from, Expression* to, const Token& end) {
  Expression* const made = expression(ExpressionKind::kSlice, {subject->span.begin, end.end});
  add_child(made, subject);
  add_child(made, from);
  add_child(made, to);
  return made;
}

Expression* Builder::list(const Token& begin, Sequence<Expression*>* items, const Token& end) {
  Expression* const made = expression(ExpressionKind::kList, {begin.begin, end.end});
  if (items != nullptr) {
    for (Expression* const item : *items) add_child(made, item);
  }
  return made;
}

Expression* Builder::map(const Token& begin, Expression* entries, const Token& end) {
  Expression* const made = entries == nullptr ? expression(ExpressionKind::kMap, {}) : entries;
  made->span = {begin.begin, end.end};
  return made;
}

Expression* Builder::entry(Expression* map, const Token& key, Expression* value) {
  if (map == nullptr) map = expression(ExpressionKind::kMap, key.span());
  map->names.push(tree_.arena, name_of(key));
  add_child(map, value);
  return map;
}

Expression* Builder::selections(Expression* map, Expression* more) {
  map->names.push(tree_.arena, more->names[0]);
  add_child(map, more->children[0]);
  return map;
}

Expression* Builder::map_projection(const Token& subject, Expression* selections, const Token& end) {
  Expression* const made = expression(ExpressionKind::kMapProjection, {subject.begin, end.end});
  made->names = selections->names;
  add_child(made, atom(subject, ExpressionKind::kVariable));
  for (std::size_t i = 0; i < made->names.size(); ++i) {
    const Name& name = made->names[i];
    Expression* value = selections->children[i];
    if (value == nullptr && !name.text.empty()) {  // .name
      value = expression(ExpressionKind::kProperty, name.span);
      value->text = name.text;
      add_child(value, atom(subject, ExpressionKind::kVariable));
    }
    add_child(made, value);
  }
  return made;
}

Expression* Builder::choice(const Token& begin, Expression* subject, Sequence<Expression*>* alternatives,
                            Expression* otherwise, const Token& end) {
  Expression* const made = expression(ExpressionKind::kCase, {begin.begin, end.end});
  add_child(made, subject);
  add_child(made, otherwise);
  for (Expression* const part : *alternatives) add_child(made, part);
  return made;
}

Expression* Builder::call(const Token& name, bool distinct, Sequence<Expression*>* arguments, const Token& end) {
  Expression* const made = expression(ExpressionKind::kCall, {name.begin, end.end});
  made->text = name.view();
  made->distinct = distinct;
  if (arguments != nullptr) {
    for (Expression* const argument : *arguments) add_child(made, argument);
  }
  return made;
}

Expression* Builder::count_star(const Token& begin, const Token& end) {
  return expression(ExpressionKind::kCountStar, {begin.begin, end.end});
}

Expression* Builder::comprehension(const Token& begin, const Token& variable, Expression* list, Expression* where,
                                   Expression* result, const Token& end) {
  Expression* const made = expression(ExpressionKind::kComprehension, {begin.begin, end.end});
  made->text = variable.view();
  add_child(made, list);
  add_child(made, where);
  add_child(made, result);
  return made;
}

Expression* Builder::quantifier(const Token& word, const Token& variable, Expression* list, Expression* where,
                                const Token& end) {
  Expression* const made = expression(ExpressionKind::kQuantifier, {word.begin, end.end});
  const char first = static_cast<char>(word.view()[0] | 0x20);
  const char second = static_cast<char>(word.view()[1] | 0x20);
  made->operation = first == 's'                   ? Operation::kSingle
                    : first == 'n'                 ? Operation::kNoneOf
                    : second == 'l' /* of "all" */ ? Operation::kAll
                                                   : Operation::kAny;
  made->text = variable.view();
  add_child(made, list);
  add_child(made, where);
  return made;
}

Expression* Builder::reduce(const Token& word, Sequence<Name>* names, Expression* start, Expression* list,
                            Expression* result, const Token& end) {
  Expression* const made = expression(ExpressionKind::kReduce, {word.begin, end.end});
  made->names = *names;
  add_child(made, start);
  add_child(made, list);
  add_child(made, result);
  return made;
}

Clause* Builder::match_of(PathPattern* path, Expression* where) {
  Clause* const clause = make<Clause>();
  clause->kind = ClauseKind::kMatch;
  clause->paths.push(tree_.arena, path);
  clause->where = where;
  clause->span = {path->nodes[0]->span.begin, path->nodes.back()->span.end};
  return clause;
}

Expression* Builder::pattern(PathPattern* path) {
  Clause* const match = match_of(path, nullptr);
  Expression* const made = expression(ExpressionKind::kPattern, match->span);
  made->clauses.push(tree_.arena, match);
  return made;
}

Expression* Builder::pattern_comprehension(const Token& begin, PathPattern* path, Expression* where, Expression* result,
                                           const Token& end) {
  Expression* const made = expression(ExpressionKind::kPatterns, {begin.begin, end.end});
  made->clauses.push(tree_.arena, match_of(path, where));
  add_child(made, result);
  return made;
}

Expression* Builder::subquery(ExpressionKind kind, const Token& begin, const Token& end) {
  Expression* const made = expression(kind, {begin.begin, end.end});
  made->clauses = subqueries_.back();
  subqueries_.pop_back();
  return made;
}

Sequence<Expression*>* Builder::expressions(Sequence<Expression*>* all, Expression* expression) {
  if (all == nullptr) all = make<Sequence<Expression*>>();
  if (expression != nullptr) all->push(tree_.arena, expression);
  return all;
}

}  // namespace claimgraph::query::syntax
