// SPDX-License-Identifier: Apache-2.0
#include "network/whole_affine.h"

#include "network/room.h"
#include "network/vectorised.h"

namespace claimgraph::language {
namespace {

CLAIMGRAPH_VECTORISED void scale(const std::int32_t* sums, float unit, const float* bias, std::size_t count,
                                 float* __restrict result) {
  for (std::size_t i = 0; i < count; ++i) result[i] = static_cast<float>(sums[i]) * unit + bias[i];
}

}  // namespace

CLAIMGRAPH_VECTORISED void make_whole(const float* values, std::size_t count, std::int16_t* __restrict whole) {
  for (std::size_t i = 0; i < count; ++i) {
    const float scaled = values[i] * (1.0F / kLevelUnit);
    whole[i] = static_cast<std::int16_t>(static_cast<std::int32_t>(scaled + (scaled < 0 ? -0.5F : 0.5F)));
  }
}

void WholeAffine::apply(const std::vector<std::int16_t>& input, std::size_t rows, std::vector<std::int32_t>& sums,
                        std::vector<float>& result) const {
  const std::size_t columns = weights.columns();
  make_room(sums, rows * columns);
  make_room(result, rows * columns);
  multiply_whole(input.data(), rows, weights, sums.data());
  for (std::size_t row = 0; row < rows; ++row)
    scale(sums.data() + row * columns, unit, bias.data(), columns, result.data() + row * columns);
}

}  // namespace claimgraph::language
