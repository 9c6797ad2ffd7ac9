// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claimgraph/query/query.h"

namespace claimgraph::query::explain {

/// A row for each operator, those inside of others indented.
Table to_table(PlanReport report);

}  // namespace claimgraph::query::explain
