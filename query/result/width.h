// SPDX-License-Identifier: Apache-2.0
#pragma once

// Texts on a grid of letters.

#include <string>
#include <string_view>

namespace claimgraph::query::result {

/// How many columns a terminal gives the text; marks that stand on a letter take none, wide letters two.
std::size_t display_width(std::string_view text);

/// On one line, white space single; cut with "..." where it is wider than `width`.
std::string fitted(std::string_view text, std::size_t width);

}  // namespace claimgraph::query::result
