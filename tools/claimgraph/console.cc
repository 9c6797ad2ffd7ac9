// SPDX-License-Identifier: Apache-2.0

#include "console.h"

#include <unistd.h>

#include <cstdio>

#include "printable.h"

namespace claimgraph::cli {

Console::Console() : terminal_(isatty(STDERR_FILENO) == 1), last_progress_(std::chrono::steady_clock::now()) {}

void Console::use(const GlobalOptions& options) { options_ = options; }

void Console::report(const schema::Error& error) { report({schema::Severity::kError, error}); }

void Console::report(const schema::Diagnostic& diagnostic) {
  const bool is_error = diagnostic.severity == schema::Severity::kError;
  has_errors_ = has_errors_ || is_error;
  print(schema::to_text(diagnostic.error, is_error ? "error" : "warning"));
}

void Console::note(std::string_view line) {
  if (!options_.quiet) print(line);
}

schema::DiagnosticSink Console::sink() {
  return [this](const schema::Diagnostic& diagnostic) { report(diagnostic); };
}

void Console::progress(std::size_t done, std::size_t all) {
  if (!terminal_ || options_.quiet) return;
  if (done >= all) return clear_progress();
  constexpr std::chrono::milliseconds kPause(100);
  const auto now = std::chrono::steady_clock::now();
  if (now - last_progress_ < kPause) return;
  last_progress_ = now;
  progress_shown_ = true;
  std::fprintf(stderr, "\r%zu of %zu documents", done, all);
  std::fflush(stderr);
}

void Console::clear_progress() {
  constexpr const char* kClearLine = "\r\x1b[K";
  if (progress_shown_) std::fputs(kClearLine, stderr);
  progress_shown_ = false;
}

void Console::print(std::string_view text) {
  clear_progress();
  // Where not even standard error takes words there is nobody left to tell.
  const std::string line = (terminal_ ? printable(text) : std::string(text)) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace claimgraph::cli
