// SPDX-License-Identifier: Apache-2.0
#pragma once

// The groups of the table, each from a file of its own.

#include "table.h"

namespace claimgraph::cli {

std::vector<CommandEntry> reading_commands();
std::vector<CommandEntry> asking_commands();
std::vector<CommandEntry> picture_commands();
std::vector<CommandEntry> correcting_commands();
std::vector<CommandEntry> exchanging_commands();
std::vector<CommandEntry> program_commands();

}  // namespace claimgraph::cli
