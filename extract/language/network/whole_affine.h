// SPDX-License-Identifier: Apache-2.0
#pragma once

// Matrices that are applied to what the encoder says, in whole numbers.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "network/whole_product.h"

namespace claimgraph::language {

/// What the encoder says of a word is within 1, and goes into the products as whole multiples of this.
inline constexpr float kLevelUnit = 1.0F / 4096;

/// Numbers within 1 as whole multiples of kLevelUnit, to the nearest.
void make_whole(const float* values, std::size_t count, std::int16_t* whole);

/// A matrix of whole numbers times `unit`, which counts kLevelUnit in, and a number to add to each output.
struct WholeAffine {
  WholeMatrix weights;
  float unit = 0;
  std::span<const float> bias;

  /// `rows` rows of input; `sums` is memory kept between calls, `result` may be longer than it must.
  void apply(const std::vector<std::int16_t>& input, std::size_t rows, std::vector<std::int32_t>& sums,
             std::vector<float>& result) const;
};

}  // namespace claimgraph::language
