// SPDX-License-Identifier: Apache-2.0
#pragma once

// The table as scripts that let a shell complete commands, options, the words that options take, and files.

#include <string>

namespace claimgraph::cli {

std::string bash_completions();
std::string zsh_completions();
std::string fish_completions();

}  // namespace claimgraph::cli
