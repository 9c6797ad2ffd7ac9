// SPDX-License-Identifier: Apache-2.0

#include "typed_line.h"

#include <csignal>
#include <cstdio>
#include <iostream>

namespace claimgraph::cli {
namespace {

volatile std::sig_atomic_t interrupted = 0;

/// While it lives, Ctrl-C makes a read give up.
class InterruptibleRead {
 public:
  InterruptibleRead() {
    interrupted = 0;
    struct sigaction action = {};
    action.sa_handler = [](int) { interrupted = 1; };
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, &previous_);
  }
  ~InterruptibleRead() { sigaction(SIGINT, &previous_, nullptr); }
  InterruptibleRead(const InterruptibleRead&) = delete;
  InterruptibleRead& operator=(const InterruptibleRead&) = delete;

 private:
  struct sigaction previous_ = {};
};

}  // namespace

Typed read_typed_line(std::string& line, bool interactive) {
  if (!interactive) return std::getline(std::cin, line) ? Typed::kLine : Typed::kEnd;
  const InterruptibleRead interruptible;
  if (std::getline(std::cin, line)) return Typed::kLine;
  if (interrupted == 0) return Typed::kEnd;
  std::clearerr(stdin);
  std::cin.clear();
  return Typed::kDropped;
}

}  // namespace claimgraph::cli
