// SPDX-License-Identifier: Apache-2.0
#pragma once

// The graph as one page to send around: who stands where, who contradicts whom, who changed sides, and the sentences
// that show it.

#include <cstddef>
#include <string>

#include "claimgraph/graph/claim_graph.h"
#include "claimgraph/schema/result.h"

namespace claimgraph::graph {

/// How much of a large graph the page shows. What has most evidence and is most disputed comes first; the page tells
/// what was left out.
struct ReportOptions {
  std::string title = "Who wants what";
  std::size_t actors = 40;       ///< rows of the matrix
  std::size_t issues = 30;       ///< its columns
  std::size_t sentences = 2000;  ///< with context, below actors and issues; shared out evenly
  std::size_t contradictions = 60;
};

/// One HTML file that needs nothing else: no server, no network, and no JavaScript to be read; with it, the matrix is
/// sorted and filtered and the page is searched. Text of articles comes out as text, whatever it holds; addresses
/// become links where they are http or https. The same graph gives the same bytes, but for the diagrams, whose letters
/// are as wide as the machine's fonts. Fails where Graphviz does.
schema::Result<std::string> report(const ClaimGraph& graph, const ReportOptions& options);

}  // namespace claimgraph::graph
