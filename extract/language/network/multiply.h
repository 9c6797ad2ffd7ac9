// SPDX-License-Identifier: Apache-2.0
#pragma once

// The matrix product that training and prediction spend their time in. Each element of the result is summed up in the
// order of the inner dimension, one rounding after each product and each sum, whatever the width of the processor's
// registers: the same bits on every machine (docs/decisions/0004-one-network.md).

#include <cstddef>

namespace claimgraph::language {

/// Numbers in a row of a right-hand matrix and of a result must be a multiple of this.
inline constexpr std::size_t kLanes = 16;

constexpr std::size_t round_up_to_lanes(std::size_t count) { return (count + kLanes - 1) / kLanes * kLanes; }

/// One product: `result` (rows x columns) = , += or = `start` + `left` (rows x inner) x `right` (inner x columns),
/// row-major, each with the distance from row to row. `columns` is a multiple of kLanes; nothing needs to be aligned.
struct Product {
  const float* left;
  std::size_t left_stride;
  const float* right;
  std::size_t right_stride;
  float* result;
  std::size_t result_stride;
  std::size_t rows;
  std::size_t inner;
  std::size_t columns;
  bool add = false;              ///< to what stands in `result`
  const float* start = nullptr;  ///< a row of `columns` numbers that the sums of each row begin with
};

void multiply(const Product& product);

}  // namespace claimgraph::language
