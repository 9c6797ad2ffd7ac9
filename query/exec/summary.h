// SPDX-License-Identifier: Apache-2.0
#pragma once

// One aggregate over all groups: count, sum, min and the like, a batch at a time.

#include <memory>

#include "algebra/query.h"
#include "exec/operand.h"
#include "values/evaluation.h"

namespace claimgraph::query::exec {

/// What is summed up of a batch.
struct Portion {
  const Operand* values = nullptr;   ///< none for count(*)
  const Operand* seconds = nullptr;  ///< percentileCont(x, 0.5)
  std::span<const std::uint32_t> groups;
  std::span<const std::uint64_t> times;  ///< how many same rows each stands for; empty where each stands for itself
};

class Summary {
 public:
  virtual ~Summary() = default;
  virtual void add(const Portion& portion) = 0;
  /// A value for each of the groups.
  virtual Column results(std::size_t groups) = 0;
  /// Of memory, about.
  virtual std::uint64_t bytes() const = 0;
};
using SummaryPtr = std::unique_ptr<Summary>;

/// Both must outlive it.
SummaryPtr make_summary(const algebra::Aggregate& aggregate, Evaluation& evaluation);

// One file each.
SummaryPtr make_count();
SummaryPtr make_sum(syntax::Span span, Evaluation& evaluation);
/// min for a direction of 1, max for -1.
SummaryPtr make_extreme(int direction);
SummaryPtr make_distinct_summary(SummaryPtr inner);
/// collect where nothing but UNWIND reads the lists: their elements stay in columns.
SummaryPtr make_collect(syntax::Span span, Evaluation& evaluation);
/// Any other, with an Accumulator for each group.
SummaryPtr make_accumulated(const algebra::Aggregate& aggregate, Evaluation& evaluation);

}  // namespace claimgraph::query::exec
