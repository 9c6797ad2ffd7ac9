// SPDX-License-Identifier: Apache-2.0
#pragma once

// A query as it was written: a list of clauses, each a list of patterns and expressions. Nothing is looked up or
// checked here; whether the clauses fit together is the semantic pass's business. All nodes live in the tree's arena.

#include <cstdint>
#include <string>
#include <string_view>

#include "syntax/arena.h"

namespace claimgraph::query::syntax {

/// Bytes of the query's text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct Name {
  std::string_view text;  // without backquotes
  Span span;
};

enum class ExpressionKind : std::uint8_t {
  kNull,           // null
  kBoolean,        // true
  kInteger,        // 42
  kFloat,          // 4.2
  kString,         // 'text'
  kParameter,      // $name
  kVariable,       // name
  kProperty,       // children[0].text
  kHasLabels,      // children[0]:names[0]:names[1]
  kIndex,          // children[0][children[1]]
  kSlice,          // children[0][children[1]..children[2]], either may be missing (null pointer)
  kList,           // [children...]
  kMap,            // {names[i]: children[i], ...}
  kMapProjection,  // children[0] {names[i]: children[i + 1], ...}; for .* an empty name and a null pointer
  kUnary,          // - child, + child, NOT child, child IS NULL, child IS NOT NULL
  kBinary,         // children[0] operation children[1]
  kComparison,     // children[0] operations[0] children[1] operations[1] children[2] ...
  kCase,           // CASE [subject] WHEN .. THEN .. [ELSE ..] END; children: subject, otherwise, when, then, ...
  kCall,           // text([DISTINCT] children...)
  kCountStar,      // count(*)
  kComprehension,  // [text IN children[0] WHERE children[1] | children[2]]; 1 and 2 may be missing
  kQuantifier,     // operation(text IN children[0] WHERE children[1])
  kReduce,         // reduce(names[0] = children[0], names[1] IN children[1] | children[2])
  kPattern,        // (a)-[:T]->(b), as a condition; `clauses` is one MATCH
  kPatterns,       // [(a)-->(b) WHERE .. | children[0]]; `clauses` is one MATCH
  kExists,         // EXISTS { clauses }
  kCount,          // COUNT { clauses }
};

enum class Operation : std::uint8_t {
  kNone,
  kOr,
  kXor,
  kAnd,
  kNot,
  kEqual,
  kNotEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kIn,
  kStartsWith,
  kEndsWith,
  kContains,
  kMatches,
  kIsNull,
  kIsNotNull,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kModulo,
  kPower,
  kPlus,
  kMinus,
  kAll,
  kAny,
  kNoneOf,
  kSingle,
};

struct Clause;

struct Expression {
  ExpressionKind kind = ExpressionKind::kNull;
  Operation operation = Operation::kNone;
  bool parenthesised = false;  // "(a < b) < c" is no chain
  bool distinct = false;       // count(DISTINCT x)
  bool boolean = false;
  std::uint16_t depth = 1;      // of the tree below, this node included
  Span span;                    // with its parentheses
  std::string_view text;        // a name, or the value of a string
  std::uint64_t magnitude = 0;  // of an integer; its sign is a kUnary above
  double number = 0;
  Sequence<Expression*> children;
  Sequence<Name> names;
  Sequence<Operation> operations;
  Sequence<Clause*> clauses;
};

enum class Arrow : std::uint8_t { kNone, kRight, kLeft };

/// (variable:Label {key: value})
struct NodePattern {
  Name variable;  // empty text where there is none
  Sequence<Name> labels;
  Expression* properties = nullptr;  // a kMap or a kParameter
  Span span;
};

/// -[variable:TYPE|OTHER *1..3 {key: value}]->
struct RelationshipPattern {
  Name variable;
  Sequence<Name> types;
  Expression* properties = nullptr;
  Arrow arrow = Arrow::kNone;
  bool variable_length = false;
  bool has_least = false;
  bool has_most = false;
  std::uint64_t least = 1;
  std::uint64_t most = 0;
  Span span;
};

/// variable = (a)-[r]-(b)-...; one node more than relationships
struct PathPattern {
  Name variable;
  Sequence<NodePattern*> nodes;
  Sequence<RelationshipPattern*> relationships;
};

/// expression AS name
struct Item {
  Expression* expression = nullptr;
  Name name;  // empty text: named by what is written
};

struct SortKey {
  Expression* expression = nullptr;
  bool descending = false;
};

enum class ClauseKind : std::uint8_t {
  kMatch,   // [OPTIONAL] MATCH paths [WHERE where]
  kUnwind,  // UNWIND expression AS name
  kWith,    // WITH [DISTINCT] items [ORDER BY ..] [SKIP ..] [LIMIT ..] [WHERE where]
  kReturn,  // RETURN [DISTINCT] items [ORDER BY ..] [SKIP ..] [LIMIT ..]
  kUnion,   // UNION [ALL], between the clauses of two queries
  kCall,    // CALL name[(arguments)] [YIELD * or items] [WHERE where]
};

struct Clause {
  ClauseKind kind = ClauseKind::kMatch;
  bool optional = false;
  bool distinct = false;
  bool star = false;    // RETURN *, YIELD *
  bool called = false;  // CALL has parentheses
  Span span;            // of its first word
  Sequence<PathPattern*> paths;
  Sequence<Item> items;
  Sequence<Expression*> arguments;
  Sequence<SortKey> order;
  Expression* skip = nullptr;
  Expression* limit = nullptr;
  Expression* where = nullptr;
  Expression* expression = nullptr;
  Name name;
};

/// EXPLAIN QUERY, PROFILE QUERY
enum class Mode : std::uint8_t { kRun, kExplain, kProfile };

struct Tree {
  Arena arena;
  Mode mode = Mode::kRun;
  Sequence<Clause*> clauses;
};

/// The language again, on one line; parsing it gives the same tree.
std::string to_text(const Tree& tree);
std::string to_text(const Expression& expression);

}  // namespace claimgraph::query::syntax
