// SPDX-License-Identifier: Apache-2.0
#pragma once

// The third stage: from what a query means to the steps that find it. First the rewrites of kRewrites, one after the
// other, then `lower`, which puts nodes, relationships and predicates of each MATCH in an order.

#include <span>
#include <string_view>

#include "plan/step.h"

namespace claimgraph::query::plan {

using Rewrite = void (*)(algebra::Query& query, const property_graph::PropertyGraph& graph);

struct NamedRewrite {
  std::string_view name;
  Rewrite rewrite;
};

/// In the order in which they run. Leaving any of them out changes how long a query takes, never its rows.
std::span<const NamedRewrite> rewrites();

/// a AND b of WHERE as two predicates, each of which can be looked at as early as possible.
void split_conjunctions(algebra::Query& query, const property_graph::PropertyGraph& graph);
/// WHERE n:Label as if it were written in the pattern.
void labels_into_patterns(algebra::Query& query, const property_graph::PropertyGraph& graph);
/// n.key = value, where the graph finds nodes by that property, as a look-up.
void equality_into_look_up(algebra::Query& query, const property_graph::PropertyGraph& graph);

/// Steps for the query as it is.
Plan lower(algebra::Query query, const property_graph::PropertyGraph& graph);

/// All of it.
Plan make_plan(algebra::Query query, const property_graph::PropertyGraph& graph);

}  // namespace claimgraph::query::plan
