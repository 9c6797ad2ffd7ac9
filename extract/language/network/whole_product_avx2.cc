// SPDX-License-Identifier: Apache-2.0
#include <immintrin.h>

#include "network/whole_product_loops.h"
#include "network/whole_product_x86.h"

namespace claimgraph::language {
namespace {

struct Register {
  using Value = __m256i;
  static constexpr std::size_t kColumns = 8;
  static Value zero() { return _mm256_setzero_si256(); }
  static Value load(const std::int16_t* pairs) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(pairs)); }
  static Value repeat(const std::int16_t* pair) {
    std::int32_t both;
    std::memcpy(&both, pair, sizeof both);
    return _mm256_set1_epi32(both);
  }
  static Value add_product(Value sum, Value pairs, Value pair) {
    return _mm256_add_epi32(sum, _mm256_madd_epi16(pairs, pair));
  }
  static void store(Value sum, std::int32_t* result) { _mm256_storeu_si256(reinterpret_cast<__m256i*>(result), sum); }
};

}  // namespace

void multiply_whole_avx2(const std::int16_t* left, std::size_t rows, const WholeMatrix& right, std::int32_t* result) {
  multiply_in_blocks<Register, 6, 2>(left, rows, right, result);
}

}  // namespace claimgraph::language
