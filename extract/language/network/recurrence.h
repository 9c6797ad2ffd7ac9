// SPDX-License-Identifier: Apache-2.0
#pragma once

// One layer of simple recurrent units (Lei et al. 2018) in both directions. Gates look at the input and, unit by unit,
// at the state before, so that all matrix products are done before the recurrence starts:
//
//     z = s(uz + bz)   f = g(uf + bf + vf c')   r = g(ur + br + vr c')
//     c = z + f (c' - z)                        h = x + r (c - x)
//
// with u = W x for all words at once, c' the state before, s(a) = a / sqrt(1 + a a), g(a) = (1 + s(a)) / 2: operations
// that are the same to the last bit on every processor.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace claimgraph::language {

/// One sentence, `words` rows: `u` of 6 * state columns (z, f, r forwards, then backwards) as whole multiples of
/// `u_unit`, `input` and `output` of 2 * state (forwards, backwards) within 1. `weights`: bz bf br vf vr forwards, then
/// backwards.
struct Recurrence {
  std::size_t words;
  std::size_t state;
  const float* weights;
  const std::int32_t* u;
  float u_unit;
  const float* input;
  float* output;
};
/// `memory` is kept between calls to save allocations.
void run_recurrence(const Recurrence& recurrence, std::vector<float>& memory);

}  // namespace claimgraph::language
