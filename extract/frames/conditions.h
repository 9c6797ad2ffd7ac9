// SPDX-License-Identifier: Apache-2.0
#pragma once

// What somebody makes a condition of what they do: "will resign unless the tax goes", "only if the rebels disarm".

#include <vector>

#include "frames/tree.h"

namespace claimgraph::extract {

struct Condition {
  TokenIndex wanted = kNoToken;  ///< head of the clause, or of the noun phrase behind "in return for"
  TokenIndex word = kNoToken;    ///< "unless"
};

/// The conditions that hang on the clause headed by `clause`. `refused` says that its deed is refused or threatened:
/// then "until" and "without" set conditions too.
std::vector<Condition> conditions(const Doc& doc, TokenIndex clause, bool refused);

}  // namespace claimgraph::extract
