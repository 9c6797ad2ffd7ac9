// SPDX-License-Identifier: Apache-2.0
#pragma once

// The fourth stage: rows.

#include "plan/step.h"
#include "values/evaluation.h"

namespace claimgraph::query::exec {

/// The rows of the result; after a failure (see Evaluation) they mean nothing.
std::vector<std::vector<property_graph::Value>> execute(const plan::Plan& plan, Evaluation& evaluation);

}  // namespace claimgraph::query::exec
