// SPDX-License-Identifier: Apache-2.0
#pragma once

// The second stage: what the clauses mean together. Looks after the order of clauses, the scope and kind of variables,
// aggregation, functions and their arguments, parameters; turns names into slots and numbers of the graph.

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>

#include "algebra/query.h"
#include "syntax/problems.h"
#include "syntax/tree.h"

namespace claimgraph::query::semantic {

struct Surroundings {
  const property_graph::PropertyGraph& graph;
  const std::map<std::string, Value>& parameters;
};

/// `text` is what the tree was made of. Nothing where there are problems. `warnings` get names that the graph does not
/// have.
std::optional<algebra::Union> analyse(const syntax::Tree& tree, std::string_view text, const Surroundings& surroundings,
                                      Problems& problems, Problems& warnings);

class Context;
struct Variable;

/// The clauses of one query, or of EXISTS { }, which need not end with RETURN. `scope` is what the first clause sees,
/// and becomes what the last one leaves.
algebra::Query resolve_clauses(std::span<const syntax::Clause* const> clauses,
                               std::map<std::string, Variable, std::less<>>& scope, Context& context);

}  // namespace claimgraph::query::semantic
