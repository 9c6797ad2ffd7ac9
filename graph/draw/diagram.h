// SPDX-License-Identifier: Apache-2.0
#pragma once

// Lines as nodes and edges of a picture.

#include <span>

#include "lines.h"
#include "picture.h"

namespace claimgraph::graph {

/// Actor, words, issue for each line. The words are a node, so that Graphviz keeps everything else away from them, and
/// the line leads through its own words.
void add_lines(Picture& picture, const ClaimGraph& graph, std::span<const Line> lines);

}  // namespace claimgraph::graph
