// SPDX-License-Identifier: Apache-2.0
#pragma once

// An expression with its names resolved: variables are slots (columns of the batches at run time), parameters are
// constants, labels and property keys are numbers of the graph, functions are pointers.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "claimgraph/property_graph/catalog.h"
#include "claimgraph/property_graph/property_graph.h"
#include "functions/function.h"
#include "syntax/tree.h"
#include "values/type.h"

namespace claimgraph::query::algebra {

using property_graph::Value;
using Slot = std::uint32_t;

/// An accumulator of reduce() is nested no deeper, which is looked at while the query runs.
inline constexpr std::uint32_t kMostAccumulated = 250;

enum class ExpressionKind : std::uint8_t {
  kConstant,
  kSlot,
  kProperty,   // children[0].name
  kHasLabels,  // children[0] has all of `labels`
  kIndex,      // children[0][children[1]]
  kSlice,      // children[0][children[1]..children[2]]; null pointers where left out
  kList,
  kMap,            // {keys[i]: children[i]}
  kMapProjection,  // subject, values of `keys`; of an empty key all properties of the subject
  kUnary,
  kBinary,
  kComparison,     // children[0] operations[0] children[1] ...
  kCase,           // subject (or null pointer), otherwise (or null pointer), when, then, ...
  kCall,           // function(children...)
  kComprehension,  // list, where (or null pointer), result (or null pointer); `slot` is the element
  kQuantifier,     // list, where (or null pointer)
  kReduce,         // start, list, result; `slot` is the element, `accumulator` what there is before it
  kExists,         // whether `subquery` has a row
  kCount,          // how many rows `subquery` has
  kCollect,        // children[0] for each row of `subquery`, as a list
};

struct Subquery;
struct Expression;
using ExpressionPtr = std::unique_ptr<Expression>;

struct Expression {
  ExpressionKind kind = ExpressionKind::kConstant;
  syntax::Operation operation = syntax::Operation::kNone;
  Type type = Type::kAny;
  Type element = Type::kAny;  ///< what all elements of a list are
  std::uint32_t nesting = 0;  ///< lists in lists that the value can hold at most; bounds every recursion over values
  std::uint32_t nesting_beside = 0;  ///< of kReduce: how deep what goes into the result beside the accumulator can be
  syntax::Span span;
  Value constant;
  Slot slot = 0;
  Slot accumulator = 0;
  std::string name;
  std::optional<property_graph::KeyId> key;
  std::vector<std::optional<property_graph::LabelId>> labels;  ///< nothing for one that no node has
  std::vector<std::string> keys;
  std::vector<syntax::Operation> operations;
  const Function* function = nullptr;
  const property_graph::GraphFunction* graph_function = nullptr;  ///< of kCall, instead of `function`
  std::optional<Slot> property_of;  ///< of kSlot: it holds the property `name` of what stands in that one
  std::vector<Slot> outer;          ///< slots of the row that an inner part (elements, a subquery) needs
  std::shared_ptr<Subquery> subquery;
  std::vector<ExpressionPtr> children;
};

/// Appends the slots that the expression reads from its row, ascending and once each.
void add_slots(const Expression& expression, std::vector<Slot>& slots);

/// Whether a part of it is computed for each element of a list, with slots of its own.
bool is_over_elements(const Expression& expression);

/// Whether it has the same value each time for the same row: no rand(), and no subquery, which may have one.
bool is_repeatable(const Expression& expression);

/// Whether it is a property of a node or relationship in a slot: reading it can neither fail nor give another value
/// later.
bool is_property_of_element(const Expression& expression);

}  // namespace claimgraph::query::algebra
