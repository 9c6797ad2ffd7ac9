// SPDX-License-Identifier: Apache-2.0
#pragma once

// "=", "<" and the like on whole columns.

#include "exec/operand.h"
#include "syntax/tree.h"
#include "values/compare.h"
#include "values/evaluation.h"

namespace claimgraph::query::exec {

/// As compare_values() for each row; nothing where the two are not arrays of kinds that go together.
std::optional<Column> compare_columns(syntax::Operation operation, const Operand& a, const Operand& b, std::size_t rows,
                                      Evaluation& evaluation);
Ternary compare_values(syntax::Operation operation, const Value& a, const Value& b);

}  // namespace claimgraph::query::exec
