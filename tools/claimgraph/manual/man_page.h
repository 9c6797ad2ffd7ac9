// SPDX-License-Identifier: Apache-2.0
#pragma once

// The table as man pages.

#include <string>
#include <string_view>

#include "table/table.h"

namespace claimgraph::cli {

/// claimgraph(1): what it is for, and its commands.
std::string man_page(std::string_view version);
/// claimgraph-COMMAND(1): all about a command.
std::string man_page(const CommandEntry& command, std::string_view version);

}  // namespace claimgraph::cli
