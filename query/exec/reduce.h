// SPDX-License-Identifier: Apache-2.0
#pragma once

// reduce(total = 0, x IN list | total + x).

#include "algebra/expression.h"
#include "exec/batch.h"
#include "values/evaluation.h"

namespace claimgraph::query::exec {

/// `starts` and `lists` have a value for each of the rows; where the list is null so is the result. The inner
/// expression runs for the first elements of all rows, then for the second, and so on.
Column evaluate_reduce(const algebra::Expression& e, const Column& starts, const Column& lists, const Batch& batch,
                       const Rows& rows, Evaluation& evaluation);

}  // namespace claimgraph::query::exec
