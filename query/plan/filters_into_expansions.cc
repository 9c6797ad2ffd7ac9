// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "plan/pipeline.h"

namespace claimgraph::query::plan {
namespace {

/// Whether the condition reads what the expansion finds. Where it reads more, and is not the same each time, it stays
/// behind: it would be in the way of expand-once.
bool is_about(const Expand& expand, const Filter& filter) {
  std::vector<Slot> slots;
  algebra::add_slots(*filter.condition, slots);
  const auto is_found = [&](Slot slot) {
    return slot == expand.relationship.slot || (slot == expand.to && !expand.to_is_known);
  };
  const auto found = std::count_if(slots.begin(), slots.end(), is_found);
  return found != 0 && (found == std::ssize(slots) || algebra::is_repeatable(*filter.condition));
}

bool move_filters(std::vector<Step>& steps) {
  bool changed = false;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (auto* const optional = std::get_if<Optional>(&steps[i].action)) {
      changed = move_filters(optional->steps) || changed;
    }
    auto* const expand = std::get_if<Expand>(&steps[i].action);
    if (expand == nullptr || expand->relationship.variable_length) continue;
    for (std::size_t next = i + 1; next < steps.size();) {
      auto* const filter = std::get_if<Filter>(&steps[next].action);
      if (filter == nullptr) break;
      if (!is_about(*expand, *filter)) {
        ++next;
        continue;
      }
      expand->conditions.push_back(std::move(filter->condition));
      steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(next));
      changed = true;
    }
  }
  return changed;
}

}  // namespace

bool filters_into_expansions(Plan& plan) { return move_filters(plan.steps); }

}  // namespace claimgraph::query::plan
