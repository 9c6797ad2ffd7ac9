// SPDX-License-Identifier: Apache-2.0
#pragma once

// Text from articles, made safe for a terminal.

#include <string>
#include <string_view>

namespace claimgraph::cli {

/// The text without control characters (line breaks and tabs stay), without the characters that turn the direction of
/// writing and without tag characters, which nobody sees; other line separators become spaces. An article must not be
/// able to recolour, rewrite or reorder the reader's screen.
std::string printable(std::string_view text);

}  // namespace claimgraph::cli
