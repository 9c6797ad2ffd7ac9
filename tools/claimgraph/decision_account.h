// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a change of a graph did, told to people.

#include <string>

#include "claimgraph/graph/decide.h"

namespace claimgraph::cli {

/// Lines that begin with two spaces: how much there is now, which contradictions have ended and which are new.
std::string account_text(const graph::Account& account);

}  // namespace claimgraph::cli
