// SPDX-License-Identifier: Apache-2.0
#pragma once

// Claims as people read them.

#include <cstddef>
#include <span>
#include <string>

#include "claimgraph/schema/claim.h"

namespace claimgraph::cli {

/// One line a claim under a heading: document, actor, position, side, issue, who reports it, the sentence. Lines are
/// cut to `width` columns, 0: as wide as they need.
std::string claims_table(std::span<const schema::Claim> claims, std::size_t width);

}  // namespace claimgraph::cli
