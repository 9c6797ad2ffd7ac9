// SPDX-License-Identifier: Apache-2.0
#include "network/whole_product.h"

#include <cstdlib>
#include <limits>

#include "network/whole_product_loops.h"

#if defined(__x86_64__)
#include <emmintrin.h>

#include "network/whole_product_x86.h"
#endif

namespace claimgraph::language {
namespace {

#if defined(__x86_64__)

// What every x86-64 processor has.
struct Register {
  using Value = __m128i;
  static constexpr std::size_t kColumns = 4;
  static Value zero() { return _mm_setzero_si128(); }
  static Value load(const std::int16_t* pairs) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(pairs)); }
  static Value repeat(const std::int16_t* pair) {
    std::int32_t both;
    std::memcpy(&both, pair, sizeof both);
    return _mm_set1_epi32(both);
  }
  static Value add_product(Value sum, Value pairs, Value pair) {
    return _mm_add_epi32(sum, _mm_madd_epi16(pairs, pair));
  }
  static void store(Value sum, std::int32_t* result) { _mm_storeu_si128(reinterpret_cast<__m128i*>(result), sum); }
};

bool has_avx512() {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512vnni");
}
bool has_avx2() { return __builtin_cpu_supports("avx2"); }

#else

// Four sums side by side, for the compiler to find registers for.
struct Register {
  struct Value {
    std::int32_t sums[4];
  };
  static constexpr std::size_t kColumns = 4;
  static Value zero() { return {}; }
  static Value load(const std::int16_t* pairs) {
    Value value;
    std::memcpy(&value, pairs, sizeof value);
    return value;
  }
  static Value repeat(const std::int16_t* pair) {
    std::int32_t both;
    std::memcpy(&both, pair, sizeof both);
    return {{both, both, both, both}};
  }
  static Value add_product(Value sum, Value pairs, Value pair) {
    std::int16_t a[8], b[8];
    std::memcpy(a, &pairs, sizeof a);
    std::memcpy(b, &pair, sizeof b);
    for (std::size_t i = 0; i < kColumns; ++i) sum.sums[i] += a[2 * i] * b[2 * i] + a[2 * i + 1] * b[2 * i + 1];
    return sum;
  }
  static void store(Value sum, std::int32_t* result) { std::memcpy(result, &sum, sizeof sum); }
};

#endif

bool always() { return true; }

constexpr WholeProductWay kWays[] = {
#if defined(__x86_64__)
    {"avx512", has_avx512, multiply_whole_avx512},
    {"avx2", has_avx2, multiply_whole_avx2},
#endif
    {"any", always, multiply_in_blocks<Register, 4, 2>},
};

}  // namespace

WholeMatrix::WholeMatrix(std::span<const std::int16_t> weights, std::size_t inner, std::size_t columns)
    : pairs_(weights.size()), inner_(inner), columns_(columns) {
  for (std::size_t row = 0; row < inner; ++row)
    for (std::size_t column = 0; column < columns; ++column)
      pairs_[column / kLanes * kLanes * inner + (row / 2 * kLanes + column % kLanes) * 2 + row % 2] =
          weights[row * columns + column];
}

bool sums_fit(std::span<const std::int16_t> weights, std::size_t columns, std::int32_t greatest) {
  for (std::size_t column = 0; column < columns; ++column) {
    std::int64_t sum = 0;
    for (std::size_t i = column; i < weights.size(); i += columns) sum += std::abs(weights[i]);
    if (sum * greatest > std::numeric_limits<std::int32_t>::max()) return false;
  }
  return true;
}

std::span<const WholeProductWay> whole_product_ways() { return kWays; }

void multiply_whole(const std::int16_t* left, std::size_t rows, const WholeMatrix& right, std::int32_t* result) {
  static const WholeProductWay& way = []() -> const WholeProductWay& {
    const WholeProductWay* chosen = kWays;
    while (!chosen->is_supported()) ++chosen;
    return *chosen;
  }();
  way.multiply(left, rows, right, result);
}

}  // namespace claimgraph::language
