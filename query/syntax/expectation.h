// SPDX-License-Identifier: Apache-2.0
#pragma once

// What was expected where a token does not fit, in words.

#include <string>
#include <vector>

#include "syntax/token.h"

namespace claimgraph::query::syntax {

struct Expectation {
  std::string message;
  std::string hint;
};

/// `expected` are the tokens that would have fitted; `before` and `found` are null at the begin and at the end.
Expectation expectation_of(const std::vector<int>& expected, const Token* before, const Token* found);

}  // namespace claimgraph::query::syntax
