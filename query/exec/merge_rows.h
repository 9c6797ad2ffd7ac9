// SPDX-License-Identifier: Apache-2.0
#pragma once

// One row for all that are the same.

#include "algebra/expression.h"
#include "exec/batch.h"

namespace claimgraph::query::exec {

/// The first row of each group of rows that are the same in the slots, with nothing but these, and how many there were.
Batch merge_rows(const Batch& batch, const std::vector<algebra::Slot>& slots);

/// Whether values of the column that are equal are one: 1 and 1.0 are not, nor 0.0 and -0.0.
bool tells_same_from_equal(const Column& column);

}  // namespace claimgraph::query::exec
