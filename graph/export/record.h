// SPDX-License-Identifier: Apache-2.0
#pragma once

// JSON records as claims and documents (docs/claim-record.md).

#include <optional>
#include <string>

#include "claimgraph/json/json.h"
#include "store/rows.h"

namespace claimgraph::graph {

/// What the JSON Schema cannot see.
struct RecordMistake {
  std::string member;
  std::string message;
};

/// Both want values that fit their definition in schema/graph.schema.json. A claim that brings no id is given one.
tl::expected<StoredClaim, RecordMistake> claim_from(const json::Value& record);
tl::expected<schema::Document, RecordMistake> document_from(const json::Value& record);

}  // namespace claimgraph::graph
