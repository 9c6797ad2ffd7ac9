// SPDX-License-Identifier: Apache-2.0
#pragma once

// What two actors have in common, in whole numbers: every weight is made of these.

#include <cstdint>
#include <vector>

#include "claimgraph/graph/network.h"

namespace claimgraph::graph::network {

struct Pair {
  std::uint32_t a = 0, b = 0;  // a < b
  std::int64_t congruence = 0, conflict = 0;
  std::int64_t shared_a = 0, shared_b = 0;  // statements of each on the sides of issues that both have taken

  std::int64_t weight(OneMode network) const {
    switch (network) {
      case OneMode::kIgnore:
        return congruence + conflict;
      case OneMode::kCongruence:
        return congruence;
      case OneMode::kConflict:
        return conflict;
      case OneMode::kSubtract:
        break;
    }
    return congruence - conflict;
  }
};

/// Those with an issue in common, by a, b.
std::vector<Pair> pairs(const Affiliation& counts);

/// Divides weights by what a normalisation asks for.
class Divisor {
 public:
  Divisor(const Affiliation& counts, Normalisation normalisation);
  double weight(const Pair& pair, OneMode network) const;

 private:
  const Affiliation& counts_;
  Normalisation normalisation_;
  // Sums of squares of each actor, sides apart and sides together.
  std::vector<std::int64_t> apart_, together_;
};

}  // namespace claimgraph::graph::network
