// SPDX-License-Identifier: Apache-2.0
#pragma once

// One query in several ways, and whether they give the same.

#include <string>
#include <vector>

#include "claimgraph/query/query.h"
#include "writer.h"

namespace claimgraph::differential {

/// A graph, and which rewrites are left out.
struct Way {
  std::string name;
  const property_graph::PropertyGraph* graph = nullptr;
  std::set<std::string> without;
};

/// The graph with all rewrites, without any, and without each; then, where there is one, the copy with all and without
/// any.
std::vector<Way> ways(const property_graph::PropertyGraph& graph, const property_graph::PropertyGraph* copy);

struct Answer {
  std::vector<std::string> rows;  ///< sorted unless the query orders them
  std::string error;              ///< code; empty where there are rows
  std::string message;
};

/// With `loose` the elements of lists come in any order.
Answer answer(const Way& way, const WrittenQuery& query, bool loose = false);

/// A mistake in a value, which another plan may never look at or find after another one, or a limit that one plan meets
/// and another does not.
bool may_differ(const std::string& code);

}  // namespace claimgraph::differential
