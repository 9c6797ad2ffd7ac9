// SPDX-License-Identifier: Apache-2.0
#pragma once

// What may not go into a graph, because it would not come out again as it was.

#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/result.h"

namespace claimgraph::graph {

/// Text is UTF-8, there is an id, dates exist.
schema::Result<void> check_fit(const schema::Document& document, const std::string& path);
/// Text is UTF-8, there are a document and a quote, the date exists, confidence lies between 0 and 1000.
schema::Result<void> check_fit(const schema::Claim& claim, const std::string& path);

}  // namespace claimgraph::graph
