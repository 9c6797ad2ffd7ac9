// SPDX-License-Identifier: Apache-2.0
#pragma once

// A plan as its report.

#include "claimgraph/query/plan_report.h"
#include "exec/profile.h"
#include "explain/expression_text.h"
#include "plan/step.h"

namespace claimgraph::query::explain {

/// `profile` (or null) knows the rows and times of the steps.
std::vector<PlanOperator> describe(const plan::Plan& plan, const SlotNames& names,
                                   const property_graph::PropertyGraph& graph, const exec::Profile* profile);

/// What a step is called, and what it does in the words of the language.
struct StepText {
  std::string name;
  std::string details;
  std::vector<const algebra::Expression*> expressions;  ///< those that the details show
};
StepText step_text(const plan::Step& step, const SlotNames& names, const property_graph::PropertyGraph& graph);

/// About how many rows the step hands on, given how many it gets; nothing where there is no telling.
std::optional<std::uint64_t> estimate(const plan::Step& step, std::optional<std::uint64_t> before,
                                      const property_graph::PropertyGraph& graph);

}  // namespace claimgraph::query::explain
