// SPDX-License-Identifier: Apache-2.0
#pragma once

// :why: the sentences behind a row of a result, each with what stands around it.

#include <string>

#include "claimgraph/graph/store.h"
#include "repl/row_subjects.h"

namespace claimgraph::cli {

/// The claims that the row was made of, each sentence once, at most `most`, the surest first; their places are in the
/// documents of the store. Fails where the row speaks of nothing of the kind. `options`: limits and cancelling.
schema::Result<std::string> evidence_text(const Answer& answer, std::size_t row, std::size_t most,
                                          const property_graph::PropertyGraph& graph, const GraphNames& names,
                                          const graph::Store& store, const query::RunOptions& options,
                                          std::size_t width);

}  // namespace claimgraph::cli
