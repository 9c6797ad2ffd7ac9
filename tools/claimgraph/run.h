// SPDX-License-Identifier: Apache-2.0
#pragma once

// The whole program: arguments in, exit code out.

#include <string>
#include <vector>

namespace claimgraph::cli {

/// Runs one command line, without the program's name, on the process's own streams. The exit code: 0 done, 1 something
/// failed (of several inputs perhaps only one), 2 wrong usage, 130 a query
/// cancelled by Ctrl-C. The one place where that is decided.
int run(std::vector<std::string> arguments);

}  // namespace claimgraph::cli
