// SPDX-License-Identifier: Apache-2.0
#pragma once

// Standard error: what a person should know besides the result.

#include <chrono>
#include <cstddef>
#include <string_view>

#include "claimgraph/schema/result.h"
#include "global_options.h"

namespace claimgraph::cli {

/// Prints errors, warnings and notes, and remembers whether there was an error: work goes on after one bad file of
/// many, the exit code tells.
class Console {
 public:
  Console();
  /// From now on as the user wants it.
  void use(const GlobalOptions& options);
  void report(const schema::Error& error);
  void report(const schema::Diagnostic& diagnostic);
  void note(std::string_view line);
  /// How far the work is; shown on a terminal only, ten times a second at most, and gone when it is done.
  void progress(std::size_t done, std::size_t all);
  bool has_errors() const { return has_errors_; }

  /// Hands diagnostics here; must not outlive the console.
  schema::DiagnosticSink sink();

 private:
  void print(std::string_view text);
  void clear_progress();
  bool terminal_;
  GlobalOptions options_;
  bool progress_shown_ = false;
  std::chrono::steady_clock::time_point last_progress_;
  bool has_errors_ = false;
};

}  // namespace claimgraph::cli
