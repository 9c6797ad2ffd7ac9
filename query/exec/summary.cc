// SPDX-License-Identifier: Apache-2.0

#include "exec/summary.h"

#include "functions/function.h"

namespace claimgraph::query::exec {
namespace {

SummaryPtr make_plain(const algebra::Aggregate& aggregate, Evaluation& evaluation) {
  switch (aggregate.aggregation->way) {
    case AggregationWay::kCount:
      return make_count();
    case AggregationWay::kSum:
      return make_sum(aggregate.span, evaluation);
    case AggregationWay::kLeast:
      return make_extreme(1);
    case AggregationWay::kGreatest:
      return make_extreme(-1);
    case AggregationWay::kCollect:
      if (aggregate.only_unwound) return make_collect(aggregate.span, evaluation);
      break;
    case AggregationWay::kAccumulators:
      break;
  }
  return make_accumulated(aggregate, evaluation);
}

}  // namespace

SummaryPtr make_summary(const algebra::Aggregate& aggregate, Evaluation& evaluation) {
  SummaryPtr summary = make_plain(aggregate, evaluation);
  const bool distinct = aggregate.distinct && aggregate.argument != nullptr;
  return distinct ? make_distinct_summary(std::move(summary)) : std::move(summary);
}

}  // namespace claimgraph::query::exec
