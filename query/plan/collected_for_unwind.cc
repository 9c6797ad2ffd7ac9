// SPDX-License-Identifier: Apache-2.0

// WITH x, collect(y) AS ys UNWIND ys AS one: the lists are never seen, only their elements.

#include <algorithm>
#include <set>

#include "plan/live.h"
#include "plan/pipeline.h"

namespace claimgraph::query::plan {
namespace {

using algebra::ExpressionKind;

/// Follows lists through the steps behind the one that collects them.
class Follower {
 public:
  explicit Follower(Slot lists) : lists_{lists} {}

  bool only_unwound(std::vector<Step>::const_iterator step, std::vector<Step>::const_iterator end, const Plan& plan) {
    for (; step != end; ++step) {
      if (!passes(*step)) return false;
      if (std::holds_alternative<Aggregate>(step->action)) return true;  // nothing else goes on
    }
    const auto is_list = [this](Slot slot) { return lists_.contains(slot); };
    return std::none_of(plan.result.begin(), plan.result.end(), is_list) &&
           std::none_of(plan.read.begin(), plan.read.end(), is_list);
  }

 private:
  bool passes(const Step& step) {
    if (const auto* const unwind = std::get_if<Unwind>(&step.action)) {
      return unwind->unwind.list->kind == ExpressionKind::kSlot || !reads_lists(step);
    }
    if (const auto* const project = std::get_if<Project>(&step.action)) {
      for (const algebra::Column& column : project->columns) {
        std::vector<Slot> read;
        algebra::add_slots(*column.expression, read);
        if (std::none_of(read.begin(), read.end(), [this](Slot slot) { return lists_.contains(slot); })) continue;
        if (column.expression->kind != ExpressionKind::kSlot) return false;
        lists_.insert(column.slot);
      }
      return true;
    }
    if (std::holds_alternative<Optional>(step.action)) return false;  // what it reads lies in its steps
    return !reads_lists(step);
  }

  bool reads_lists(const Step& step) const {
    std::vector<Slot> read;
    add_read_slots(step, read);
    return std::any_of(read.begin(), read.end(), [this](Slot slot) { return lists_.contains(slot); });
  }

  std::set<Slot> lists_;
};

}  // namespace

bool collected_for_unwind(Plan& plan) {
  bool changed = false;
  for (auto step = plan.steps.begin(); step != plan.steps.end(); ++step) {
    auto* const aggregate = std::get_if<Aggregate>(&step->action);
    if (aggregate == nullptr) continue;
    for (algebra::Aggregate& one : aggregate->aggregates) {
      if (one.aggregation->way != AggregationWay::kCollect) continue;
      one.only_unwound = Follower(one.slot).only_unwound(step + 1, plan.steps.end(), plan);
      changed = changed || one.only_unwound;
    }
  }
  return changed;
}

}  // namespace claimgraph::query::plan
