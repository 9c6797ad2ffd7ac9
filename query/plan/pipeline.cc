// SPDX-License-Identifier: Apache-2.0

#include "plan/pipeline.h"

#include <array>

namespace claimgraph::query::plan {
namespace {

constexpr std::array kRewrites = {
    NamedRewrite{"split-conjunctions", split_conjunctions},
    NamedRewrite{"labels-into-patterns", labels_into_patterns},
    NamedRewrite{"equality-into-look-up", equality_into_look_up},
    NamedRewrite{"predicates-early", predicates_early},
    NamedRewrite{"start-at-fewest", start_at_fewest},
};

}  // namespace

std::span<const NamedRewrite> rewrites() { return kRewrites; }

Plan make_plan(algebra::Query query, Planning& planning) {
  algebra::visit_expressions(query, [&](algebra::Expression& e) {
    if (e.subquery == nullptr) return;
    e.subquery->query.slots = query.slots;
    e.subquery->plan = std::make_shared<const Plan>(make_plan(std::move(e.subquery->query), planning));
  });
  for (const auto& [name, rewrite] : kRewrites) {
    if (planning.without.contains(std::string(name))) continue;
    if (rewrite(query, planning.graph)) planning.applied.emplace(name);
  }
  return lower(std::move(query), planning.graph);
}

}  // namespace claimgraph::query::plan
