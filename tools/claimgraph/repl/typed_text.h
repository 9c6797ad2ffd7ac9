// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is typed at the prompt, taken apart.

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace claimgraph::cli {

std::string_view trimmed(std::string_view text);
/// The first word, and what is behind it.
std::pair<std::string_view, std::string_view> first_word(std::string_view text);
/// 'Mayor' and "Mayor" as Mayor.
std::string without_quotes(std::string_view text);

/// Whether there is nothing to answer: white space, semicolons and comments.
bool is_blank(std::string_view text);
/// A line without the comment and the semicolons at its end.
std::string_view without_end(std::string_view line);
/// Where a quote is open at the end of the line; an apostrophe inside a word opens none.
std::optional<std::size_t> open_quote(std::string_view line);
/// In one line, so that the arrow keys bring it back whole; line breaks in a text stay, and all where a comment ends
/// with one.
std::string for_history(std::string_view statement);
/// The file that is meant: without quotes, ~/ as the user's home.
std::string file_argument(std::string_view text);

}  // namespace claimgraph::cli
