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
  const std::int16_t* pairs = right.pairs() + 2 * column;
  for (std::size_t k = 0; k < inner; k += 2, pairs += 2 * columns) {
    typename Register::Value values[Groups];
    for (std::size_t g = 0; g < Groups; ++g) values[g] = Register::load(pairs + 2 * g * Register::kColumns);
    for (std::size_t r = 0; r < Rows; ++r) {
      const typename Register::Value factor = Register::repeat(left + r * inner + k);
      for (std::size_t g = 0; g < Groups; ++g) sums[r][g] = Register::add_product(sums[r][g], values[g], factor);
    }
  }
  for (std::size_t r = 0; r < Rows; ++r)
    for (std::size_t g = 0; g < Groups; ++g)
      Register::store(sums[r][g], result + r * columns + column + g * Register::kColumns);
}

/// Blocks of `Rows` rows and `Groups` registers of columns; fewer at the edges.
template <class Register, std::size_t Rows, std::size_t Groups>
void multiply_in_blocks(const std::int16_t* left, std::size_t rows, const WholeMatrix& right, std::int32_t* result) {
  const std::size_t inner = right.inner(), columns = right.columns();
  const auto panel = [&]<std::size_t Width>(std::size_t column) {
    std::size_t row = 0;
    for (; row + Rows <= rows; row += Rows)
      multiply_block<Register, Rows, Width>(left + row * inner, right, column, result + row * columns);
    for (; row < rows; ++row)
      multiply_block<Register, 1, Width>(left + row * inner, right, column, result + row * columns);
  };
  std::size_t column = 0;
  for (; column + Groups * Register::kColumns <= columns; column += Groups * Register::kColumns)
    panel.template operator()<Groups>(column);
  for (; column < columns; column += Register::kColumns) panel.template operator()<1>(column);
}

}  // namespace
}  // namespace claimgraph::language
