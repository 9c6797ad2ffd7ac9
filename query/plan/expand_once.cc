// SPDX-License-Identifier: Apache-2.0

// (a)-->(x)<--(b): all rows of one x that differ in a find the same b. What depends on x alone runs once for them; what
// reads a and b is asked of the pairs.

#include <algorithm>
#include <iterator>
#include <set>

#include "plan/live.h"
#include "plan/pipeline.h"

namespace claimgraph::query::plan {
namespace {

/// The steps from one node that need nothing else of the row, and the conditions among them that do.
class Chain {
 public:
  Chain(Slot from, Slot& slots) : slots_(slots) {
    once_.from = from;
    inside_.insert(from);
  }

  /// False where the chain ends before the step.
  bool take(Step& step) {
    if (auto* const expand = std::get_if<Expand>(&step.action)) return take(*expand, step);
    if (auto* const filter = std::get_if<Filter>(&step.action)) {
      if (!algebra::is_repeatable(*filter->condition)) return false;
      if (reads_inside(*filter->condition)) {
        once_.steps.push_back(std::move(step));
      } else {
        once_.conditions.push_back(std::move(filter->condition));
      }
      return true;
    }
    return false;
  }

  /// In the place of all that were taken.
  Step step() && { return {std::move(once_), {}}; }

 private:
  bool take(Expand& expand, Step& step) {
    if (expand.relationship.variable_length || !inside_.contains(expand.from) || !is_repeatable(expand)) return false;
    if (expand.to_is_known && !inside_.contains(expand.to)) {
      const Slot found = slots_++;
      once_.same.emplace_back(found, expand.to);
      expand.to = found;
      expand.to_is_known = false;
    }
    std::erase_if(expand.not_again, [&](Slot slot) {
      if (inside_.contains(slot)) return false;
      once_.different.emplace_back(expand.relationship.slot, slot);
      return true;
    });
    add_made_slots(step, once_.made);
    inside_.insert(once_.made.begin(), once_.made.end());
    for (ExpressionPtr& condition : expand.conditions) {
      if (!reads_inside(*condition)) once_.conditions.push_back(std::move(condition));
    }
    std::erase(expand.conditions, nullptr);
    once_.steps.push_back(std::move(step));
    return true;
  }

  static bool is_repeatable(const Expand& expand) {
    return std::all_of(expand.conditions.begin(), expand.conditions.end(),
                       [](const ExpressionPtr& condition) { return algebra::is_repeatable(*condition); });
  }

  bool reads_inside(const algebra::Expression& condition) const {
    std::vector<Slot> read;
    algebra::add_slots(condition, read);
    return std::all_of(read.begin(), read.end(), [this](Slot slot) { return inside_.contains(slot); });
  }

  ExpandOnce once_;
  std::set<Slot> inside_;
  Slot& slots_;
};

/// One step alone takes no longer than finding what it found before, unless it leads to a node that is known.
bool is_worth_it(const std::vector<Step>& steps, std::size_t begin) {
  const auto* const first = std::get_if<Expand>(&steps[begin].action);
  if (first->to_is_known) return true;
  for (std::size_t i = begin + 1; i < steps.size(); ++i) {
    if (std::holds_alternative<Filter>(steps[i].action)) continue;
    const auto* const second = std::get_if<Expand>(&steps[i].action);
    return second != nullptr && !second->relationship.variable_length &&
           (second->from == first->from || second->from == first->to);
  }
  return false;
}

void replace(std::vector<Step>& steps, std::size_t begin, std::size_t end, Step by) {
  const auto at = [&steps](std::size_t number) { return steps.begin() + static_cast<std::ptrdiff_t>(number); };
  steps[begin] = std::move(by);
  steps.erase(at(begin + 1), at(end));
}

}  // namespace

bool expand_once(Plan& plan) {
  bool changed = false;
  std::vector<std::size_t> made_at(plan.slots, 0);  // number of the step from 1 on; 0: before all
  std::size_t last = 0;                             // that made more rows of one
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const auto* const expand = std::get_if<Expand>(&plan.steps[i].action);
    if (expand != nullptr && !expand->relationship.variable_length && made_at[expand->from] < last &&
        is_worth_it(plan.steps, i)) {
      Chain chain(expand->from, plan.slots);
      std::size_t end = i;
      while (end < plan.steps.size() && chain.take(plan.steps[end])) ++end;
      if (end != i) {
        replace(plan.steps, i, end, std::move(chain).step());
        made_at.resize(plan.slots);
        changed = true;
      }
    }
    std::vector<Slot> made;
    add_made_slots(plan.steps[i], made);
    for (const Slot slot : made) made_at[slot] = i + 1;
    if (multiplies(plan.steps[i])) last = i + 1;
  }
  return changed;
}

}  // namespace claimgraph::query::plan
