// SPDX-License-Identifier: Apache-2.0
#pragma once

// How everything in claimgraph reports failure: a function that can fail returns Result<T>, and what went well but
// deserves a word (a file left out, a value guessed) goes to a DiagnosticSink that the caller passes. Libraries never
// print and never exit.

#include <cstdint>
#include <functional>
#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace claimgraph::schema {

/// Where something is wrong. `file` is a path or "<stdin>" or empty; line and column count from 1, 0 means unknown;
/// columns count Unicode code points. `excerpt` is the line itself, for the caret beneath it.
struct Place {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string excerpt;
};

/// What went wrong. `code` is stable text that scripts may rely on ("CG-Q012"); its letter names the stage: S schema,
/// R reading, X extraction, G graph, Q query, D drawing, T the tool. docs/errors.md lists all codes. `message` is one
/// sentence without a full stop; `hint` says what to do, or is empty.
struct Error {
  std::string code;
  std::string message;
  Place place;
  std::string hint;
};

template <class T>
using Result = tl::expected<T, Error>;

/// `return fail("CG-R001", "cannot open the file", {path}, "check the path");`
inline tl::unexpected<Error> fail(std::string code, std::string message, Place place = {}, std::string hint = {}) {
  return tl::unexpected<Error>(Error{std::move(code), std::move(message), std::move(place), std::move(hint)});
}

enum class Severity : std::uint8_t {
  kWarning,  ///< the result is whole, but look at this
  kError,    ///< this part of the input was left out, the rest went on; the command's exit code remembers
};

struct Diagnostic {
  Severity severity = Severity::kWarning;
  Error error;
};

/// Called once for each diagnostic, on the thread that does the work. An empty function drops them.
using DiagnosticSink = std::function<void(const Diagnostic&)>;

/// The error as people read it, several lines, without a final line break:
///
///     alaska.json:3:17: error: expected a date such as 2025-08-14 [CG-S004]
///       "date": "14.8.2025",
///               ^
///     hint: write year-month-day
///
/// `severity_word` is "error" or "warning".
std::string to_text(const Error& error, const char* severity_word = "error");

}  // namespace claimgraph::schema
