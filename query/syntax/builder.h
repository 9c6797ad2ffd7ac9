// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the actions of the grammar call: makes the nodes of the tree. Lists come as pointers, null for a new one.

#include <vector>

#include "syntax/problems.h"
#include "syntax/token.h"

namespace claimgraph::query::syntax {

class Builder {
 public:
  /// Deeper expressions are refused, so that every pass may walk the tree by recursion.
  static constexpr std::uint16_t kMostDepth = 1000;

  Builder(Tree& tree, Problems& problems) : tree_(tree), problems_(problems) {}

  // Set by the parser; the first of them ends the parse.
  bool wrong_token = false;
  bool too_deep = false;

  void match(const Token& word, bool optional, Sequence<PathPattern*>* paths, Expression* where);
  void unwind(const Token& word, Expression* list, const Token& variable);
  void with(const Token& word, Clause* projection, Expression* where);
  void give(const Token& word, Clause* projection);
  void unite(const Token& word, bool distinct);
  /// `arguments` null: without parentheses. `yield` null: no YIELD.
  void invoke(const Token& word, const Token& procedure, Sequence<Expression*>* arguments, Clause* yield,
              Expression* where);
  /// Two parts of a procedure's name as one token.
  Token dotted(const Token& first, const Token& second);
  Clause* projection(bool distinct, Clause* items, Sequence<SortKey>* order, Expression* skip, Expression* limit);
  Clause* star();
  Clause* items(Clause* clause, const Item* item);
  Item* item(Expression* expression, const Token* name);
  Sequence<SortKey>* sort_key(Sequence<SortKey>* keys, Expression* expression, bool descending);

  Sequence<PathPattern*>* paths(Sequence<PathPattern*>* all, PathPattern* path);
  PathPattern* named_path(const Token& variable, PathPattern* path);
  PathPattern* chain(NodePattern* node);
  PathPattern* step(PathPattern* path, RelationshipPattern* relationship, NodePattern* node);
  NodePattern* node(const Token& begin, const Token& variable, Sequence<Name>* labels, Expression* properties,
                    const Token& end);
  RelationshipPattern* arrow(const Token& begin, RelationshipPattern* detail, Arrow arrow, const Token& end);
  RelationshipPattern* detail(const Token& variable, Sequence<Name>* types, RelationshipPattern* hops,
                              Expression* properties);
  RelationshipPattern* hops(const Token* least, bool dots, const Token* most);
  Sequence<Name>* names(Sequence<Name>* all, const Token& word);

  Expression* atom(const Token& token, ExpressionKind kind);
  Expression* boolean(const Token& token, bool value);
  Expression* integer(const Token& token);
  Expression* real(const Token& token);
  Expression* parameter(const Token& token);
  Expression* parenthesised(const Token& begin, Expression* inner, const Token& end);
  Expression* unary(const Token& token, Operation operation, Expression* operand);
  Expression* postfix(Expression* operand, Operation operation, const Token& end);
  Expression* binary(Expression* left, Operation operation, Expression* right);
  Expression* comparison(Expression* left, Operation operation, Expression* right);
  Expression* has_labels(Expression* subject, Sequence<Name>* labels);
  Expression* property(Expression* subject, const Token& key);
  Expression* index(Expression* subject, Expression* at, const Token& end);
  Expression* slice(Expression* subject, Expression* from, Expression* to, const Token& end);
  Expression* list(const Token& begin, Sequence<Expression*>* items, const Token& end);
  Expression* map(const Token& begin, Expression* entries, const Token& end);
  Expression* entry(Expression* map, const Token& key, Expression* value);
  /// The entries of both.
  Expression* selections(Expression* map, Expression* more);
  Expression* map_projection(const Token& subject, Expression* selections, const Token& end);
  Expression* choice(const Token& begin, Expression* subject, Sequence<Expression*>* alternatives,
                     Expression* otherwise, const Token& end);
  Expression* call(const Token& name, bool distinct, Sequence<Expression*>* arguments, const Token& end);
  Expression* count_star(const Token& begin, const Token& end);
  Expression* comprehension(const Token& begin, const Token& variable, Expression* list, Expression* where,
                            Expression* result, const Token& end);
  Expression* quantifier(const Token& word, const Token& variable, Expression* list, Expression* where,
                         const Token& end);
  /// `names`: the accumulator and the element.
  Expression* reduce(const Token& word, Sequence<Name>* names, Expression* start, Expression* list, Expression* result,
                     const Token& end);
  Expression* pattern(PathPattern* path);
  Expression* pattern_comprehension(const Token& begin, PathPattern* path, Expression* where, Expression* result,
                                    const Token& end);
  /// The clauses that come belong to EXISTS { } or COUNT { }, until subquery() takes them.
  void open_subquery() { subqueries_.emplace_back(); }
  Expression* subquery(ExpressionKind kind, const Token& begin, const Token& end);
  /// A null expression begins an empty list.
  Sequence<Expression*>* expressions(Sequence<Expression*>* all, Expression* expression);

 private:
  template <class T>
  T* make() {
    return tree_.arena.make<T>();
  }
  Expression* expression(ExpressionKind kind, Span span);
  void add_child(Expression* parent, Expression* child);  // null: a part that is left out
  void add_clause(Clause* clause, ClauseKind kind, const Token& word);
  std::uint64_t whole_number(const Token& token);

  Clause* match_of(PathPattern* path, Expression* where);

  Tree& tree_;
  std::vector<Sequence<Clause*>> subqueries_;  // open ones, the innermost last
  Problems& problems_;
};

}  // namespace claimgraph::query::syntax
