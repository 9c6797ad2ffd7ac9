// SPDX-License-Identifier: Apache-2.0
// The matrix product of a recurrent layer, in each way that this processor knows.

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "network/whole_product.h"

namespace {

using namespace claimgraph::language;

void product(benchmark::State& state, const WholeProductWay& way) {
  constexpr std::size_t kRows = 128, kInner = 224, kColumns = 672;
  std::vector<std::int16_t> left(kRows * kInner), right(kInner * kColumns);
  for (std::size_t i = 0; i < left.size(); ++i) left[i] = static_cast<std::int16_t>(i * 37 % 8193) - 4096;
  for (std::size_t i = 0; i < right.size(); ++i) right[i] = static_cast<std::int16_t>(i * 53 % 2001) - 1000;
  const WholeMatrix matrix(right, kInner, kColumns);
  std::vector<std::int32_t> result(kRows * kColumns);
  for (auto _ : state) {
    way.multiply(left.data(), kRows, matrix, result.data());
    benchmark::DoNotOptimize(result.data());
    benchmark::ClobberMemory();
  }
  state.counters["products/s"] =
      benchmark::Counter(double{kRows * kInner * kColumns}, benchmark::Counter::kIsIterationInvariantRate);
}

[[maybe_unused]] const bool registered = [] {
  for (const WholeProductWay& way : whole_product_ways())
    if (way.is_supported()) benchmark::RegisterBenchmark((std::string("product/") + way.name).c_str(), product, way);
  return true;
}();

}  // namespace
