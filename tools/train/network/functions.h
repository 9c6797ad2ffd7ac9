// SPDX-License-Identifier: Apache-2.0
#pragma once

// The few functions of the network beyond sums and products, made of operations that IEEE 754 defines to the last bit.

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "shuffle.h"

namespace claimgraph::train {

/// e^x to about six digits; x is cut to [-87, 87].
inline float exponential(float x) {
  x = x < -87.0F ? -87.0F : x > 87.0F ? 87.0F : x;
  const float scaled = x * 1.44269504F;
  const auto whole = static_cast<std::int32_t>(scaled < 0 ? scaled - 0.5F : scaled + 0.5F);
  const float rest = (x - static_cast<float>(whole) * 0.693359375F) + static_cast<float>(whole) * 2.12194440e-4F;
  float sum = 1.0F / 720;
  sum = sum * rest + 1.0F / 120;
  sum = sum * rest + 1.0F / 24;
  sum = sum * rest + 1.0F / 6;
  sum = sum * rest + 0.5F;
  sum = sum * rest + 1.0F;
  sum = sum * rest + 1.0F;
  return sum * std::bit_cast<float>((whole + 127) << 23);
}

/// At least 0, below 1.
inline float unit(Random& random) { return static_cast<float>(random.next() >> 40) * 0x1p-24F; }

/// Natural logarithm, x > 0; to show losses and nothing else.
inline double shown_logarithm(double x) { return std::log(x); }

/// What a word's logits should say: the number of the truth, and where teachers were asked, their probabilities, which
/// then count for half.
struct Target {
  std::size_t truth;
  const float* opinion = nullptr;
};

/// Logits become probabilities less the wanted ones, times `weight`: the gradient of the cross entropy. Positions from
/// `count` on become 0. Returns the loss without opinions, for show.
double softmax_gradient(float* logits, std::size_t count, std::size_t padded, const Target& target, float weight);

}  // namespace claimgraph::train
