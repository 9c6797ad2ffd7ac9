// SPDX-License-Identifier: Apache-2.0
#pragma once

// Documents and claims as rows of the tables.

#include <optional>

#include "claimgraph/schema/claim.h"
#include "sqlite.h"

namespace claimgraph::graph {

/// A claim as it is stored: its place counts code points and is only what the record says. Whether the quote stands
/// there is seen when it is read, so that it makes no difference which comes first, text or claim.
struct StoredClaim {
  schema::Claim claim;  ///< identified; without `place`
  std::optional<schema::Span> code_points;
  bool with_document = false;  ///< made from this version of the document's text, gone with it
};

void bind(Statement& statement, const schema::Document& document);
void bind(Statement& statement, const StoredClaim& stored);

/// Nothing where the row holds what no version of claimgraph writes.
std::optional<schema::Document> read_document(const Statement& row);
std::optional<StoredClaim> read_claim(const Statement& row);

}  // namespace claimgraph::graph
