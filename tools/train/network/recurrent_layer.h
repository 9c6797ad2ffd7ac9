// SPDX-License-Identifier: Apache-2.0
#pragma once

// One layer of simple recurrent units (Lei et al. 2018) in both directions. Gates look at the input and, unit by unit,
// at the state before, so that all matrix products are done before the recurrence starts:
//
//     z = s(uz + bz)   f = g(uf + bf + vf c')   r = g(ur + br + vr c')
//     c = z + f (c' - z)                        h = x + r (c - x)
//
// with u = W x for all words at once, c' the state before, s(a) = a / sqrt(1 + a a), g(a) = (1 + s(a)) / 2.

#include <cstddef>

namespace claimgraph::train {

/// Weights of a layer: for each direction, forwards first, `state` numbers each of bz bf br vf vr.
struct RecurrentWeights {
  const float* values;
  static std::size_t count(std::size_t state) { return 2 * 5 * state; }
};

/// One sentence in one layer, `words` rows. `input` and `output` have 2 * state columns (forwards, backwards), `u` has
/// 6 * state (z, f, r forwards, then backwards), `cells` 2 * state.
struct RecurrentPass {
  std::size_t words;
  std::size_t state;
  const float* weights;
  const float* u;
  const float* input;
  float* cells;
  float* output;
};
void run_recurrence(const RecurrentPass& pass);

/// From the gradient of the output to those of u and input (both written, not added), and of the weights (added).
struct RecurrentGradients {
  const float* output;
  float* u;
  float* input;
  float* weights;
};
void run_recurrence_back(const RecurrentPass& pass, const RecurrentGradients& gradients);

}  // namespace claimgraph::train
