// SPDX-License-Identifier: Apache-2.0
#pragma once

// The third stage: from what a query means to the steps that find it. First the rewrites of kRewrites, one after the
// other, then `lower`, which puts nodes, relationships and predicates of each MATCH in an order.

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plan/step.h"

namespace claimgraph::query::plan {

/// Whether it changed anything.
using Rewrite = bool (*)(algebra::Query& query, const property_graph::PropertyGraph& graph);

struct NamedRewrite {
  std::string_view name;
  Rewrite rewrite;
};

/// In the order in which they run. Leaving any of them out changes how long a query takes, never its rows.
std::span<const NamedRewrite> rewrites();

/// a AND b of WHERE as two predicates, each of which can be looked at on its own.
bool split_conjunctions(algebra::Query& query, const property_graph::PropertyGraph& graph);
/// WHERE n:Label as if it were written in the pattern.
bool labels_into_patterns(algebra::Query& query, const property_graph::PropertyGraph& graph);
/// n.key = value, where the graph finds nodes by that property, as a look-up.
bool equality_into_look_up(algebra::Query& query, const property_graph::PropertyGraph& graph);
/// A predicate of MATCH as soon as its variables are found, not behind the whole pattern.
bool predicates_early(algebra::Query& query, const property_graph::PropertyGraph& graph);
/// A MATCH begins where the fewest nodes can be, not with the first that is written.
bool start_at_fewest(algebra::Query& query, const property_graph::PropertyGraph& graph);

/// Steps for the query as it is.
Plan lower(algebra::Query query, const property_graph::PropertyGraph& graph);

/// What a plan is made for and how.
struct Planning {
  const property_graph::PropertyGraph& graph;
  const std::set<std::string>& without;  ///< names of rewrites that are left out
  std::set<std::string> applied = {};    ///< names of those that changed something
};

/// All of it.
Plan make_plan(algebra::Query query, Planning& planning);

}  // namespace claimgraph::query::plan
