// SPDX-License-Identifier: Apache-2.0

#include "exec/pair_conditions.h"

#include <algorithm>

namespace claimgraph::query::exec {

PairConditions::PairConditions(const std::vector<algebra::ExpressionPtr>& conditions) : conditions_(conditions) {
  for (const algebra::ExpressionPtr& condition : conditions) algebra::add_slots(*condition, read_.emplace_back());
}

bool PairConditions::read(algebra::Slot slot) const {
  return std::any_of(read_.begin(), read_.end(), [slot](const std::vector<algebra::Slot>& read) {
    return std::binary_search(read.begin(), read.end(), slot);
  });
}

}  // namespace claimgraph::query::exec
