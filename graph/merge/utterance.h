// SPDX-License-Identifier: Apache-2.0
#pragma once

// When two quotes are one utterance: a reprint, an agency's sentence in five papers.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "claimgraph/schema/claim.h"

namespace claimgraph::graph {

/// For each of `count` claims that say the same (of one edge, or one side of an issue) the number of its utterance,
/// counted up from 0 in the order of the claims. Quotes of the same words, whatever their case, accents, punctuation
/// and spacing, are one utterance; so are quotes of six words or more that share four fifths of them (Jaccard index of
/// the sets), and all that such likeness links. A quote without words is an utterance of its own. The grouping does not
/// depend on the order of the claims.
std::vector<std::uint32_t> utterances(std::size_t count, const std::function<const schema::Claim&(std::size_t)>& claim);

}  // namespace claimgraph::graph
