// SPDX-License-Identifier: Apache-2.0
#pragma once

// What was typed becomes what it means. The table of all commands and options is in command_line.cc; --help is made
// from it.

#include <optional>
#include <string>
#include <vector>

#include "claimgraph/schema/result.h"
#include "commands.h"

namespace claimgraph::cli {

struct CommandLine {
  std::optional<Command> command;
  std::string text;  ///< where there is no command: the help or the version that was asked for
};

/// Reads the arguments, without the program's name. An error is always wrong usage; it says what is wrong and, where a
/// known word is near, what was perhaps meant.
schema::Result<CommandLine> parse_command_line(std::vector<std::string> arguments);

}  // namespace claimgraph::cli
