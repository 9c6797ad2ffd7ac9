// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <iterator>

#include "plan/match_order.h"
#include "plan/pipeline.h"

namespace claimgraph::query::plan {
namespace {

class Lowering {
 public:
  Lowering(const property_graph::PropertyGraph& graph, Slot slots) : graph_(graph) { plan.slots = slots; }

  void operator()(algebra::Match& match) {
    std::vector<Slot> made;
    for (const algebra::Node& node : match.nodes) {
      if (!node.bound) made.push_back(node.slot);
    }
    for (const algebra::Relationship& relationship : match.relationships) made.push_back(relationship.slot);
    for (const algebra::Path& path : match.paths) made.push_back(path.slot);
    const bool optional = match.optional;
    std::vector<Step> steps = order_match(std::move(match), graph_);
    if (optional) {
      add(Optional{std::move(steps), std::move(made)});
    } else {
      std::move(steps.begin(), steps.end(), std::back_inserter(plan.steps));
    }
  }

  void operator()(algebra::Unwind& unwind) { add(Unwind{std::move(unwind)}); }

  void operator()(algebra::Call& call) {
    std::vector<ExpressionPtr> predicates = std::move(call.predicates);
    add(Call{std::move(call)});
    for (ExpressionPtr& predicate : predicates) add(Filter{std::move(predicate)});
  }

  void operator()(algebra::Projection& projection) {
    std::vector<Slot> slots;
    for (const algebra::Column& column : projection.columns) slots.push_back(column.slot);
    if (projection.last) {
      for (const algebra::Column& column : projection.columns) plan.columns.push_back(column.name);
      plan.result = slots;
    }
    if (projection.grouped) add(Aggregate{std::move(projection.keys), std::move(projection.aggregates), plan.slots});
    add(Project{std::move(projection.columns)});
    if (projection.distinct) add(Distinct{slots});
    if (!projection.sort.empty()) add(Sort{std::move(projection.sort), {}});
    if (projection.skip != nullptr) add(Skip{std::move(projection.skip)});
    if (projection.limit != nullptr) add(Limit{std::move(projection.limit)});
    for (ExpressionPtr& predicate : projection.predicates) add(Filter{std::move(predicate)});
    add(Keep{std::move(slots)});
  }

  Plan plan;

 private:
  template <class Action>
  void add(Action action) {
    plan.steps.push_back({std::move(action), {}});
  }

  const property_graph::PropertyGraph& graph_;
};

}  // namespace

Plan lower(algebra::Query query, const property_graph::PropertyGraph& graph) {
  Lowering lowering(graph, query.slots);
  for (algebra::Part& part : query.parts) std::visit(lowering, part);
  return std::move(lowering.plan);
}

}  // namespace claimgraph::query::plan
