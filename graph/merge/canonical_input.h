// SPDX-License-Identifier: Apache-2.0
#pragma once

// Makes what comes in any order, some of it twice, into one list in one order.

#include <vector>

#include "claimgraph/schema/claim.h"

namespace claimgraph::graph {

/// One document an id, the greater (revision, date, text) of several; by id.
std::vector<schema::Document> canonical_documents(std::vector<schema::Document> documents);

/// Each claim identified, one of each id, by document, place and id; what has no place comes last in its document.
std::vector<schema::Claim> canonical_claims(std::vector<schema::Claim> claims);

}  // namespace claimgraph::graph
