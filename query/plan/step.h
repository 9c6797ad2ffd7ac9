// SPDX-License-Identifier: Apache-2.0
#pragma once

// A plan: steps one after the other, each taking the rows of the one before. Rows have a column for each slot.

#include <string>
#include <variant>
#include <vector>

#include "algebra/query.h"

namespace claimgraph::query::plan {

using algebra::ExpressionPtr;
using algebra::Slot;

/// Every node, or every node with the label, for each row.
struct Scan {
  Slot slot = 0;
  std::optional<property_graph::LabelId> label;
};

/// The nodes with that label and property; by looking through the label where the graph has no index.
struct LookUp {
  Slot slot = 0;
  algebra::Seek seek;
};

/// No row at all: the pattern asks for a label or type that does not occur.
struct Nothing {};

/// From the node in `from` along relationships to the node in `to`.
struct Expand {
  algebra::Relationship relationship;  // its direction as seen from `from`
  Slot from = 0;
  Slot to = 0;
  bool to_is_known = false;
  bool backwards = false;       // a list of relationships is turned round to be as written
  std::vector<Slot> not_again;  // relationships of the same MATCH, each of which is matched once
};

struct Filter {
  ExpressionPtr condition;
};

/// The value of a named path.
struct MakePath {
  Slot slot = 0;
  Slot start = 0;
  std::vector<Slot> relationships;
};

struct Step;

/// Runs the steps for each row; a row for which they give none stays, with null in `made`.
struct Optional {
  std::vector<Step> steps;
  std::vector<Slot> made;
};

struct Unwind {
  algebra::Unwind unwind;
};

struct Call {
  algebra::Call call;
};

struct Aggregate {
  std::vector<algebra::Column> keys;
  std::vector<algebra::Aggregate> aggregates;
  Slot slots = 0;  // of a row
};

struct Project {
  std::vector<algebra::Column> columns;
};

struct Distinct {
  std::vector<Slot> slots;
};

struct Sort {
  std::vector<algebra::SortKey> keys;
};

struct Skip {
  ExpressionPtr count;
};

struct Limit {
  ExpressionPtr count;
};

/// Columns that nobody needs any more go.
struct Keep {
  std::vector<Slot> slots;
};

struct Step {
  std::variant<Scan, LookUp, Nothing, Expand, Filter, MakePath, Optional, Unwind, Call, Aggregate, Project, Distinct,
               Sort, Skip, Limit, Keep>
      action;
};

struct Plan {
  std::vector<Step> steps;
  std::vector<std::string> columns;  // of the result
  std::vector<Slot> result;
  Slot slots = 0;
};

}  // namespace claimgraph::query::plan
