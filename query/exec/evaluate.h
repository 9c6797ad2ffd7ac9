// SPDX-License-Identifier: Apache-2.0
#pragma once

// Expressions over batches.

#include "algebra/expression.h"
#include "exec/operand.h"
#include "values/evaluation.h"

namespace claimgraph::query::exec {

/// One value for each of the rows. Only what decides is computed: not the right side of a settled AND, not the
/// branches of CASE that are not taken. After a failure (see Evaluation) the values mean nothing.
Column evaluate(const algebra::Expression& e, const Batch& batch, const Rows& rows, Evaluation& evaluation);
Column evaluate(const algebra::Expression& e, const Batch& batch, Evaluation& evaluation);
/// The same without a copy of what stands in the batch already, which must outlive it.
Operand evaluate_operand(const algebra::Expression& e, const Batch& batch, Evaluation& evaluation);

/// The rows for which the condition is true.
Rows rows_where(const algebra::Expression& condition, const Batch& batch, Evaluation& evaluation);

}  // namespace claimgraph::query::exec
