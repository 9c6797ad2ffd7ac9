// SPDX-License-Identifier: Apache-2.0
#pragma once

// Standard error: what a person should know besides the result.

#include <cstddef>
#include <string_view>

#include "claimgraph/schema/result.h"
#include "words/global_options.h"

namespace claimgraph::cli {

/// Prints errors, warnings and notes, and remembers whether there was an error: work goes on after one bad file of
/// many, the exit code tells. On a terminal, and wherever there is colour, what comes from outside cannot move the
/// cursor, recolour or reorder anything.
class Console {
 public:
  Console();
  /// How it speaks from now on.
  void use(const GlobalOptions& options);

  void report(const schema::Error& error);
  void report(const schema::Diagnostic& diagnostic);
  /// Prints it as report() does, but the exit code does not remember it.
  void show(const schema::Diagnostic& diagnostic);
  void note(std::string_view line);
  /// A note for who wants to know what happens meanwhile; printed with --verbose only.
  void detail(std::string_view line);
  bool has_errors() const { return has_errors_; }
  bool is_verbose() const { return options_.verbose; }

  /// A line that the next one takes the place of, or the next of anything else; for terminals only.
  void status(std::string_view line);
  void clear_status();
  bool is_terminal() const { return terminal_; }
  /// Columns of the terminal; 80 where it does not tell.
  std::size_t width() const;
  bool shows_progress() const { return !options_.quiet && options_.error_format == ErrorFormat::kText; }

  /// Hands diagnostics here; must not outlive the console.
  schema::DiagnosticSink sink();

 private:
  void print(std::string_view text);
  void tell(std::string_view severity, std::string_view line);
  GlobalOptions options_;
  bool terminal_;
  bool color_ = false;
  bool status_shown_ = false;
  bool has_errors_ = false;
};

}  // namespace claimgraph::cli
