// SPDX-License-Identifier: Apache-2.0
#pragma once

// CALL: a procedure that the graph brings along.

#include "semantic/context.h"

namespace claimgraph::query::semantic {

/// Appends the call to the query, and, where the clause stands `alone`, all of its columns as the result. Adds what
/// YIELD names to the scope.
void resolve_call(const syntax::Clause& clause, bool alone, Scope& scope, Context& context, algebra::Query& query);

}  // namespace claimgraph::query::semantic
