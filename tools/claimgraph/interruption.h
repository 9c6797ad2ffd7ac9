// SPDX-License-Identifier: Apache-2.0
#pragma once

// Ctrl-C that ends what is being computed, not the program.

#include <atomic>
#include <csignal>

namespace claimgraph::cli {

/// While it lives, the first Ctrl-C sets `flag`; the second ends the program as it would without. One at a time.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  const std::atomic<bool>* flag() const;

 private:
  struct sigaction previous_ = {};
};

}  // namespace claimgraph::cli
