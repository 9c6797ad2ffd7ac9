// SPDX-License-Identifier: Apache-2.0
#pragma once

// The matrix product that prediction spends its time in, in whole numbers: exact, hence the same on every processor,
// whatever instructions it has. What training and the small products use is in multiply.h.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "network/multiply.h"

namespace claimgraph::language {

/// A right-hand matrix, laid out for the processors' multiply-add of pairs: kLanes columns after kLanes columns, and in
/// them for each two rows the columns' two numbers side by side.
class WholeMatrix {
 public:
  WholeMatrix() = default;
  /// `weights` is row-major; `inner` rows, an even number; `columns` a multiple of kLanes.
  WholeMatrix(std::span<const std::int16_t> weights, std::size_t inner, std::size_t columns);
  std::size_t inner() const { return inner_; }
  std::size_t columns() const { return columns_; }
  /// Of the first two rows; those of the next two rows are 2 * kLanes numbers on. No reader may cross into the next
  /// kLanes columns.
  const std::int16_t* pairs(std::size_t column) const {
    return pairs_.data() + column / kLanes * kLanes * inner_ + column % kLanes * 2;
  }

 private:
  std::vector<std::int16_t> pairs_;
  std::size_t inner_ = 0, columns_ = 0;
};

/// Whether no sum can leave 32 bits while no number on the left is greater than `greatest`.
bool sums_fit(std::span<const std::int16_t> weights, std::size_t columns, std::int32_t greatest);

/// `result` (rows x columns) = `left` (rows x inner) x `right`, both row-major without gaps.
void multiply_whole(const std::int16_t* left, std::size_t rows, const WholeMatrix& right, std::int32_t* result);

/// The ways in which it can be done, best first; each gives the same numbers. For tests and benchmarks.
struct WholeProductWay {
  const char* name;
  bool (*is_supported)();
  void (*multiply)(const std::int16_t* left, std::size_t rows, const WholeMatrix& right, std::int32_t* result);
};
std::span<const WholeProductWay> whole_product_ways();

}  // namespace claimgraph::language
