// SPDX-License-Identifier: Apache-2.0
// The matrix products: what they compute, and that every way of computing gives the same bits.

#include <catch2/catch.hpp>
#include <limits>

#include "network/multiply.h"
#include "network/whole_affine.h"
#include "network/whole_product.h"

using namespace claimgraph::language;

namespace {

// Numbers without a pattern that are the same everywhere.
class Numbers {
 public:
  std::int32_t below(std::int32_t bound) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::int32_t>((state_ >> 33) % static_cast<std::uint64_t>(bound));
  }
  std::vector<std::int16_t> whole(std::size_t count, std::int32_t reach) {
    std::vector<std::int16_t> values(count);
    for (std::int16_t& value : values) value = static_cast<std::int16_t>(below(2 * reach + 1) - reach);
    return values;
  }
  std::vector<float> real(std::size_t count) {
    std::vector<float> values(count);
    for (float& value : values) value = static_cast<float>(below(20001) - 10000) / 7777.0F;
    return values;
  }

 private:
  std::uint64_t state_ = 1;
};

}  // namespace

TEST_CASE("every way of multiplying whole numbers gives the exact product") {
  Numbers numbers;
  // Rows and columns that fill no block, one that fills several.
  for (const auto& [rows, inner, columns] :
       {std::array<std::size_t, 3>{1, 2, 16}, {5, 6, 48}, {13, 224, 16}, {29, 32, 80}, {128, 64, 96}}) {
    const std::vector<std::int16_t> left = numbers.whole(rows * inner, 4096);
    const std::vector<std::int16_t> right = numbers.whole(inner * columns, 2000);
    const WholeMatrix matrix(right, inner, columns);
    std::vector<std::int32_t> expected(rows * columns);
    for (std::size_t r = 0; r < rows; ++r)
      for (std::size_t c = 0; c < columns; ++c)
        for (std::size_t k = 0; k < inner; ++k)
          expected[r * columns + c] += left[r * inner + k] * right[k * columns + c];
    for (const WholeProductWay& way : whole_product_ways()) {
      if (!way.is_supported()) continue;
      INFO(way.name << " " << rows << " x " << inner << " x " << columns);
      std::vector<std::int32_t> result(rows * columns, -1);
      way.multiply(left.data(), rows, matrix, result.data());
      CHECK(result == expected);
    }
  }
}

TEST_CASE("the last way of multiplying runs on every processor") {
  REQUIRE_FALSE(whole_product_ways().empty());
  CHECK(whole_product_ways().back().is_supported());
}

TEST_CASE("weights whose sums could leave 32 bits are found") {
  std::vector<std::int16_t> weights(16 * 16, 0);
  CHECK(sums_fit(weights, 16, 4096));
  for (std::size_t row = 0; row < 16; ++row) weights[row * 16 + 3] = row % 2 == 0 ? 32767 : -32767;
  // 16 * 32767 * 4096 is a little less than 2^31
  CHECK(sums_fit(weights, 16, 4096));
  CHECK_FALSE(sums_fit(weights, 16, 4097));
}

TEST_CASE("products of real numbers are summed up in the order of the inner dimension") {
  Numbers numbers;
  for (const auto& [rows, inner, columns] :
       {std::array<std::size_t, 3>{1, 1, 16}, {3, 100, 48}, {9, 33, 32}, {17, 7, 80}}) {
    const std::vector<float> left = numbers.real(rows * inner), right = numbers.real(inner * columns);
    std::vector<float> expected = numbers.real(rows * columns), result = expected;
    for (std::size_t r = 0; r < rows; ++r) {
      for (std::size_t c = 0; c < columns; ++c) {
        for (std::size_t k = 0; k < inner; ++k) {
          // In two statements: no compiler may make one rounding of them.
          const volatile float product = left[r * inner + k] * right[k * columns + c];
          expected[r * columns + c] += product;
        }
      }
    }
    INFO(rows << " x " << inner << " x " << columns);
    multiply({left.data(), inner, right.data(), columns, result.data(), columns, rows, inner, columns, true});
    CHECK(result == expected);
  }
}

TEST_CASE("a product that does not add forgets what stood there") {
  const std::vector<float> left = {2, 3}, right(32, 0.5F);
  std::vector<float> result(16, std::numeric_limits<float>::quiet_NaN());
  multiply({left.data(), 2, right.data(), 16, result.data(), 16, 1, 2, 16});
  CHECK(result == std::vector<float>(16, 2.5F));
}

TEST_CASE("numbers within 1 become the nearest whole multiples") {
  const std::vector<float> values = {0, 1, -1, 0.3F / 4096, -0.3F / 4096, 0.6F / 4096, -0.6F / 4096};
  std::vector<std::int16_t> whole(values.size());
  make_whole(values.data(), values.size(), whole.data());
  CHECK(whole == std::vector<std::int16_t>{0, 4096, -4096, 0, 0, 1, -1});
}
