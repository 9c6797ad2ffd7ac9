// SPDX-License-Identifier: Apache-2.0
#pragma once

// What colours, heads, signs, shapes and widths mean: cells for header().

#include <string>

#include "theme.h"

namespace claimgraph::graph {

/// Lines for, against and without a side; hedged ones, width, and words told by others.
std::string legend_of_lines(const Theme& theme);
/// Ties between actors that agree or that oppose each other.
std::string legend_of_ties(const Theme& theme);
/// Marks on a time line.
std::string legend_of_marks(const Theme& theme);

}  // namespace claimgraph::graph
