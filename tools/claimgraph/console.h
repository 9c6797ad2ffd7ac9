// SPDX-License-Identifier: Apache-2.0
#pragma once

// Standard error: what a person should know besides the result.

#include <string_view>

#include "claimgraph/schema/result.h"

namespace claimgraph::cli {

/// Prints errors, warnings and notes, and remembers whether there was an error: work goes on after one bad file of
/// many, the exit code tells.
class Console {
 public:
  Console();
  void report(const schema::Error& error);
  void report(const schema::Diagnostic& diagnostic);
  void note(std::string_view line);
  bool has_errors() const { return has_errors_; }

  /// Hands diagnostics here; must not outlive the console.
  schema::DiagnosticSink sink();

 private:
  void print(std::string_view text) const;
  bool terminal_;
  bool has_errors_ = false;
};

}  // namespace claimgraph::cli
