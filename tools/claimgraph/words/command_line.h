// SPDX-License-Identifier: Apache-2.0
#pragma once

// What was typed becomes what it means. The table of all commands and options is in table/.

#include <string>
#include <vector>

#include "claimgraph/schema/result.h"
#include "commands.h"
#include "words/global_options.h"

namespace claimgraph::cli {

struct CommandLine {
  GlobalOptions global;  ///< also where the command is wrong
  schema::Result<Command> command;
};

/// Reads the arguments, without the program's name. An error is always wrong usage; it says what is wrong and, where a
/// known word is near, what was perhaps meant.
CommandLine parse_command_line(const std::vector<std::string>& arguments);

}  // namespace claimgraph::cli
