// SPDX-License-Identifier: Apache-2.0
#pragma once

// EXISTS { }, patterns as conditions and pattern comprehensions: a plan that runs inside an expression.

#include "algebra/expression.h"
#include "exec/batch.h"
#include "values/evaluation.h"

namespace claimgraph::query::exec {

/// One value for each of the rows: of kExists whether the subquery has a row, of kCount how many, of kCollect a list.
Column evaluate_subquery(const algebra::Expression& e, const Batch& batch, const Rows& rows, Evaluation& evaluation);

}  // namespace claimgraph::query::exec
