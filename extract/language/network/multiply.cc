// SPDX-License-Identifier: Apache-2.0
#include "network/multiply.h"

#include <cstring>

namespace claimgraph::language {
namespace {

// Sixteen numbers side by side; the compiler makes one, two or four registers of them.
typedef float Lanes __attribute__((vector_size(kLanes * sizeof(float)), aligned(4), may_alias));

#define CLAIMGRAPH_INLINE inline __attribute__((always_inline))

// A block of the result that stays in registers: `Rows` rows of `Groups` times sixteen numbers.
template <std::size_t Rows, std::size_t Groups>
CLAIMGRAPH_INLINE void multiply_block(const Product& p, std::size_t row, std::size_t column) {
  Lanes sums[Rows][Groups];
  float* result = p.result + row * p.result_stride + column;
  for (std::size_t r = 0; r < Rows; ++r) {
    const float* start = p.add ? result + r * p.result_stride : p.start + column;
    for (std::size_t g = 0; g < Groups; ++g)
      sums[r][g] = p.add || p.start != nullptr ? *reinterpret_cast<const Lanes*>(start + g * kLanes) : Lanes{};
  }
  const float* left = p.left + row * p.left_stride;
  const float* right = p.right + column;
  for (std::size_t k = 0; k < p.inner; ++k, right += p.right_stride) {
    Lanes values[Groups];
    for (std::size_t g = 0; g < Groups; ++g) values[g] = *reinterpret_cast<const Lanes*>(right + g * kLanes);
    for (std::size_t r = 0; r < Rows; ++r) {
      const float factor = left[r * p.left_stride + k];
      for (std::size_t g = 0; g < Groups; ++g) sums[r][g] += factor * values[g];
    }
  }
  for (std::size_t r = 0; r < Rows; ++r)
    for (std::size_t g = 0; g < Groups; ++g)
      *reinterpret_cast<Lanes*>(result + r * p.result_stride + g * kLanes) = sums[r][g];
}

template <std::size_t Rows, std::size_t Groups>
CLAIMGRAPH_INLINE void multiply_panel(const Product& p, std::size_t column) {
  std::size_t row = 0;
  for (; row + Rows <= p.rows; row += Rows) multiply_block<Rows, Groups>(p, row, column);
  for (; row + 2 <= p.rows; row += 2) multiply_block<2, Groups>(p, row, column);
  for (; row < p.rows; ++row) multiply_block<1, Groups>(p, row, column);
}

template <std::size_t Rows, std::size_t Groups>
CLAIMGRAPH_INLINE void multiply_all(const Product& p) {
  std::size_t column = 0;
  for (; column + Groups * kLanes <= p.columns; column += Groups * kLanes) multiply_panel<Rows, Groups>(p, column);
  for (; column < p.columns; column += kLanes) multiply_panel<Rows, 1>(p, column);
}

#if defined(__x86_64__)
__attribute__((target("avx512f"))) void multiply_avx512(const Product& p) { multiply_all<8, 2>(p); }
__attribute__((target("avx2"))) void multiply_avx2(const Product& p) { multiply_all<6, 1>(p); }
#endif
void multiply_any(const Product& p) { multiply_all<2, 1>(p); }

using Multiply = void (*)(const Product&);

Multiply choose() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return multiply_avx512;
  if (__builtin_cpu_supports("avx2")) return multiply_avx2;
#endif
  return multiply_any;
}

}  // namespace

void multiply(const Product& product) {
  static const Multiply chosen = choose();
  chosen(product);
}

}  // namespace claimgraph::language
