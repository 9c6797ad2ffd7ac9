// SPDX-License-Identifier: Apache-2.0

#include "explain/describe.h"

namespace claimgraph::query::explain {
namespace {

class Describer {
 public:
  Describer(const SlotNames& names, const property_graph::PropertyGraph& graph, const exec::Profile* profile)
      : names_(names), graph_(graph), profile_(profile) {}

  std::vector<PlanOperator> steps(const std::vector<plan::Step>& steps, std::optional<std::uint64_t> rows) const {
    std::vector<PlanOperator> out;
    for (const plan::Step& step : steps) {
      if (std::holds_alternative<plan::Keep>(step.action)) continue;  // it costs nothing and says nothing
      rows = estimate(step, rows, graph_);
      out.push_back(one(step, rows));
    }
    return out;
  }

 private:
  PlanOperator one(const plan::Step& step, std::optional<std::uint64_t> rows) const {
    StepText text = step_text(step, names_, graph_);
    PlanOperator out{std::move(text.name), std::move(text.details), rows, {}, {}, {}};
    if (profile_ != nullptr) {
      const exec::Profile::Entry entry = profile_->of(step);
      out.rows = entry.rows;
      out.milliseconds = std::chrono::duration<double, std::milli>(entry.time).count();
    }
    // What is inside runs for each row, or for many at once: how many rows that makes is not known.
    if (const auto* const optional = std::get_if<plan::Optional>(&step.action)) {
      out.inner = steps(optional->steps, std::nullopt);
    }
    if (const auto* const once = std::get_if<plan::ExpandOnce>(&step.action)) {
      out.inner = steps(once->steps, std::nullopt);
    }
    for (const algebra::Expression* const e : text.expressions) subqueries(*e, out.inner);
    return out;
  }

  static const char* name_of(algebra::ExpressionKind subquery) {
    if (subquery == algebra::ExpressionKind::kExists) return "Exists";
    return subquery == algebra::ExpressionKind::kCount ? "Count" : "Collect";
  }

  void subqueries(const algebra::Expression& e, std::vector<PlanOperator>& out) const {
    if (e.subquery != nullptr) {
      std::vector<PlanOperator> inner = steps(e.subquery->plan->steps, std::nullopt);
      out.push_back({name_of(e.kind), {}, {}, {}, {}, std::move(inner)});
    }
    for (const algebra::ExpressionPtr& child : e.children) {
      if (child != nullptr) subqueries(*child, out);
    }
  }

  const SlotNames& names_;
  const property_graph::PropertyGraph& graph_;
  const exec::Profile* profile_;
};

}  // namespace

std::vector<PlanOperator> describe(const plan::Plan& plan, const SlotNames& names,
                                   const property_graph::PropertyGraph& graph, const exec::Profile* profile) {
  return Describer(names, graph, profile).steps(plan.steps, 1);
}

}  // namespace claimgraph::query::explain
