// SPDX-License-Identifier: Apache-2.0
#pragma once

// Each in a file of its own, compiled for what it needs; to be called where the processor has it.

#include <cstddef>
#include <cstdint>

#include "network/whole_product.h"

namespace claimgraph::language {

void multiply_whole_avx2(const std::int16_t* left, std::size_t rows, const WholeMatrix& right, std::int32_t* result);
void multiply_whole_avx512(const std::int16_t* left, std::size_t rows, const WholeMatrix& right, std::int32_t* result);

}  // namespace claimgraph::language
