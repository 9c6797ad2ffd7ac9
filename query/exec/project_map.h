// SPDX-License-Identifier: Apache-2.0
#pragma once

// a {.name, .*, key: value}.

#include <vector>

#include "algebra/expression.h"
#include "exec/operand.h"
#include "values/evaluation.h"

namespace claimgraph::query::exec {

/// A map for each row whose subject is not null. `operands` has the subject and then a value for each key. What has a
/// key counts more than what .* takes over, and of two with one key the last.
Column project_map(const algebra::Expression& e, const std::vector<Operand>& operands, std::size_t rows,
                   Evaluation& evaluation);

}  // namespace claimgraph::query::exec
