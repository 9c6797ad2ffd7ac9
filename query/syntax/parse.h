// SPDX-License-Identifier: Apache-2.0
#pragma once

// The first stage: text to tree.

#include <memory>

#include "syntax/problems.h"
#include "syntax/tree.h"

namespace claimgraph::query::syntax {

inline constexpr std::size_t kMostBytes = 1'000'000;  ///< of a query
inline constexpr std::size_t kMostNesting = 200;      ///< of brackets

/// The tree of the query; null after mistakes, which are in `problems` (after one, reading goes on at the next clause).
/// `text` must outlive the tree.
std::unique_ptr<Tree> parse(std::string_view text, Problems& problems);

}  // namespace claimgraph::query::syntax
