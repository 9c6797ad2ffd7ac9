// SPDX-License-Identifier: Apache-2.0
#pragma once

// WITH and RETURN: columns, grouping, and what ORDER BY and WHERE behind them may see.

#include "semantic/context.h"

namespace claimgraph::query::semantic {

/// Replaces the scope by the columns. `text` is the whole query, which names the columns without AS.
algebra::Projection resolve_projection(const syntax::Clause& clause, std::string_view text, Scope& scope,
                                       Context& context);

}  // namespace claimgraph::query::semantic
