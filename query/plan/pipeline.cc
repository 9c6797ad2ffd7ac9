// SPDX-License-Identifier: Apache-2.0

#include "plan/pipeline.h"

#include <array>

namespace claimgraph::query::plan {
namespace {

constexpr std::array kRewrites = {
    NamedRewrite{"split-conjunctions", split_conjunctions, nullptr},
    NamedRewrite{"fold-constants", fold_constants, nullptr},
    NamedRewrite{"labels-into-patterns", labels_into_patterns, nullptr},
    NamedRewrite{"equality-into-look-up", equality_into_look_up, nullptr},
    NamedRewrite{"ranges-into-look-up", ranges_into_look_up, nullptr},
    NamedRewrite{"labels-by-types", labels_by_types, nullptr},
    NamedRewrite{"types-tell-apart", types_tell_apart, nullptr},
    NamedRewrite{"predicates-early", predicates_early, nullptr},
    NamedRewrite{"start-at-fewest", start_at_fewest, nullptr},
    NamedRewrite{"filters-into-expansions", nullptr, filters_into_expansions},
    NamedRewrite{"expand-once", nullptr, expand_once},
    NamedRewrite{"collected-for-unwind", nullptr, collected_for_unwind},
    NamedRewrite{"sort-first-rows", nullptr, sort_first_rows},
    NamedRewrite{"project-late", nullptr, project_late},
    NamedRewrite{"properties-early", nullptr, properties_early},
    NamedRewrite{"merge-rows", nullptr, merge_rows},
    NamedRewrite{"drop-unread-columns", nullptr, drop_unread_columns},
};

}  // namespace

std::span<const NamedRewrite> rewrites() { return kRewrites; }

Plan make_plan(algebra::Query query, Planning& planning, std::vector<Slot> read) {
  algebra::visit_expressions(query, [&](algebra::Expression& e) {
    if (e.subquery == nullptr) return;
    e.subquery->query.slots = query.slots;
    std::vector<Slot> inner;
    for (const ExpressionPtr& child : e.children) {
      if (child != nullptr) algebra::add_slots(*child, inner);
    }
    e.subquery->plan = std::make_shared<const Plan>(make_plan(std::move(e.subquery->query), planning, inner));
  });
  const auto use = [&](const NamedRewrite& one, bool changed) {
    if (changed) planning.applied.emplace(one.name);
  };
  const auto is_left_out = [&](const NamedRewrite& one) { return planning.without.contains(std::string(one.name)); };
  for (const NamedRewrite& one : kRewrites) {
    if (one.rewrite != nullptr && !is_left_out(one)) use(one, one.rewrite(query, planning));
  }
  Plan plan = lower(std::move(query), planning.graph);
  plan.read = std::move(read);
  for (const NamedRewrite& one : kRewrites) {
    if (one.step_rewrite != nullptr && !is_left_out(one)) use(one, one.step_rewrite(plan));
  }
  for (Step& step : plan.steps) {
    if (auto* const aggregate = std::get_if<Aggregate>(&step.action)) aggregate->slots = plan.slots;
  }
  return plan;
}

}  // namespace claimgraph::query::plan
