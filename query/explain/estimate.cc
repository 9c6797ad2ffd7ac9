// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "explain/describe.h"

namespace claimgraph::query::explain {
namespace {

using Rows = std::optional<std::uint64_t>;

Rows times(Rows rows, std::uint64_t factor) {
  std::uint64_t product = 0;
  if (!rows || __builtin_mul_overflow(*rows, factor, &product)) return std::nullopt;
  return product;
}

/// The number behind SKIP or LIMIT where it is written or a parameter.
Rows number(const algebra::Expression& e) {
  if (e.kind != algebra::ExpressionKind::kConstant || !e.constant.is<std::int64_t>()) return std::nullopt;
  return static_cast<std::uint64_t>(std::max<std::int64_t>(0, e.constant.get<std::int64_t>()));
}

struct Estimate {
  Rows before;
  const property_graph::PropertyGraph& graph;

  Rows operator()(const plan::Scan& step) const { return times(before, graph.count(step.label)); }
  Rows operator()(const plan::LookUp& /*step*/) const { return before; }
  Rows operator()(const plan::LookUpBetween& step) const {
    const auto count = graph.count_between(step.range.label, step.range.key, step.range.least, step.range.most);
    return count ? times(before, *count) : std::nullopt;
  }
  Rows operator()(const plan::Nothing& /*step*/) const { return 0; }
  Rows operator()(const plan::Unwind& step) const {
    const algebra::Expression& list = *step.unwind.list;
    if (list.kind == algebra::ExpressionKind::kList) return times(before, list.children.size());
    const bool known = list.kind == algebra::ExpressionKind::kConstant && list.constant.is_list();
    return known ? times(before, list.constant.list().size()) : std::nullopt;
  }
  Rows operator()(const plan::Aggregate& step) const { return step.keys.empty() ? Rows(1) : std::nullopt; }
  Rows operator()(const plan::MakePath& /*step*/) const { return before; }
  Rows operator()(const plan::Project& /*step*/) const { return before; }
  Rows operator()(const plan::Sort& /*step*/) const { return before; }
  Rows operator()(const plan::Keep& /*step*/) const { return before; }
  Rows operator()(const plan::Skip& step) const {
    const Rows count = number(*step.count);
    return before && count ? Rows(*before - std::min(*before, *count)) : std::nullopt;
  }
  Rows operator()(const plan::Limit& step) const {
    const Rows count = number(*step.count);
    return before && count ? Rows(std::min(*before, *count)) : count;
  }
  /// Filters, relationships, groups: how many there are is known only when they are found.
  template <class Step>
  Rows operator()(const Step& /*step*/) const {
    return std::nullopt;
  }
};

}  // namespace

std::optional<std::uint64_t> estimate(const plan::Step& step, std::optional<std::uint64_t> before,
                                      const property_graph::PropertyGraph& graph) {
  return std::visit(Estimate{before, graph}, step.action);
}

}  // namespace claimgraph::query::explain
