// SPDX-License-Identifier: Apache-2.0
#pragma once

// Text into tokens, by hand. Decides by looking ahead what a parser with one token of look-ahead cannot: whether "["
// opens a list or a comprehension, and whether "any(" and "reduce(" open what is no call.

#include <vector>

#include "syntax/problems.h"
#include "syntax/token.h"

namespace claimgraph::query::syntax {

/// Tokens without white space and comments, without an end marker. Reports every character that does not belong.
std::vector<Token> tokens_of(std::string_view text, Arena& arena, Problems& problems);

/// Whether the text ends inside a string, a backquoted name or a comment, or without ';'.
bool is_unfinished(std::string_view text);

}  // namespace claimgraph::query::syntax
