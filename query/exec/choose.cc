// SPDX-License-Identifier: Apache-2.0

#include "exec/choose.h"

namespace claimgraph::query::exec {

void Choice::put(Operand values, const Rows& places) {
  if (places.empty() || (values.is_constant() && values.is_null(0))) return;
  values_.append(std::move(values).take(places.size()));
  places_.insert(places_.end(), places.begin(), places.end());
}

Column Choice::take() && { return spread(values_, places_, rows_); }

}  // namespace claimgraph::query::exec
