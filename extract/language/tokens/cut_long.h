// SPDX-License-Identifier: Apache-2.0
#pragma once

// Sentences that are too long for a tree.

#include "claimgraph/language/doc.h"

namespace claimgraph::language {

inline constexpr std::uint32_t kLongestSentence = 400;

/// Where to cut off the first part of the tokens, which are more than kLongestSentence: behind the last full stop,
/// semicolon, colon, dash, comma or before the last conjunction among the tokens 200 to 400, whatever of these comes
/// first in this list; never inside a printed word.
TokenIndex best_cut(const Doc& doc, TokenRange tokens);

}  // namespace claimgraph::language
