// SPDX-License-Identifier: Apache-2.0
#pragma once

// A sentence as evidence: what is read out of it, the sentence between its neighbours, and whence it comes.

#include "html.h"
#include "pairs.h"

namespace claimgraph::graph::page {

/// `id` is its place on the page; where it is empty, nothing leads there.
Html evidence(const ClaimGraph& graph, const Sentence& sentence, const Html& id = {});

/// Title, outlet, date and author of the document, with a link where it has an address.
Html source_of(const ClaimGraph& graph, const schema::Claim& claim);

}  // namespace claimgraph::graph::page
