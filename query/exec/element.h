// SPDX-License-Identifier: Apache-2.0
#pragma once

// [x IN list WHERE ... | ...] and any(x IN list WHERE ...).

#include "algebra/expression.h"
#include "exec/batch.h"
#include "values/evaluation.h"

namespace claimgraph::query::exec {

/// `lists` has a list (or null) for each of the rows. The inner expressions run over batches of elements of many rows.
Column evaluate_elements(const algebra::Expression& e, const Column& lists, const Batch& batch, const Rows& rows,
                         Evaluation& evaluation);

}  // namespace claimgraph::query::exec
