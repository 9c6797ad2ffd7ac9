// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "plan/live.h"
#include "plan/pipeline.h"

namespace claimgraph::query::plan {
namespace {

/// WITH and RETURN; properties that are read early have no name.
bool projects(const Step& step) {
  if (std::holds_alternative<Keep>(step.action)) return true;
  const auto* const project = std::get_if<Project>(&step.action);
  return project != nullptr && (project->columns.empty() || !project->columns.front().name.empty());
}

/// Whether a column goes earlier than WITH or RETURN, which drop what is left, would let it.
bool drops_early(const std::vector<Step>& steps) {
  std::vector<Slot> made;
  for (const Step& step : steps) {
    add_made_slots(step, made);
    if (projects(step) || std::holds_alternative<Aggregate>(step.action)) {
      made.clear();
    } else if (std::any_of(made.begin(), made.end(), [&](Slot slot) { return !step.live[slot]; })) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool drop_unread_columns(Plan& plan) {
  LiveSlots live(plan.slots);
  for (const Slot slot : plan.result) live[slot] = true;
  for (const Slot slot : plan.read) live[slot] = true;
  note_live(plan.steps, std::move(live));
  return drops_early(plan.steps);
}

}  // namespace claimgraph::query::plan
