// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "claimgraph/property_graph/property_graph.h"

namespace claimgraph::cli {

/// For a first start: three things to try that find something in this graph; how to fill it where it is empty.
std::string greeting(const property_graph::PropertyGraph& graph);

}  // namespace claimgraph::cli
