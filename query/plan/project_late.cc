// SPDX-License-Identifier: Apache-2.0

// RETURN a.x, a.y ORDER BY a.x LIMIT 10: a.y of ten rows only.

#include <algorithm>

#include "plan/live.h"
#include "plan/pipeline.h"

namespace claimgraph::query::plan {
bool project_late(Plan& plan) {
  bool changed = false;
  for (std::size_t i = 0; i + 2 < plan.steps.size(); ++i) {
    auto* const project = std::get_if<Project>(&plan.steps[i].action);
    const auto* const sort = std::get_if<Sort>(&plan.steps[i + 1].action);
    if (project == nullptr || sort == nullptr || !sort->most) continue;
    std::vector<Slot> read;
    add_read_slots(plan.steps[i + 1], read);
    Project late;
    for (algebra::Column& column : project->columns) {
      const bool is_read = std::find(read.begin(), read.end(), column.slot) != read.end();
      if (!is_read && algebra::is_property_of_element(*column.expression)) late.columns.push_back(std::move(column));
    }
    if (late.columns.empty()) continue;
    std::erase_if(project->columns, [](const algebra::Column& column) { return column.expression == nullptr; });
    std::size_t behind = i + 2;
    while (behind < plan.steps.size() && (std::holds_alternative<Skip>(plan.steps[behind].action) ||
                                          std::holds_alternative<Limit>(plan.steps[behind].action))) {
      ++behind;
    }
    plan.steps.insert(plan.steps.begin() + static_cast<std::ptrdiff_t>(behind), Step{std::move(late), {}});
    changed = true;
  }
  return changed;
}

}  // namespace claimgraph::query::plan
