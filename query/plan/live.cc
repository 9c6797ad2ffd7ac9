// SPDX-License-Identifier: Apache-2.0

#include "plan/live.h"

#include <algorithm>
#include <iterator>

namespace claimgraph::query::plan {
namespace {

using algebra::Expression;
using algebra::ExpressionKind;

void add(const ExpressionPtr& expression, std::vector<Slot>& slots) {
  if (expression != nullptr) algebra::add_slots(*expression, slots);
}

/// What the conditions of a step read that it does not make itself.
void add_others(const std::vector<ExpressionPtr>& conditions, const std::vector<Slot>& made, std::vector<Slot>& slots) {
  std::vector<Slot> read;
  for (const ExpressionPtr& condition : conditions) add(condition, read);
  std::copy_if(read.begin(), read.end(), std::back_inserter(slots),
               [&made](Slot slot) { return std::find(made.begin(), made.end(), slot) == made.end(); });
}

/// Whether it may be left out unseen: what can be an error must not.
bool cannot_fail(const Expression& e) {
  return e.kind == ExpressionKind::kSlot || e.kind == ExpressionKind::kConstant || algebra::is_property_of_element(e);
}

struct Reads {
  std::vector<Slot>& slots;

  void operator()(const Scan& /*step*/) const {}
  void operator()(const LookUp& step) const { add(step.seek.value, slots); }
  void operator()(const LookUpBetween& /*step*/) const {}
  void operator()(const Nothing& /*step*/) const {}
  void operator()(const Expand& step) const {
    slots.push_back(step.from);
    if (step.to_is_known) slots.push_back(step.to);
    slots.insert(slots.end(), step.not_again.begin(), step.not_again.end());
    for (const auto& [key, value] : step.relationship.properties) add(value, slots);
    std::vector<Slot> made = {step.relationship.slot};
    if (!step.to_is_known) made.push_back(step.to);
    add_others(step.conditions, made, slots);
  }
  void operator()(const Filter& step) const { add(step.condition, slots); }
  void operator()(const MakePath& step) const {
    slots.push_back(step.start);
    slots.insert(slots.end(), step.relationships.begin(), step.relationships.end());
  }
  void operator()(const Optional& /*step*/) const {}  // see note_live
  void operator()(const ExpandOnce& step) const {
    slots.push_back(step.from);
    for (const auto& [inner, outer] : step.same) slots.push_back(outer);
    for (const auto& [inner, outer] : step.different) slots.push_back(outer);
    add_others(step.conditions, step.made, slots);
  }
  void operator()(const Unwind& step) const { add(step.unwind.list, slots); }
  void operator()(const Call& step) const {
    for (const ExpressionPtr& argument : step.call.arguments) add(argument, slots);
  }
  void operator()(const Aggregate& step) const {
    for (const algebra::Column& key : step.keys) add(key.expression, slots);
    for (const algebra::Aggregate& aggregate : step.aggregates) {
      add(aggregate.argument, slots);
      add(aggregate.second, slots);
    }
  }
  void operator()(const Project& step) const {
    for (const algebra::Column& column : step.columns) add(column.expression, slots);
  }
  void operator()(const Distinct& step) const { slots.insert(slots.end(), step.slots.begin(), step.slots.end()); }
  void operator()(const Sort& step) const {
    for (const algebra::SortKey& key : step.keys) add(key.expression, slots);
  }
  void operator()(const Skip& step) const { add(step.count, slots); }
  void operator()(const Limit& step) const { add(step.count, slots); }
  void operator()(const Keep& /*step*/) const {}
};

struct Makes {
  std::vector<Slot>& slots;

  void operator()(const Scan& step) const { slots.push_back(step.slot); }
  void operator()(const LookUp& step) const { slots.push_back(step.slot); }
  void operator()(const LookUpBetween& step) const { slots.push_back(step.slot); }
  void operator()(const Expand& step) const {
    slots.push_back(step.relationship.slot);
    if (!step.to_is_known) slots.push_back(step.to);
  }
  void operator()(const MakePath& step) const { slots.push_back(step.slot); }
  void operator()(const Optional& step) const { slots.insert(slots.end(), step.made.begin(), step.made.end()); }
  void operator()(const ExpandOnce& step) const { slots.insert(slots.end(), step.made.begin(), step.made.end()); }
  void operator()(const Unwind& step) const { slots.push_back(step.unwind.slot); }
  void operator()(const Call& step) const {
    for (const auto& [column, slot] : step.call.columns) slots.push_back(slot);
  }
  void operator()(const Aggregate& step) const {
    for (const algebra::Column& key : step.keys) slots.push_back(key.slot);
    for (const algebra::Aggregate& aggregate : step.aggregates) slots.push_back(aggregate.slot);
  }
  void operator()(const Project& step) const {
    for (const algebra::Column& column : step.columns) slots.push_back(column.slot);
  }
  template <class Other>
  void operator()(const Other& /*step*/) const {}
};

/// Columns that nobody reads are not computed, where that cannot be told.
void drop_columns(Project& project, const LiveSlots& live) {
  std::erase_if(project.columns,
                [&](const algebra::Column& column) { return !live[column.slot] && cannot_fail(*column.expression); });
}

void note_inside(ExpandOnce& once, LiveSlots live) {
  for (const auto& [inner, outer] : once.same) live[inner] = true;
  for (const auto& [inner, outer] : once.different) live[inner] = true;
  for (const ExpressionPtr& condition : once.conditions) {
    std::vector<Slot> read;
    add(condition, read);
    for (const Slot slot : read) live[slot] = true;
  }
  note_live(once.steps, std::move(live));
}

void set(LiveSlots& live, const std::vector<Slot>& slots, bool value) {
  for (const Slot slot : slots) live[slot] = value;
}

}  // namespace

void add_read_slots(const Step& step, std::vector<Slot>& slots) { std::visit(Reads{slots}, step.action); }
void add_made_slots(const Step& step, std::vector<Slot>& slots) { std::visit(Makes{slots}, step.action); }

bool multiplies(const Step& step) {
  return std::holds_alternative<Scan>(step.action) || std::holds_alternative<LookUp>(step.action) ||
         std::holds_alternative<LookUpBetween>(step.action) || std::holds_alternative<Expand>(step.action) ||
         std::holds_alternative<ExpandOnce>(step.action) || std::holds_alternative<Unwind>(step.action) ||
         std::holds_alternative<Call>(step.action) || std::holds_alternative<Optional>(step.action);
}

LiveSlots note_live(std::vector<Step>& steps, LiveSlots live) {
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    step->live = live;
    if (auto* const project = std::get_if<Project>(&step->action)) drop_columns(*project, live);
    if (std::holds_alternative<Aggregate>(step->action)) live.assign(live.size(), false);
    std::vector<Slot> made;
    add_made_slots(*step, made);
    std::vector<Slot> read;
    add_read_slots(*step, read);
    if (auto* const once = std::get_if<ExpandOnce>(&step->action)) note_inside(*once, live);
    if (auto* const optional = std::get_if<Optional>(&step->action)) {
      const LiveSlots inside = note_live(optional->steps, live);
      for (Slot slot = 0; slot < live.size(); ++slot) {
        if (inside[slot]) read.push_back(slot);
      }
    }
    set(live, made, false);
    set(live, read, true);
  }
  return live;
}

}  // namespace claimgraph::query::plan
