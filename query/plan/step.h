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

/// The nodes with that label and a property between two values.
struct LookUpBetween {
  Slot slot = 0;
  algebra::Range range;
};

/// No row at all: the pattern asks for a label or type that does not occur.
struct Nothing {};

/// From the node in `from` along relationships to the node in `to`.
struct Expand {
  algebra::Relationship relationship;  // its direction as seen from `from`
  Slot from = 0;
  Slot to = 0;
  bool to_is_known = false;
  bool backwards = false;                 // a list of relationships is turned round to be as written
  std::vector<Slot> not_again;            // relationships of the same MATCH, each of which is matched once
  std::vector<ExpressionPtr> conditions;  // on the node that is found or its relationship, and on the row before
  bool merges = false;                    // rows that are the same in what is read later may be one (Batch::times)
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

/// Steps from the node in `from`, which rows one after the other share: they run once for all of these rows.
struct ExpandOnce {
  Slot from = 0;
  std::vector<Step> steps;
  std::vector<Slot> made;
  std::vector<std::pair<Slot, Slot>> same;       // a node that the steps find, and that of the row which it must be
  std::vector<std::pair<Slot, Slot>> different;  // a relationship of the steps, and that of the row which it is not
  std::vector<ExpressionPtr> conditions;         // on what the steps find and the row together
  bool merges = false;                           // as in Expand
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
  std::optional<std::uint64_t> most;  // so many of the first rows are asked for
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
  std::variant<Scan, LookUp, LookUpBetween, Nothing, Expand, Filter, MakePath, Optional, ExpandOnce, Unwind, Call,
               Aggregate, Project, Distinct, Sort, Skip, Limit, Keep>
      action;
  std::vector<bool> live;  // for each slot whether it is read behind the step; empty: all are
};

struct Plan {
  std::vector<Step> steps;
  std::vector<Slot> read;            // of a plan inside an expression: what is read of its rows
  std::vector<std::string> columns;  // of the result
  std::vector<Slot> result;
  Slot slots = 0;
};

}  // namespace claimgraph::query::plan
