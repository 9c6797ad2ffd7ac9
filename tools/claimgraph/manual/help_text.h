// SPDX-License-Identifier: Apache-2.0
#pragma once

// The table as help on a terminal. Lines have at most `width` columns, but for examples.

#include <cstddef>
#include <string>

#include "table/table.h"

namespace claimgraph::cli {

/// "  HEADING      text", the text from `column` on; on lines of its own where the heading is too long.
std::string help_row(const std::string& heading, const std::string& text, std::size_t column, std::size_t width);

/// All commands, in their groups.
std::string command_list(std::size_t width);
/// What a command takes, each in a line or two.
std::string short_help(const CommandEntry& command, std::size_t width);
/// All about a command.
std::string long_help(const CommandEntry& command, std::size_t width);

}  // namespace claimgraph::cli
