// SPDX-License-Identifier: Apache-2.0
#pragma once

// The words of the language, which are written in capitals or not.

#include <string>
#include <string_view>

namespace claimgraph::query::syntax {

/// The token of a word; TK_IDENTIFIER for one that is none of the language.
int keyword(std::string_view word);
std::string in_capitals(std::string_view word);

/// CREATE, MERGE, SET and the like, which would change the graph.
bool is_writing(int token);
/// Which command does what the word would.
std::string_view instead_of_writing(int token);

/// Whether the token begins a clause, so that parsing may go on there after a mistake.
bool begins_clause(int token);

/// all, any, none and single, which are names too.
bool is_quantifier(std::string_view word);
/// Whether "word(" can begin something else than a call: any(x IN ..., reduce(total = 0, ...
bool opens_no_call(std::string_view word);

/// What a reader calls the token: "')'", "a name", "WHERE". Empty for those never worth naming.
std::string_view spoken(int token);

}  // namespace claimgraph::query::syntax
