// SPDX-License-Identifier: Apache-2.0
#pragma once

// The request to end: Ctrl-C or SIGTERM, for a command that would go on for ever.

#include <chrono>

#include "files.h"

namespace claimgraph::cli {

/// While it lives these signals end nothing by themselves but can be asked for here. One at a time.
class Ending {
 public:
  Ending();
  ~Ending();
  Ending(const Ending&) = delete;
  Ending& operator=(const Ending&) = delete;

  /// Whether one has come.
  bool asked();
  /// Waits until one comes, `descriptor` has something to read (-1: that does not count) or the time is over (negative:
  /// never). Whether the descriptor has something.
  bool wait(int descriptor, std::chrono::milliseconds time);

 private:
  Descriptor signals_;
  bool asked_ = false;
};

}  // namespace claimgraph::cli
