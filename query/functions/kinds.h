// SPDX-License-Identifier: Apache-2.0
#pragma once

// The functions by what they are about; each file lists its own.

#include "functions/function.h"

namespace claimgraph::query {

std::span<const Function> graph_functions();
std::span<const Function> list_functions();
std::span<const Function> number_functions();
std::span<const Function> scalar_functions();
std::span<const Function> text_functions();
std::span<const Function> time_functions();
std::span<const Aggregation> aggregations();

}  // namespace claimgraph::query
