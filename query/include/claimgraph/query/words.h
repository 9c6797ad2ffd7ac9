// SPDX-License-Identifier: Apache-2.0
#pragma once

// The words that a query is made of, for a prompt that completes them. Labels, types, properties, procedures and
// functions of a graph are asked of the graph.

#include <string>
#include <vector>

namespace claimgraph::query {

/// Those of the language that a query can have, in capitals, sorted.
std::vector<std::string> keywords();
/// Functions, aggregations, and what is written as they are: any(x IN ...), reduce(...). Sorted.
std::vector<std::string> function_names();

}  // namespace claimgraph::query
