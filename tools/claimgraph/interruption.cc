// SPDX-License-Identifier: Apache-2.0

#include "interruption.h"

namespace claimgraph::cli {
namespace {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may set it");

}  // namespace

Interruption::Interruption(Second second) {
  interrupted = false;
  struct sigaction action = {};
  action.sa_handler = [](int) { interrupted = true; };
  if (second == Second::kEnds) action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, &previous_);
}

Interruption::~Interruption() { sigaction(SIGINT, &previous_, nullptr); }

const std::atomic<bool>* Interruption::flag() { return &interrupted; }

bool Interruption::happened() { return interrupted; }

}  // namespace claimgraph::cli
