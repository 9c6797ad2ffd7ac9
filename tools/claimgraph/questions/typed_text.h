// SPDX-License-Identifier: Apache-2.0
#pragma once

// What people type, taken apart.

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "claimgraph/schema/result.h"

namespace claimgraph::cli {

std::string_view trimmed(std::string_view text);
/// The first word, and what is behind it.
std::pair<std::string_view, std::string_view> first_word(std::string_view text);
/// 'Mayor' and "Mayor" as Mayor.
std::string without_quotes(std::string_view text);

/// 'it\'s', as the query language writes a text.
std::string quoted(std::string_view text, char quote = '\'');
/// The name that is meant: one in quotes without them, \' in it as '.
std::string name_of(std::string_view typed);
/// As it must be typed so that name_of() and what is around it read it back: in quotes where an arrow, a comma, a
/// comment or a quote in it would be taken for something else.
std::string as_typed(std::string_view name);

/// The line as what a caret stands under, at that byte.
schema::Place place_in(std::string_view line, std::size_t byte);

/// The byte behind the text whose quote stands at `begin`; npos where it does not end.
std::size_t end_of_text(std::string_view line, std::size_t begin);

/// Whether there is nothing to answer: white space, semicolons and comments.
bool is_blank(std::string_view text);
/// A line without the comment and the semicolons at its end.
std::string_view without_end(std::string_view line);
/// Likewise, and without the comments that stand around what is left.
std::string_view without_comments(std::string_view line);
/// Where a quote is open at the end of the line; an apostrophe inside a word opens none.
std::optional<std::size_t> open_quote(std::string_view line);
/// In one line, so that the arrow keys bring it back whole; line breaks in a text stay, and all where a comment ends
/// with one.
std::string for_history(std::string_view statement);
/// The file that is meant: without quotes, ~/ as the user's home.
std::string file_argument(std::string_view text);

}  // namespace claimgraph::cli
