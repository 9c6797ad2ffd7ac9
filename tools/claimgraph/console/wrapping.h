// SPDX-License-Identifier: Apache-2.0
#pragma once

// Words for people, broken where a terminal's line ends.

#include <cstddef>
#include <string>
#include <string_view>

namespace claimgraph::cli {

/// Each line that is wider than `width` (0: none is) broken between words; what goes on is indented by two more. What
/// stands in quotes is kept together where it fits a line. Colours take no columns.
std::string wrapped_lines(std::string_view text, std::size_t width);

}  // namespace claimgraph::cli
