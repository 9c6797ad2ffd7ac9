// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which word of one Doc is which of another, after the evaluation of the CoNLL 2018 shared task (Zeman et al. 2018).

#include <vector>

#include "claimgraph/language/doc.h"

namespace claimgraph::language {

/// For each word of `gold` that of `found`, kNoToken where there is none. Words of their own are the same where they
/// stand at the same place; where several are printed as one, the longest common sequence of their forms is taken.
std::vector<TokenIndex> align_words(const Doc& gold, const Doc& found);

}  // namespace claimgraph::language
