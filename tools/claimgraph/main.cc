// SPDX-License-Identifier: Apache-2.0

#include <malloc.h>

#include <csignal>
#include <string>
#include <vector>

#include "run.h"

int main(int argc, char** argv) {
  // Failed writes are errors like others: a closed pipe and a full quota come back from write() instead of killing.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  // Memory that a batch of rows gave back is kept for the next one, not handed to the system and asked for again.
  constexpr int kKeep = 256 << 20;
  mallopt(M_TRIM_THRESHOLD, kKeep);
  mallopt(M_MMAP_THRESHOLD, kKeep / 8);
  return claimgraph::cli::run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
}
