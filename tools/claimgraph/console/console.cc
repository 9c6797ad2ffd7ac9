// SPDX-License-Identifier: Apache-2.0

#include "console/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "console/diagnostic_text.h"
#include "console/printable.h"
#include "console/wrapping.h"

namespace claimgraph::cli {

Console::Console() : terminal_(isatty(STDERR_FILENO) == 1) { use({}); }

void Console::use(const GlobalOptions& options) {
  options_ = options;
  color_ = wants_color(options.color, terminal_, std::getenv);
}

void Console::report(const schema::Error& error) { report({schema::Severity::kError, error}); }

void Console::report(const schema::Diagnostic& diagnostic) {
  has_errors_ = has_errors_ || diagnostic.severity == schema::Severity::kError;
  show(diagnostic);
}

void Console::show(const schema::Diagnostic& diagnostic) {
  if (options_.quiet && diagnostic.severity != schema::Severity::kError) return;
  if (options_.error_format == ErrorFormat::kJson) return print(to_json(diagnostic));
  const std::string text =
      color_ ? colored_text(diagnostic) : schema::to_text(diagnostic.error, word_of(diagnostic.severity));
  if (!terminal_) return print(text);
  print(wrapped_text(diagnostic.error, color_ ? text : printable(text), width()));
}

void Console::note(std::string_view line) {
  if (!options_.quiet) tell("note", line);
}

void Console::detail(std::string_view line) {
  if (options_.verbose && !options_.quiet) tell("detail", line);
}

void Console::tell(std::string_view severity, std::string_view line) {
  if (options_.error_format == ErrorFormat::kJson) return print(to_json(severity, line));
  const std::string text = terminal_ || color_ ? printable(line) : std::string(line);
  print(terminal_ ? wrapped_lines(text, width()) : text);
}

schema::DiagnosticSink Console::sink() {
  return [this](const schema::Diagnostic& diagnostic) { report(diagnostic); };
}

std::size_t Console::width() const {
  constexpr std::size_t kUsual = 80;
  winsize size{};
  if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kUsual;
  return size.ws_col;
}

void Console::status(std::string_view line) {
  if (!terminal_) return;
  constexpr std::string_view kOver = "\r", kRestOfLine = "\x1b[K";
  const std::string text = std::string(kOver) + std::string(line) + std::string(kRestOfLine);
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
  status_shown_ = true;
}

void Console::clear_status() {
  if (!status_shown_) return;
  status_shown_ = false;
  std::fputs("\r\x1b[K", stderr);
}

void Console::print(std::string_view text) {
  clear_status();
  // Where not even standard error takes words there is nobody left to tell.
  const std::string line = std::string(text) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace claimgraph::cli
