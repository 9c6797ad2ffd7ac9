// SPDX-License-Identifier: Apache-2.0
#pragma once

// MATCH: patterns into nodes, relationships and predicates.

#include "semantic/context.h"

namespace claimgraph::query::semantic {

/// Adds the pattern's variables to the scope.
algebra::Match resolve_match(const syntax::Clause& clause, Scope& scope, Context& context);

}  // namespace claimgraph::query::semantic
