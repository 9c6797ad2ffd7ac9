// SPDX-License-Identifier: Apache-2.0

#include "plan/pipeline.h"

#include <array>

namespace claimgraph::query::plan {
namespace {

constexpr std::array kRewrites = {
    NamedRewrite{"split-conjunctions", split_conjunctions},
    NamedRewrite{"labels-into-patterns", labels_into_patterns},
    NamedRewrite{"equality-into-look-up", equality_into_look_up},
};

}  // namespace

std::span<const NamedRewrite> rewrites() { return kRewrites; }

Plan make_plan(algebra::Query query, const property_graph::PropertyGraph& graph) {
  algebra::visit_expressions(query, [&](algebra::Expression& e) {
    if (e.subquery == nullptr) return;
    e.subquery->query.slots = query.slots;
    e.subquery->plan = std::make_shared<const Plan>(make_plan(std::move(e.subquery->query), graph));
  });
  for (const NamedRewrite& rewrite : kRewrites) rewrite.rewrite(query, graph);
  return lower(std::move(query), graph);
}

}  // namespace claimgraph::query::plan
