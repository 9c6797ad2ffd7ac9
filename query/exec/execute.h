// SPDX-License-Identifier: Apache-2.0
#pragma once

// The fourth stage: rows.

#include "plan/step.h"
#include "values/evaluation.h"

namespace claimgraph::query::exec {

using ResultRows = std::vector<std::vector<property_graph::Value>>;

/// Appends the rows of the result; after a failure (see Evaluation) they mean nothing.
void execute(const plan::Plan& plan, Evaluation& evaluation, ResultRows& rows);

/// The first of each rows that are the same, for UNION.
void keep_different(ResultRows& rows);

}  // namespace claimgraph::query::exec
