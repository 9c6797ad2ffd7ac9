// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a query means: its clauses in order, with names resolved. A MATCH is still a set of nodes, relationships and
// predicates without an order; choosing one is the plan's business.

#include <functional>
#include <variant>

#include "algebra/expression.h"
#include "claimgraph/property_graph/catalog.h"

namespace claimgraph::query::plan {
struct Plan;
}

namespace claimgraph::query::algebra {

/// A property that must equal a value which does not depend on the pattern: found through an index where there is one.
struct Seek {
  property_graph::LabelId label{};
  property_graph::KeyId key{};
  ExpressionPtr value;
};

/// A property between two values, both included: found through an index. Null leaves an end open.
struct Range {
  property_graph::LabelId label{};
  property_graph::KeyId key{};
  Value least;
  Value most;
};

struct Node {
  Slot slot = 0;
  bool bound = false;      ///< by an earlier clause
  bool unmatched = false;  ///< a label is asked for that no node has
  std::vector<property_graph::LabelId> labels;
  /// Of these, those that every node at that end of one of its relationships has.
  std::vector<property_graph::LabelId> implied;
  std::optional<Seek> seek;
  std::optional<Range> range;
  std::uint64_t candidates = 0;  ///< about how many nodes it can be; a MATCH begins where there are fewest
  std::uint64_t labelled = 0;    ///< how many have its rarest label
};

struct Relationship {
  Slot slot = 0;
  std::optional<Slot> same_as;  ///< bound by an earlier clause
  std::size_t from = 0;         ///< indices into Match::nodes, as written from left to right
  std::size_t to = 0;
  property_graph::Direction direction = property_graph::Direction::kBoth;
  bool typed = false;
  std::vector<property_graph::TypeId> types;  ///< those that occur; typed and empty matches nothing
  bool variable_length = false;
  std::uint32_t least = 1;
  std::uint32_t most = 1;
  /// Of a variable length: what each relationship on the way must have.
  std::vector<std::pair<std::optional<property_graph::KeyId>, ExpressionPtr>> properties;
};

struct Path {
  Slot slot = 0;
  std::vector<std::size_t> nodes;
  std::vector<std::size_t> relationships;
};

/// [OPTIONAL] MATCH
struct Match {
  bool optional = false;
  std::vector<Node> nodes;
  std::vector<Relationship> relationships;
  std::vector<Path> paths;
  std::vector<ExpressionPtr> predicates;  ///< all must be true
  bool predicates_early = false;          ///< each as soon as its variables are found
  bool types_tell_apart = false;          ///< relationships of other types are not compared
};

/// UNWIND list AS slot
struct Unwind {
  ExpressionPtr list;
  Slot slot = 0;
};

struct Column {
  std::string name;
  ExpressionPtr expression;
  Slot slot = 0;
};

struct Aggregate {
  const Aggregation* aggregation = nullptr;
  bool distinct = false;
  bool only_unwound = false;  ///< a list that is only taken apart again
  ExpressionPtr argument;     ///< null for count(*)
  ExpressionPtr second;       ///< percentileCont(x, 0.5)
  Slot slot = 0;
  syntax::Span span;
};

struct SortKey {
  ExpressionPtr expression;
  bool descending = false;
};

/// WITH and RETURN. First `keys` and, over the rows that are the same in them, `aggregates` (where `aggregates` is
/// grouped), then `columns`, DISTINCT, ORDER BY, SKIP, LIMIT, WHERE.
struct Projection {
  bool grouped = false;
  std::vector<Column> keys;
  std::vector<Aggregate> aggregates;
  std::vector<Column> columns;
  bool distinct = false;
  std::vector<SortKey> sort;
  ExpressionPtr skip;  ///< a whole number, known before the query runs or the first time it is asked
  ExpressionPtr limit;
  std::vector<ExpressionPtr> predicates;
  bool last = false;  ///< RETURN
};

/// CALL
struct Call {
  const property_graph::Procedure* procedure = nullptr;
  std::vector<ExpressionPtr> arguments;
  std::vector<std::pair<std::size_t, Slot>> columns;  ///< which columns of the procedure go where
  std::vector<ExpressionPtr> predicates;
  syntax::Span span;
};

using Part = std::variant<Match, Unwind, Projection, Call>;

struct Query {
  std::vector<Part> parts;
  Slot slots = 0;  ///< how many there are
};

/// Queries that UNION joins; one of them where there is no UNION. All have the same columns.
struct Union {
  std::vector<Query> queries;
  bool distinct = false;
  std::vector<std::string> names;  ///< of slots, for people; empty where the query gives none
};

/// Of EXISTS { }, COUNT { }, a pattern as a condition, and a pattern comprehension.
struct Subquery {
  Query query;
  std::shared_ptr<const plan::Plan> plan;  ///< made of `query` when the plan is
  bool row_by_row = false;                 ///< it groups, sorts or cuts, so that rows of the outer query do not mix
};

/// Calls `visit` for each expression of the query, those inside of others too, but not those of subqueries.
void visit_expressions(Query& query, const std::function<void(Expression&)>& visit);
/// Appends the slots below `first` that the query reads, ascending and once each.
void add_outer_slots(Query& query, Slot first, std::vector<Slot>& slots);

}  // namespace claimgraph::query::algebra
