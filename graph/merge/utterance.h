// SPDX-License-Identifier: Apache-2.0
#pragma once

// When two quotes are one utterance: a reprint, an agency's sentence in five papers.

#include <string>

#include "claimgraph/schema/claim.h"

namespace claimgraph::graph {

/// Claims with the same key within one edge are one utterance: the words of the quote, without case, accents,
/// punctuation and spacing; a quote without words is an utterance of its own.
std::string utterance_key(const schema::Claim& claim);

}  // namespace claimgraph::graph
