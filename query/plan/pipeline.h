// SPDX-License-Identifier: Apache-2.0
#pragma once

// The third stage: from what a query means to the steps that find it. First the rewrites of the query, one after the
// other, then `lower`, which puts nodes, relationships and predicates of each MATCH in an order, then the rewrites of
// its steps.

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plan/step.h"

namespace claimgraph::query::plan {

/// What a plan is made for and how.
struct Planning {
  const property_graph::PropertyGraph& graph;
  const std::set<std::string>& without;  ///< names of rewrites that are left out
  /// The value of an expression that reads no row; nothing where it is an error.
  std::function<std::optional<Value>(const algebra::Expression&)> value_of;
  std::set<std::string> applied = {};  ///< names of rewrites that changed something
};

/// Whether it changed anything.
using Rewrite = bool (*)(algebra::Query& query, const Planning& planning);

/// The same for the steps that were made of it.
using StepRewrite = bool (*)(Plan& plan);

struct NamedRewrite {
  std::string_view name;
  Rewrite rewrite = nullptr;
  StepRewrite step_rewrite = nullptr;  ///< instead
};

/// In the order in which they run. Leaving any of them out changes how long a query takes, never its rows.
std::span<const NamedRewrite> rewrites();

/// a AND b of WHERE as two predicates, each of which can be looked at on its own.
bool split_conjunctions(algebra::Query& query, const Planning& planning);
/// What needs no row is computed once, before the query runs: date('2025-01-01').
bool fold_constants(algebra::Query& query, const Planning& planning);
/// WHERE n:Label as if it were written in the pattern.
bool labels_into_patterns(algebra::Query& query, const Planning& planning);
/// n.key = value, where the graph finds nodes by that property, as a look-up.
bool equality_into_look_up(algebra::Query& query, const Planning& planning);
/// n.key >= value and n.key < value, where the graph finds nodes by a range of that property, as a look-up.
bool ranges_into_look_up(algebra::Query& query, const Planning& planning);
/// A label is not looked at where all relationships of the type that leads there have it at that end.
bool labels_by_types(algebra::Query& query, const Planning& planning);
/// Relationships of one MATCH are different; those of different types need not be compared.
bool types_tell_apart(algebra::Query& query, const Planning& planning);
/// A predicate of MATCH as soon as its variables are found, not behind the whole pattern.
bool predicates_early(algebra::Query& query, const Planning& planning);
/// A MATCH begins where the fewest rows are to be expected on the way, not with the first node that is written.
bool start_at_fewest(algebra::Query& query, const Planning& planning);

/// A predicate on what one step of a pattern finds is looked at before the rest of the row is put together.
bool filters_into_expansions(Plan& plan);
/// What follows from one node alone runs once for all rows that share it.
bool expand_once(Plan& plan);
/// Lists that are collected only for UNWIND to take apart are never made.
bool collected_for_unwind(Plan& plan);
/// ORDER BY with LIMIT keeps no more rows than are asked for.
bool sort_first_rows(Plan& plan);
/// Properties that ORDER BY does not look at are read of the rows that LIMIT leaves.
bool project_late(Plan& plan);
/// A property is read of the rows before they are paired with others, and once where it is asked for twice.
bool properties_early(Plan& plan);
/// Rows that are only counted, or only asked for once each, are one where they are the same.
bool merge_rows(Plan& plan);
/// Columns that nobody reads any more go at once.
bool drop_unread_columns(Plan& plan);

/// Steps for the query as it is.
Plan lower(algebra::Query query, const property_graph::PropertyGraph& graph);

/// All of it. `read` are the slots that an expression around it reads of its rows.
Plan make_plan(algebra::Query query, Planning& planning, std::vector<Slot> read = {});

}  // namespace claimgraph::query::plan
