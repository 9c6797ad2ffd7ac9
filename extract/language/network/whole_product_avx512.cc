// SPDX-License-Identifier: Apache-2.0
#include <immintrin.h>

#include "network/whole_product_loops.h"
#include "network/whole_product_x86.h"

namespace claimgraph::language {
namespace {

struct Register {
  using Value = __m512i;
  static constexpr std::size_t kColumns = 16;
  static Value zero() { return _mm512_setzero_si512(); }
  static Value load(const std::int16_t* pairs) { return _mm512_loadu_si512(pairs); }
  static Value repeat(const std::int16_t* pair) {
    std::int32_t both;
    std::memcpy(&both, pair, sizeof both);
    return _mm512_set1_epi32(both);
  }
  static Value add_product(Value sum, Value pairs, Value pair) { return _mm512_dpwssd_epi32(sum, pairs, pair); }
  static void store(Value sum, std::int32_t* result) { _mm512_storeu_si512(result, sum); }
};

}  // namespace

void multiply_whole_avx512(const std::int16_t* left, std::size_t rows, const WholeMatrix& right, std::int32_t* result) {
  multiply_in_blocks<Register, 12, 2>(left, rows, right, result);
}

}  // namespace claimgraph::language
