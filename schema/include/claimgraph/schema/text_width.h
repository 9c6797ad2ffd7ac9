// SPDX-License-Identifier: Apache-2.0
#pragma once

// Text set for a page of fixed-width letters.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph::schema {

/// How many columns a terminal gives the text; marks that stand on a letter take none, wide letters two.
std::size_t columns(std::string_view text);

/// The text, with white space single, in lines of at most `width` columns, each begun with `indent` spaces and ended
/// with a line break. A word that is longer than a line has its own.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);

/// The text, with white space single, in lines of at most `width` columns, at least 1; a word that is longer than a
/// line is broken. One empty line where there is no text.
std::vector<std::string> fitted_lines(std::string_view text, std::size_t width);

/// The text on one line, white space single, cut with "..." where it is wider than `width` (0: never).
std::string on_one_line(std::string_view text, std::size_t width);

}  // namespace claimgraph::schema
