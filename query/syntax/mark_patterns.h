// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where a chain of nodes and relationships begins and ends. "(a)-[r]->(b)" may be a pattern or a calculation, which a
// grammar that looks one token ahead cannot tell; this looks to the end.

#include <vector>

#include "syntax/token.h"

namespace claimgraph::query::syntax {

/// The first '(' of each chain becomes PATTERN_BEGIN and its last ')' PATTERN_END; a '[' before a chain that WHERE or
/// '|' follows becomes PATTERN_COMPREHENSION. "(a)--(b)" is a pattern.
void mark_patterns(std::vector<Token>& tokens);

}  // namespace claimgraph::query::syntax
