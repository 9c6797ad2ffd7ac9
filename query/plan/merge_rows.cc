// SPDX-License-Identifier: Apache-2.0

// Rows that are only counted, or only asked for once each, need not be made one by one: where two are the same in all
// that is read later, one row stands for both.

#include <algorithm>

#include "plan/pipeline.h"

namespace claimgraph::query::plan {
namespace {

bool repeatable(const ExpressionPtr& expression) {
  return expression == nullptr || algebra::is_repeatable(*expression);
}

bool repeatable(const std::vector<algebra::Column>& columns) {
  return std::all_of(columns.begin(), columns.end(),
                     [](const algebra::Column& column) { return repeatable(column.expression); });
}

/// Whether the aggregate is the same for one row that stands for many.
bool counts(const algebra::Aggregate& aggregate) {
  if (!repeatable(aggregate.argument)) return false;
  switch (aggregate.aggregation->way) {
    case AggregationWay::kCount:
    case AggregationWay::kLeast:
    case AggregationWay::kGreatest:
      return true;
    default:
      return aggregate.distinct;
  }
}

/// How many steps before number `end` of the plan may merge: those that find nodes or read of them.
bool merge_before(std::vector<Step>& steps, std::size_t end) {
  bool changed = false;
  while (end-- > 0) {
    Step& step = steps[end];
    if (auto* const expand = std::get_if<Expand>(&step.action)) {
      if (expand->relationship.variable_length ||
          !std::all_of(expand->conditions.begin(), expand->conditions.end(),
                       [](const ExpressionPtr& condition) { return repeatable(condition); })) {
        break;
      }
      expand->merges = changed = true;
    } else if (auto* const once = std::get_if<ExpandOnce>(&step.action)) {
      once->merges = changed = true;
      merge_before(once->steps, once->steps.size());
    } else if (const auto* const filter = std::get_if<Filter>(&step.action)) {
      if (!repeatable(filter->condition)) break;
    } else if (const auto* const project = std::get_if<Project>(&step.action)) {  // that of WITH has a Keep behind it
      if (!repeatable(project->columns)) break;
    } else if (!std::holds_alternative<Scan>(step.action) && !std::holds_alternative<LookUp>(step.action) &&
               !std::holds_alternative<LookUpBetween>(step.action)) {
      break;
    }
  }
  return changed;
}

}  // namespace

bool merge_rows(Plan& plan) {
  bool changed = false;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    if (const auto* const aggregate = std::get_if<Aggregate>(&plan.steps[i].action)) {
      if (repeatable(aggregate->keys) &&
          std::all_of(aggregate->aggregates.begin(), aggregate->aggregates.end(), counts)) {
        changed = merge_before(plan.steps, i) || changed;
      }
    } else if (std::holds_alternative<Distinct>(plan.steps[i].action)) {
      const auto* const project = i == 0 ? nullptr : std::get_if<Project>(&plan.steps[i - 1].action);
      if (project == nullptr || !repeatable(project->columns)) continue;
      changed = merge_before(plan.steps, i - 1) || changed;
    }
  }
  return changed;
}

}  // namespace claimgraph::query::plan
