// SPDX-License-Identifier: Apache-2.0
#pragma once

// The vocabulary files that a user gives with --schema.

#include <string>
#include <vector>

#include "claimgraph/graph/store.h"
#include "claimgraph/schema/result.h"
#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::cli {

/// All of them, in the order given; fails at the first mistake, with its place: also where two have one wording for two
/// issues.
schema::Result<std::vector<schema::Vocabulary>> read_vocabularies(const std::vector<std::string>& paths);

/// Keeps what was read from `paths` in the graph. Fails where one contradicts a pack that the graph has and keeps.
schema::Result<void> put_packs(graph::Store& store, const std::vector<schema::Vocabulary>& given,
                               const std::vector<std::string>& paths);

}  // namespace claimgraph::cli
