// SPDX-License-Identifier: Apache-2.0
#pragma once

// Expressions of the tree into expressions with their names resolved.

#include "semantic/context.h"

namespace claimgraph::query::semantic {

/// What stands for an expression after a projection: `n.name` for the column that was made of it.
struct Substitution {
  std::string text;  // as the tree prints it
  Variable variable;
  bool plain = true;  // a variable, a property or an aggregate
};

/// Where aggregation is allowed: aggregates go to `aggregates`, all else must be one of the grouping keys.
struct Grouping {
  std::vector<algebra::Aggregate> aggregates;
  std::vector<Substitution> written;  // the aggregates, for ORDER BY to name again
  const Scope* rows = nullptr;        // what the arguments of aggregates see
};

class Resolver {
 public:
  Resolver(Context& context, Scope scope) : context_(context), scope_(std::move(scope)) {}

  void substitute(std::vector<Substitution> substitutions) { substitutions_ = std::move(substitutions); }
  void group(Grouping* grouping) { grouping_ = grouping; }
  /// For the value of SKIP and LIMIT.
  void allow_no_variables(const char* where) { constant_where_ = where; }

  /// Never null; what is wrong is reported and null.
  algebra::ExpressionPtr resolve(const syntax::Expression& e);
  /// Reports what cannot be true or false.
  algebra::ExpressionPtr resolve_condition(const syntax::Expression& e);

 private:
  using ExpressionPtr = algebra::ExpressionPtr;

  ExpressionPtr make(algebra::ExpressionKind kind, const syntax::Expression& e, Type type) const;
  ExpressionPtr constant(const syntax::Expression& e, Value value) const;
  ExpressionPtr slot(const syntax::Expression& e, const Variable& variable) const;
  /// `conditions`: each child is true or false.
  ExpressionPtr with_children(algebra::ExpressionKind kind, const syntax::Expression& e, Type type,
                              bool conditions = false);
  ExpressionPtr checked(ExpressionPtr made);

  ExpressionPtr integer(const syntax::Expression& e, bool negative);
  ExpressionPtr parameter(const syntax::Expression& e);
  ExpressionPtr variable(const syntax::Expression& e);
  ExpressionPtr property(const syntax::Expression& e);
  ExpressionPtr has_labels(const syntax::Expression& e);
  ExpressionPtr index(const syntax::Expression& e);
  ExpressionPtr slice(const syntax::Expression& e);
  ExpressionPtr unary(const syntax::Expression& e);
  ExpressionPtr binary(const syntax::Expression& e);
  ExpressionPtr comparison(const syntax::Expression& e);
  ExpressionPtr choice(const syntax::Expression& e);
  ExpressionPtr call(const syntax::Expression& e);
  ExpressionPtr aggregate(const syntax::Expression& e, const Aggregation& aggregation);
  ExpressionPtr map_projection(const syntax::Expression& e);
  ExpressionPtr selected(const syntax::Name& key, const syntax::Expression& value);
  ExpressionPtr element(const syntax::Expression& e);
  ExpressionPtr reduce(const syntax::Expression& e);
  ExpressionPtr pattern(const syntax::Expression& e);
  ExpressionPtr subquery(const syntax::Expression& e);

  void require(const algebra::Expression& e, Types types, const std::string& what);

  Context& context_;
  Scope scope_;
  std::vector<Substitution> substitutions_;
  Grouping* grouping_ = nullptr;
  const char* constant_where_ = nullptr;
  bool inside_aggregate_ = false;
  bool condition_ = false;  // what is resolved next is true or false, and may be a pattern
};

/// Whether an aggregate stands anywhere in it.
bool has_aggregate(const syntax::Expression& e);

}  // namespace claimgraph::query::semantic
