// SPDX-License-Identifier: Apache-2.0
#pragma once

// How operations are written.

#include "syntax/tree.h"

namespace claimgraph::query::syntax {

/// How tightly an expression binds, as in cypher.y from the loosest on.
enum Level { kOr = 1, kXor, kAnd, kNot, kCompare, kPredicate, kSum, kProduct, kPower, kSign, kLabels, kPart };

Level level_of(Operation operation);

/// With its spaces.
const char* sign_of(Operation operation);

}  // namespace claimgraph::query::syntax
