// SPDX-License-Identifier: Apache-2.0
#pragma once

// The vocabulary files that a user gives with --schema.

#include <string>
#include <vector>

#include "claimgraph/schema/result.h"
#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::cli {

/// All of them, in the order given; fails at the first mistake, with its place.
schema::Result<std::vector<schema::Vocabulary>> read_vocabularies(const std::vector<std::string>& paths);

}  // namespace claimgraph::cli
