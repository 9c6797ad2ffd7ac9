// SPDX-License-Identifier: Apache-2.0
#pragma once

// Tokens that are signs.

namespace claimgraph::query::syntax {

/// The kinds of the grammar's tokens, 0 for none.
int one_sign(char c);
int two_signs(char first, char second);

}  // namespace claimgraph::query::syntax
