// SPDX-License-Identifier: Apache-2.0
#pragma once

// The loops of multiply_whole(), for files that each know one kind of register. `Register` holds kColumns sums and has
// load(pairs), repeat(pair), add_product(sum, pairs, pair), store(sum, result).

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "network/whole_product.h"

namespace claimgraph::language {
namespace {  // a copy in each file, made for its registers

template <class Register, std::size_t Rows, std::size_t Groups>
inline __attribute__((always_inline)) void multiply_block(const std::int16_t* left, const WholeMatrix& right,
                                                          std::size_t column, std::int32_t* result) {
  const std::size_t inner = right.inner(), columns = right.columns();
  typename Register::Value sums[Rows][Groups];
  for (std::size_t r = 0; r < Rows; ++r)
    for (std::size_t g = 0; g < Groups; ++g) sums[r][g] = Register::zero();
  const std::int16_t* pairs[Groups];
  for (std::size_t g = 0; g < Groups; ++g) pairs[g] = right.pairs(column + g * Register::kColumns);
  for (std::size_t k = 0; k < inner; k += 2) {
    typename Register::Value values[Groups];
    for (std::size_t g = 0; g < Groups; ++g) values[g] = Register::load(pairs[g] + k * kLanes);
    for (std::size_t r = 0; r < Rows; ++r) {
      const typename Register::Value factor = Register::repeat(left + r * inner + k);
      for (std::size_t g = 0; g < Groups; ++g) sums[r][g] = Register::add_product(sums[r][g], values[g], factor);
    }
  }
  for (std::size_t r = 0; r < Rows; ++r)
    for (std::size_t g = 0; g < Groups; ++g)
      Register::store(sums[r][g], result + r * columns + column + g * Register::kColumns);
}

/// Blocks of `Rows` rows; of half as many, and again half as many, at the lower edge: one row alone waits for its sums.
template <class Register, std::size_t Rows, std::size_t Groups>
void multiply_panel(const std::int16_t* left, std::size_t rows, const WholeMatrix& right, std::size_t column,
                    std::int32_t* result) {
  const std::size_t inner = right.inner(), columns = right.columns();
  for (; rows >= Rows; rows -= Rows, left += Rows * inner, result += Rows * columns)
    multiply_block<Register, Rows, Groups>(left, right, column, result);
  if constexpr (Rows > 1) {
    if (rows > 0) multiply_panel<Register, Rows / 2, Groups>(left, rows, right, column, result);
  }
}

/// Blocks of `Rows` rows and `Groups` registers of columns; fewer at the edges.
template <class Register, std::size_t Rows, std::size_t Groups>
void multiply_in_blocks(const std::int16_t* left, std::size_t rows, const WholeMatrix& right, std::int32_t* result) {
  std::size_t column = 0;
  for (; column + Groups * Register::kColumns <= right.columns(); column += Groups * Register::kColumns)
    multiply_panel<Register, Rows, Groups>(left, rows, right, column, result);
  for (; column < right.columns(); column += Register::kColumns)
    multiply_panel<Register, Rows, 1>(left, rows, right, column, result);
}

}  // namespace
}  // namespace claimgraph::language
