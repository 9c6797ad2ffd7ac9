// SPDX-License-Identifier: Apache-2.0
#include "network/recurrence.h"

#include <cmath>

#include "network/vectorised.h"

namespace claimgraph::language {
namespace {

CLAIMGRAPH_VECTORISED void step(std::size_t n, const float* weights, const std::int32_t* u, float unit,
                                const float* input, float* __restrict state, float* __restrict output) {
  const float *bz = weights, *bf = bz + n, *br = bf + n, *vf = br + n, *vr = vf + n;
  const std::int32_t *uz = u, *uf = uz + n, *ur = uf + n;
  for (std::size_t i = 0; i < n; ++i) {
    const float before = state[i];
    const float az = static_cast<float>(uz[i]) * unit + bz[i];
    const float af = static_cast<float>(uf[i]) * unit + bf[i] + vf[i] * before;
    const float ar = static_cast<float>(ur[i]) * unit + br[i] + vr[i] * before;
    const float z = az / std::sqrt(1.0F + az * az);
    const float f = 0.5F + 0.5F * (af / std::sqrt(1.0F + af * af));
    const float r = 0.5F + 0.5F * (ar / std::sqrt(1.0F + ar * ar));
    const float c = z + f * (before - z);
    state[i] = c;
    output[i] = input[i] + r * (c - input[i]);
  }
}

}  // namespace

void run_recurrence(const Recurrence& r, std::vector<float>& memory) {
  for (std::size_t direction = 0; direction < 2; ++direction) {
    memory.assign(r.state, 0.0F);
    for (std::size_t i = 0; i < r.words; ++i) {
      const std::size_t word = direction == 0 ? i : r.words - 1 - i;
      step(r.state, r.weights + direction * 5 * r.state, r.u + (word * 6 + direction * 3) * r.state, r.u_unit,
           r.input + (word * 2 + direction) * r.state, memory.data(), r.output + (word * 2 + direction) * r.state);
    }
  }
}

}  // namespace claimgraph::language
