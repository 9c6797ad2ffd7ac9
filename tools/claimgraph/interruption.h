// SPDX-License-Identifier: Apache-2.0
#pragma once

// Ctrl-C that ends what is being computed, not the program.

#include <atomic>
#include <csignal>
#include <cstdint>

namespace claimgraph::cli {

/// While it lives, Ctrl-C sets `flag` instead of ending the program. One at a time, or one within the other.
class Interruption {
 public:
  enum class Second : std::uint8_t {
    kEnds,  ///< a second Ctrl-C, half a second later or more, ends the program as it would without
    kWaits  ///< as the first
  };
  explicit Interruption(Second second = Second::kEnds);
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  static const std::atomic<bool>* flag();
  /// Whether Ctrl-C came since the last one was made.
  static bool happened();

 private:
  struct sigaction previous_ = {};
};

}  // namespace claimgraph::cli
