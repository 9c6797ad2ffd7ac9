// SPDX-License-Identifier: Apache-2.0
#pragma once

// Standard input, which "-" names wherever a file can be given: it can be read once.

#include "claimgraph/schema/result.h"
#include "commands.h"

namespace claimgraph::cli {

/// Fails, as wrong usage, where a command names standard input twice, or as a graph.
schema::Result<void> check_standard_input(const Command& command);

}  // namespace claimgraph::cli
