// SPDX-License-Identifier: Apache-2.0
#pragma once

// The one place that looks at every operator from outside: for limits, and for PROFILE.

#include "exec/operator.h"

namespace claimgraph::query::exec {

/// The operator of the step; before and after each batch its limits are looked at, and its rows and time counted where
/// the query is profiled.
OperatorPtr watched(const plan::Step& step, OperatorPtr inner, Evaluation& evaluation);

}  // namespace claimgraph::query::exec
