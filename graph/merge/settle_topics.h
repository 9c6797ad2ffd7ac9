// SPDX-License-Identifier: Apache-2.0
#pragma once

// Decides under which topic each claim is merged, and on which side of it the claim stands.

#include <span>
#include <vector>

#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/vocabulary.h"
#include "topic_names.h"

namespace claimgraph::graph {

/// Fills in `topic` and `stance`. Claims of the built-in analyser get both anew, so that a pack which came later
/// applies to them; what somebody else coded is kept where it is given. A claim whose topic cannot be made from its
/// words is merged under the words themselves. Gives what the topics are called.
TopicNames settle_topics(std::vector<schema::Claim>& claims, const schema::TopicFinder& finder);

}  // namespace claimgraph::graph
