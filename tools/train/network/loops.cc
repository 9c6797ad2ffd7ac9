// SPDX-License-Identifier: Apache-2.0
#include "loops.h"

#include <algorithm>
#include <cmath>

#include "network/vectorised.h"

namespace claimgraph::train {

void fill_rows(std::vector<float>& values, std::size_t rows, const float* bias, std::size_t columns) {
  values.resize(rows * columns);
  for (std::size_t row = 0; row < rows; ++row) std::copy_n(bias, columns, values.data() + row * columns);
}

void transpose(const float* matrix, std::size_t stride, std::size_t rows, std::size_t columns, float* turned) {
  constexpr std::size_t kTile = 16;  // what is read and what is written stay in the cache
  for (std::size_t r0 = 0; r0 < rows; r0 += kTile)
    for (std::size_t c0 = 0; c0 < columns; c0 += kTile)
      for (std::size_t c = c0; c < std::min(c0 + kTile, columns); ++c)
        for (std::size_t r = r0; r < std::min(r0 + kTile, rows); ++r) turned[c * rows + r] = matrix[r * stride + c];
}

CLAIMGRAPH_VECTORISED void multiply_each(const float* a, const float* b, float* result, std::size_t count) {
  CLAIMGRAPH_INDEPENDENT
  for (std::size_t i = 0; i < count; ++i) result[i] = a[i] * b[i];
}

CLAIMGRAPH_VECTORISED void add_each(const float* __restrict a, float* __restrict result, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) result[i] += a[i];
}

CLAIMGRAPH_VECTORISED void add_scaled(float factor, const float* __restrict a, float* __restrict result,
                                      std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) result[i] += factor * a[i];
}

CLAIMGRAPH_VECTORISED void cut_below_zero(float* values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) values[i] = values[i] > 0 ? values[i] : 0.0F;
}

CLAIMGRAPH_VECTORISED void squash(float* values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) values[i] /= std::sqrt(1.0F + values[i] * values[i]);
}

// dy/dx = (1 - y y)^(3/2)
CLAIMGRAPH_VECTORISED void squash_back(const float* __restrict squashed, float* __restrict gradient,
                                       std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const float rest = std::max(0.0F, 1.0F - squashed[i] * squashed[i]);
    gradient[i] *= rest * std::sqrt(rest);
  }
}

}  // namespace claimgraph::train
