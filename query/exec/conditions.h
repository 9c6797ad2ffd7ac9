// SPDX-License-Identifier: Apache-2.0
#pragma once

// Columns of true, false and null.

#include "exec/operand.h"
#include "values/compare.h"
#include "values/evaluation.h"

namespace claimgraph::query::exec {

/// An answer for each row. What is no boolean is an error and counts as null.
std::vector<Ternary> ternaries(const Operand& operand, std::size_t rows, syntax::Span span, Evaluation& evaluation);
Column flags(const std::vector<Ternary>& answers);

}  // namespace claimgraph::query::exec
