// SPDX-License-Identifier: Apache-2.0

#include <csignal>
#include <string>
#include <vector>

#include "run.h"

int main(int argc, char** argv) {
  // Failed writes are errors like others: a closed pipe and a full quota come back from write() instead of killing.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  return claimgraph::cli::run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
}
