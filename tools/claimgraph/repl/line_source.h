// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where the prompt's lines come from: a person at a terminal, with editing, history and completion, or a stream.

#include <functional>
#include <istream>
#include <memory>
#include <string>
#include <string_view>

#include "repl/completion.h"

namespace claimgraph::cli {

enum class Typed : std::uint8_t {
  kLine,
  kEnd,      ///< of the input: Ctrl-D at a terminal
  kDropped,  ///< the line was given up with Ctrl-C
};

class LineSource {
 public:
  virtual ~LineSource() = default;
  /// The next line, without its end. `prompt` is what a person sees before it.
  virtual Typed read(const std::string& prompt, std::string& line) = 0;
  /// What messages call it; empty for what a person types.
  virtual std::string name() const { return {}; }
  /// Keeps the text for the arrow keys, this time and the next.
  virtual void remember(const std::string& /*statement*/) {}
};

/// The stream must outlive it; a byte order mark at its beginning is left out.
std::unique_ptr<LineSource> make_stream_source(std::istream& stream, std::string name);

using Complete = std::function<Completion(std::string_view line_to_the_cursor)>;

/// Standard input must be a terminal; what is typed is shown on standard error. History is read from and written to the
/// file, none where it is empty; a file that cannot be written is no error, only not kept.
std::unique_ptr<LineSource> make_terminal_source(const std::string& history_file, Complete complete);

}  // namespace claimgraph::cli
