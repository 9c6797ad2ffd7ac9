// SPDX-License-Identifier: Apache-2.0
#pragma once

// Results that are longer than the terminal, a page at a time.

#include <string>
#include <string_view>

namespace claimgraph::cli {

/// $PAGER, else less, which leaves short results on the screen; empty where $PAGER is set to nothing.
std::string pager_command();

/// Hands the text to the command and waits until it is read. False where the command cannot be had; nothing was shown
/// then.
bool page(std::string_view text, const std::string& command);

}  // namespace claimgraph::cli
