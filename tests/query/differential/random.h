// SPDX-License-Identifier: Apache-2.0
#pragma once

// Chance that is the same on every machine: SplitMix64, and no distribution of the standard library.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace claimgraph::differential {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  /// From 0 to `count` - 1; `count` is not 0.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
  std::int64_t between(std::int64_t least, std::int64_t most) {
    return least + static_cast<std::int64_t>(below(static_cast<std::size_t>(most - least + 1)));
  }
  /// True in so many cases of a hundred.
  bool chance(std::size_t per_cent) { return below(100) < per_cent; }
  template <class T>
  const T& pick(const std::vector<T>& items) {
    return items[below(items.size())];
  }

 private:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t bits = state_;
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBU;
    return bits ^ (bits >> 31);
  }

  std::uint64_t state_;
};

}  // namespace claimgraph::differential
