// SPDX-License-Identifier: Apache-2.0
#pragma once

// "The dam, the owner said, leaks": a verb of saying that stands behind what is said, or in the middle of it.

#include <optional>
#include <vector>

#include "frames/tree.h"

namespace claimgraph::extract {

struct Parenthesis {
  TokenIndex holder = kNoToken;     ///< head of the noun phrase that names the speaker
  std::vector<TokenRange> content;  ///< the rest of the sentence
};

/// Nothing where the verb does not stand behind a clause, with the speaker beside it and a mark around the two.
std::optional<Parenthesis> parenthesis(const Doc& doc, TokenIndex verb);

}  // namespace claimgraph::extract
