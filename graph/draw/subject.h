// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which actor or issue somebody means who asks for one.

#include <optional>
#include <string>

#include "claimgraph/graph/claim_graph.h"
#include "claimgraph/schema/result.h"

namespace claimgraph::graph {

/// Nothing for an empty name. A name, else an alias, else the one name that has all the words; fails where there is
/// none or more than one, with the names that may have been meant.
schema::Result<std::optional<ActorId>> find_subject_actor(const ClaimGraph& graph, const std::string& wanted);
schema::Result<std::optional<IssueId>> find_subject_issue(const ClaimGraph& graph, const std::string& wanted);

}  // namespace claimgraph::graph
