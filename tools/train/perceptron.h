// SPDX-License-Identifier: Apache-2.0
#pragma once

// Trains the weights of a language::HashedModel: an averaged perceptron with a margin, in integers throughout.

#include <cstdint>
#include <vector>

#include "tokens/hashed_model.h"

namespace claimgraph::train {

struct PerceptronOptions {
  std::uint32_t bits = 17;  ///< 2^bits weights
  std::uint32_t rounds = 10;
  std::int32_t margin = 30;    ///< what a right decision must exceed not to be learned again
  std::uint32_t dropped = 30;  ///< of a hundred features, at random each time, so that no single one is relied on
  std::uint64_t seed = 1;
};

/// Decisions with their answers, collected first.
class Decisions {
 public:
  void add(const language::Features& features, bool answer);
  std::size_t size() const { return answers_.size(); }
  /// The same options give the same weights.
  std::vector<std::int16_t> train(const PerceptronOptions& options) const;

 private:
  std::vector<std::uint32_t> hashes_;
  std::vector<std::size_t> ends_;  // in hashes_, one for each decision
  std::vector<bool> answers_;
};

}  // namespace claimgraph::train
