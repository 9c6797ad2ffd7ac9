// SPDX-License-Identifier: Apache-2.0
#pragma once

// What queries may CALL on the claim graph, and the functions that find a node by any of its names.

#include "claimgraph/graph/claim_graph.h"
#include "claimgraph/property_graph/catalog.h"
#include "view/numbering.h"

namespace claimgraph::graph {

/// Both must outlive the catalog.
property_graph::Catalog catalog_of(const ClaimGraph& graph, const NodeNumbering& numbering);

}  // namespace claimgraph::graph
