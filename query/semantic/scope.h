// SPDX-License-Identifier: Apache-2.0
#pragma once

// The variables that an expression may name.

#include <map>
#include <string>

#include "algebra/expression.h"

namespace claimgraph::query::semantic {

struct Variable {
  algebra::Slot slot = 0;
  Type type = Type::kAny;
  std::uint32_t nesting = 0;
  Type element = Type::kAny;  ///< of a list
};

/// Sorted by name, so that RETURN * has one order.
using Scope = std::map<std::string, Variable, std::less<>>;

}  // namespace claimgraph::query::semantic
