// SPDX-License-Identifier: Apache-2.0
#pragma once

// :why: the sentences behind a row of a result, each with what stands around it.

#include <map>
#include <string>
#include <vector>

#include "claimgraph/graph/store.h"
#include "claimgraph/query/query.h"
#include "repl/short_form.h"

namespace claimgraph::cli {

/// A result with what it was asked about.
struct Answer {
  std::string statement;
  std::map<std::string, property_graph::Value> parameters;
  query::Table table;
  Fixed fixed;
};

/// Claims of what the row and the question name: its claims and relationships themselves, else actors, issues,
/// positions and quotes together. Fails where the row names nothing of the kind. At most `most` claims, the surest
/// first; their places are in the documents of the store.
schema::Result<std::string> evidence_text(const Answer& answer, std::size_t row, std::size_t most,
                                          const property_graph::PropertyGraph& graph, const GraphNames& names,
                                          const graph::Store& store, std::size_t width);

}  // namespace claimgraph::cli
