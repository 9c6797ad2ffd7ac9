// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is told about one file while it is read.

#include <cstddef>
#include <string>
#include <string_view>

#include "claimgraph/schema/result.h"

namespace claimgraph::extract {

/// Line, column and the line itself for a byte of `text`. Invalid bytes of the line are shown as U+FFFD; a line too
/// long to be looked at is left out. `first_line` is the line of the file on which `text` starts.
schema::Place place_in(std::string_view text, std::size_t offset, std::string_view file, std::uint32_t first_line = 1);

/// The sink together with the file's name. Keeps a view of the sink, which must outlive it.
class Report {
 public:
  Report(const schema::DiagnosticSink& sink, std::string file) : sink_(sink), file_(std::move(file)) {}

  const std::string& file() const { return file_; }

  /// The result is whole, but look at this.
  void warning(schema::Error error) const { tell(schema::Severity::kWarning, std::move(error)); }
  /// This part of the file is left out.
  void error(schema::Error error) const { tell(schema::Severity::kError, std::move(error)); }

 private:
  void tell(schema::Severity severity, schema::Error error) const;

  const schema::DiagnosticSink& sink_;
  std::string file_;
};

}  // namespace claimgraph::extract
