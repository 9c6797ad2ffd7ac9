// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where the prompt keeps what is the user's, by the XDG base directory specification; never beside a graph.

#include <string>

namespace claimgraph::cli {

/// $XDG_STATE_HOME/claimgraph/history, else ~/.local/state/...; empty where there is no home.
std::string history_file();
/// $XDG_CONFIG_HOME/claimgraph/init, else ~/.config/...; lines that are run before the first prompt.
std::string init_file();

}  // namespace claimgraph::cli
