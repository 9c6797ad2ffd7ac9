// SPDX-License-Identifier: Apache-2.0
#pragma once

// The loops of the learner beside its matrix products, each of steps that do not depend on each other.

#include <cstddef>
#include <vector>

namespace claimgraph::train {

/// `rows` rows, each the bias: what a product is then added to.
void fill_rows(std::vector<float>& values, std::size_t rows, const float* bias, std::size_t columns);

/// `turned` (columns x rows) from `matrix` (rows x columns, `stride` from row to row).
void transpose(const float* matrix, std::size_t stride, std::size_t rows, std::size_t columns, float* turned);

/// `result` may be `a` or `b`.
void multiply_each(const float* a, const float* b, float* result, std::size_t count);
void add_each(const float* a, float* result, std::size_t count);
void add_scaled(float factor, const float* a, float* result, std::size_t count);
void cut_below_zero(float* values, std::size_t count);

/// x becomes y = x / sqrt(1 + x x).
void squash(float* values, std::size_t count);
/// The gradient of x from that of y, in place.
void squash_back(const float* squashed, float* gradient, std::size_t count);

}  // namespace claimgraph::train
