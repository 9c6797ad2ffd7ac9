// SPDX-License-Identifier: Apache-2.0
#pragma once

// + - * / % ^ on whole columns.

#include "exec/operand.h"
#include "syntax/tree.h"

namespace claimgraph::query::exec {

/// As calculate() for each row; nothing where the two are not arrays of numbers, or where a row would be an error.
std::optional<Column> calculate_columns(syntax::Operation operation, const Operand& a, const Operand& b,
                                        std::size_t rows);

}  // namespace claimgraph::query::exec
