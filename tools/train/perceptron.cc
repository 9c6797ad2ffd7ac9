// SPDX-License-Identifier: Apache-2.0

#include "perceptron.h"

#include <algorithm>
#include <numeric>

#include "shuffle.h"

namespace claimgraph::train {
namespace {

/// Averages are kept with so many steps between two integers.
constexpr std::int64_t kSteps = 128;

}  // namespace

void Decisions::add(const language::Features& features, bool answer) {
  hashes_.insert(hashes_.end(), features.hashes().begin(), features.hashes().end());
  ends_.push_back(hashes_.size());
  answers_.push_back(answer);
}

std::vector<std::int16_t> Decisions::train(const PerceptronOptions& options) const {
  const std::size_t size = std::size_t{1} << options.bits;
  std::vector<std::int32_t> weights(size);
  std::vector<std::int64_t> late(size);  // of each change, the times it came too late to count
  std::vector<std::uint32_t> order(answers_.size());
  std::iota(order.begin(), order.end(), 0);
  Random random(options.seed);
  std::int64_t time = 0;
  std::vector<std::uint32_t> hashes;
  for (std::uint32_t round = 0; round < options.rounds; ++round) {
    shuffle(order, random);
    for (const std::uint32_t decision : order) {
      const std::size_t begin = decision == 0 ? 0 : ends_[decision - 1];
      hashes.clear();
      for (std::size_t i = begin; i < ends_[decision]; ++i) {
        if (random.below(100) >= options.dropped) hashes.push_back(hashes_[i]);
      }
      std::int32_t score = 0;
      for (const std::uint32_t hash : hashes) score += weights[hash & (size - 1)];
      const std::int32_t side = answers_[decision] ? 1 : -1;
      if (side * score <= options.margin) {
        for (const std::uint32_t hash : hashes) {
          weights[hash & (size - 1)] += side;
          late[hash & (size - 1)] += side * time;
        }
      }
      ++time;
    }
  }
  std::vector<std::int16_t> averaged(size);
  for (std::size_t i = 0; i < size && time > 0; ++i) {
    const std::int64_t average = (weights[i] * time - late[i]) * kSteps / time;
    averaged[i] = static_cast<std::int16_t>(std::clamp<std::int64_t>(average, -32767, 32767));
  }
  return averaged;
}

}  // namespace claimgraph::train
