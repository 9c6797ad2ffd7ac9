// SPDX-License-Identifier: Apache-2.0
#pragma once

// What queries may CALL on the claim graph, and the functions that find a node by any of its names.

#include <functional>
#include <memory>

#include "claimgraph/graph/claim_graph.h"
#include "claimgraph/property_graph/catalog.h"
#include "columns/columns.h"
#include "view/names.h"
#include "view/numbering.h"

namespace claimgraph::graph {

/// The graph that columns were made from, which may have to be built first; or why it cannot be had.
using WholeGraphResult = tl::expected<std::shared_ptr<const ClaimGraph>, std::string>;
using WholeGraph = std::function<WholeGraphResult()>;

/// What procedures stand on; all of it must outlive the catalog.
struct Grounds {
  const Columns& columns;
  const NodeNumbering& numbering;
  const Names& names;
  WholeGraph whole;
};

property_graph::Catalog catalog_of(Grounds grounds);

}  // namespace claimgraph::graph
