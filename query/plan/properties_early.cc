// SPDX-License-Identifier: Apache-2.0

// MATCH (a)-->(x)<--(b) WHERE a.p = b.p: a.p is read of the rows before they are paired, of which there are fewer, and
// once where it is asked for twice.

#include <algorithm>
#include <map>
#include <utility>

#include "plan/live.h"
#include "plan/pipeline.h"

namespace claimgraph::query::plan {
namespace {

using algebra::Expression;
using algebra::ExpressionKind;

/// Which property of which node or relationship.
using Read = std::pair<Slot, property_graph::KeyId>;

/// Calls `visit` with the property reads of an expression; those in lists and subqueries are made row by row anyway.
template <class Visit>
void visit_reads(ExpressionPtr& e, const Visit& visit) {
  if (e == nullptr || e->subquery != nullptr || algebra::is_over_elements(*e)) return;
  if (e->key && algebra::is_property_of_element(*e)) {
    visit(e, Read(e->children[0]->slot, *e->key));
    return;
  }
  for (ExpressionPtr& child : e->children) visit_reads(child, visit);
}

/// The expressions that a step evaluates for the rows that it finds or gets.
template <class Visit>
void visit_expressions(Step& step, const Visit& visit) {
  const auto each = [&visit](auto& expressions) {
    for (ExpressionPtr& one : expressions) visit_reads(one, visit);
  };
  const auto columns = [&visit](auto& all) {
    for (algebra::Column& column : all) visit_reads(column.expression, visit);
  };
  if (auto* const expand = std::get_if<Expand>(&step.action)) each(expand->conditions);
  if (auto* const once = std::get_if<ExpandOnce>(&step.action)) each(once->conditions);
  if (auto* const filter = std::get_if<Filter>(&step.action)) visit_reads(filter->condition, visit);
  if (auto* const project = std::get_if<Project>(&step.action)) columns(project->columns);
  if (auto* const aggregate = std::get_if<Aggregate>(&step.action)) {
    columns(aggregate->keys);
    for (algebra::Aggregate& one : aggregate->aggregates) {
      visit_reads(one.argument, visit);
      visit_reads(one.second, visit);
    }
  }
}

/// Behind any other step variables may be gone, or fewer rows be left than before.
bool goes_on(const Step& step) {
  if (std::holds_alternative<Call>(step.action) || std::holds_alternative<Optional>(step.action)) return false;
  return multiplies(step) || std::holds_alternative<Filter>(step.action);
}

/// The steps from one projection to the next, with all that they read of nodes and relationships.
class Stretch {
 public:
  /// From number `begin` of the steps to the first that ends it.
  Stretch(std::vector<Step>& steps, std::size_t begin, Slot& slots) : steps_(steps), begin_(begin), slots_(slots) {
    for (end_ = begin; end_ < steps_.size(); ++end_) {
      std::vector<Slot> made;
      add_made_slots(steps_[end_], made);
      visit_expressions(steps_[end_], [&](const ExpressionPtr&, Read read) { read_at_[read].push_back(end_); });
      if (!goes_on(steps_[end_])) break;
      for (const Slot slot : made) made_at_.emplace(slot, end_);
    }
  }

  /// Whether anything is read early now. The stretch has other steps then.
  bool rewrite() {
    std::map<std::size_t, Project> before;  // number of a step
    bool changed = false;
    for (const auto& [read, at] : read_at_) {
      auto* const once = once_that_makes(read.first);
      const std::optional<std::size_t> place =
          once != nullptr ? std::optional(made_at_.at(read.first)) : place_for(read.first, at);
      if (!place) continue;
      algebra::Column column = replace(read, *place);
      if (once != nullptr) {
        once->made.push_back(column.slot);
        add_inside(*once, std::move(column));
      } else {
        before[*place].columns.push_back(std::move(column));
      }
      changed = true;
    }
    for (auto it = before.rbegin(); it != before.rend(); ++it) {
      steps_.insert(steps_.begin() + static_cast<std::ptrdiff_t>(it->first), Step{std::move(it->second), {}});
    }
    end_ += before.size();
    return changed;
  }

  /// Number of the step behind it.
  std::size_t behind() const { return end_ + 1; }

 private:
  /// The number of the first step that finds the slot there.
  std::size_t known_at(Slot slot) const {
    const auto made = made_at_.find(slot);
    return made == made_at_.end() ? begin_ : made->second + 1;
  }

  ExpandOnce* once_that_makes(Slot slot) {
    const auto made = made_at_.find(slot);
    return made == made_at_.end() ? nullptr : std::get_if<ExpandOnce>(&steps_[made->second].action);
  }

  /// Before the first step that reads it where several do, or before the first on the way there that makes many rows of
  /// one.
  std::optional<std::size_t> place_for(Slot slot, const std::vector<std::size_t>& read_at) const {
    const std::size_t known = known_at(slot);
    const auto first = std::lower_bound(read_at.begin(), read_at.end(), known);
    if (first == read_at.end()) return std::nullopt;
    for (std::size_t i = known; i < read_at.back() || (i == read_at.back() && reads_in_conditions(i)); ++i) {
      if (multiplies(steps_[i])) return std::min(i, *first);
    }
    if (read_at.end() - first < 2) return std::nullopt;
    return *first;
  }

  /// Whether it reads of rows that it has made itself.
  bool reads_in_conditions(std::size_t step) const {
    return std::holds_alternative<Expand>(steps_[step].action) ||
           std::holds_alternative<ExpandOnce>(steps_[step].action);
  }

  /// Steps from that place on find the property in a column, which is given back.
  algebra::Column replace(Read read, std::size_t place) {
    algebra::Column column;
    column.slot = slots_++;
    for (std::size_t i = place; i <= end_ && i < steps_.size(); ++i) {
      visit_expressions(steps_[i], [&](ExpressionPtr& e, Read one) {
        if (one != read) return;
        auto there = std::make_unique<Expression>();
        there->kind = ExpressionKind::kSlot;
        there->type = e->type;
        there->element = e->element;
        there->nesting = e->nesting;
        there->span = e->span;
        there->name = e->name;
        there->slot = column.slot;
        there->property_of = read.first;
        column.expression = std::exchange(e, std::move(there));
      });
    }
    return column;
  }

  static void add_inside(ExpandOnce& once, algebra::Column column) {
    if (!std::holds_alternative<Project>(once.steps.back().action)) once.steps.push_back({Project{}, {}});
    std::get<Project>(once.steps.back().action).columns.push_back(std::move(column));
  }

  std::vector<Step>& steps_;
  std::size_t begin_;
  std::size_t end_ = 0;
  Slot& slots_;
  std::map<Slot, std::size_t> made_at_;
  std::map<Read, std::vector<std::size_t>> read_at_;  // numbers of steps, ascending
};

}  // namespace

bool properties_early(Plan& plan) {
  bool changed = false;
  for (std::size_t begin = 0; begin < plan.steps.size();) {
    Stretch stretch(plan.steps, begin, plan.slots);
    changed = stretch.rewrite() || changed;
    begin = stretch.behind();
  }
  return changed;
}

}  // namespace claimgraph::query::plan
