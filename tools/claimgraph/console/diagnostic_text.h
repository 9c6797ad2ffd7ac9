// SPDX-License-Identifier: Apache-2.0
#pragma once

// Errors, warnings and notes as they go to standard error: in colour for people, as JSON for programs.

#include <functional>
#include <string>
#include <string_view>

#include "claimgraph/schema/result.h"
#include "words/global_options.h"

namespace claimgraph::cli {

/// The value of a variable of the environment, nullptr where it is not set; std::getenv but for tests.
using Environment = std::function<const char*(const char*)>;

/// Whether text for people is coloured. Automatically it is on a terminal that can show it (TERM is not "dumb"), unless
/// NO_COLOR is set; CLICOLOR_FORCE (not "0") colours elsewhere too. Empty variables count as not set.
bool wants_color(ColorChoice choice, bool terminal, const Environment& environment);

/// "error" or "warning".
const char* word_of(schema::Severity severity);

/// schema::to_text() in the colours of compilers: errors red, warnings yellow, the caret green, the hint cyan. What
/// came from outside is made printable first.
std::string colored_text(const schema::Diagnostic& diagnostic);

/// The error's text in lines of at most `width` columns, but for the line it is about and the caret beneath.
std::string wrapped_text(const schema::Error& error, std::string_view text, std::size_t width);

/// One JSON object without a line break: severity, code, message, and where known file, line, column, excerpt, hint.
std::string to_json(const schema::Diagnostic& diagnostic);

/// The same for what is no problem: {"severity":"note","message":"..."}.
std::string to_json(std::string_view severity, std::string_view message);

}  // namespace claimgraph::cli
