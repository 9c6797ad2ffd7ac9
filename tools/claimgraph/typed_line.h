// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a person types at the prompt, a line at a time.

#include <cstdint>
#include <string>

namespace claimgraph::cli {

enum class Typed : std::uint8_t { kLine, kDropped, kEnd };

/// Reads a line from standard input, without its end. With `interactive`, Ctrl-C drops what is being typed instead of
/// ending the program.
Typed read_typed_line(std::string& line, bool interactive);

}  // namespace claimgraph::cli
