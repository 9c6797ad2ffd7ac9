// SPDX-License-Identifier: Apache-2.0
#include "recurrent_layer.h"

#include <cmath>
#include <vector>

#include "network/vectorised.h"

namespace claimgraph::train {
namespace {

struct Step {
  std::size_t state;
  const float* weights;
  const float* u;
  const float* input;
  const float* before;
};

CLAIMGRAPH_VECTORISED void step(const Step& s, float* __restrict cells, float* __restrict output) {
  const std::size_t n = s.state;
  const float *bz = s.weights, *bf = bz + n, *br = bf + n, *vf = br + n, *vr = vf + n;
  const float *uz = s.u, *uf = uz + n, *ur = uf + n;
  CLAIMGRAPH_INDEPENDENT
  for (std::size_t i = 0; i < n; ++i) {
    const float before = s.before[i];
    const float az = uz[i] + bz[i], af = uf[i] + bf[i] + vf[i] * before, ar = ur[i] + br[i] + vr[i] * before;
    const float z = az / std::sqrt(1.0F + az * az);
    const float f = 0.5F + 0.5F * (af / std::sqrt(1.0F + af * af));
    const float r = 0.5F + 0.5F * (ar / std::sqrt(1.0F + ar * ar));
    const float c = z + f * (before - z);
    cells[i] = c;
    output[i] = s.input[i] + r * (c - s.input[i]);
  }
}

struct StepBack {
  const float* cells;
  const float* output;
  float* weights;
};

// `carried` is the gradient of the state, from the word after to the word before.
CLAIMGRAPH_VECTORISED void step_back(const Step& s, const StepBack& g, float* __restrict carried, float* __restrict du,
                                     float* __restrict dinput) {
  const std::size_t n = s.state;
  const float *bz = s.weights, *bf = bz + n, *br = bf + n, *vf = br + n, *vr = vf + n;
  const float *uz = s.u, *uf = uz + n, *ur = uf + n;
  float *dbz = g.weights, *dbf = dbz + n, *dbr = dbf + n, *dvf = dbr + n, *dvr = dvf + n;
  CLAIMGRAPH_INDEPENDENT
  for (std::size_t i = 0; i < n; ++i) {
    const float before = s.before[i];
    const float az = uz[i] + bz[i], af = uf[i] + bf[i] + vf[i] * before, ar = ur[i] + br[i] + vr[i] * before;
    const float qz = 1.0F / std::sqrt(1.0F + az * az), qf = 1.0F / std::sqrt(1.0F + af * af),
                qr = 1.0F / std::sqrt(1.0F + ar * ar);
    const float z = az * qz, f = 0.5F + 0.5F * (af * qf), r = 0.5F + 0.5F * (ar * qr);
    const float dy = g.output[i];
    const float dr = dy * (g.cells[i] - s.input[i]);
    const float dc = carried[i] + dy * r;
    const float dar = dr * (0.5F * (qr * qr * qr));
    const float daf = dc * (before - z) * (0.5F * (qf * qf * qf));
    const float daz = dc * (1.0F - f) * (qz * qz * qz);
    dinput[i] = dy * (1.0F - r);
    du[i] = daz;
    du[n + i] = daf;
    du[2 * n + i] = dar;
    carried[i] = dc * f + daf * vf[i] + dar * vr[i];
    dbz[i] += daz;
    dbf[i] += daf;
    dbr[i] += dar;
    dvf[i] += daf * before;
    dvr[i] += dar * before;
  }
}

Step at(const RecurrentPass& p, std::size_t direction, std::size_t word, const float* before) {
  return {p.state, p.weights + direction * 5 * p.state, p.u + (word * 6 + direction * 3) * p.state,
          p.input + (word * 2 + direction) * p.state, before};
}

}  // namespace

void run_recurrence(const RecurrentPass& p) {
  const std::vector<float> zeros(p.state, 0.0F);
  for (std::size_t direction = 0; direction < 2; ++direction) {
    const float* before = zeros.data();
    for (std::size_t i = 0; i < p.words; ++i) {
      const std::size_t word = direction == 0 ? i : p.words - 1 - i;
      const std::size_t place = (word * 2 + direction) * p.state;
      step(at(p, direction, word, before), p.cells + place, p.output + place);
      before = p.cells + place;
    }
  }
}

void run_recurrence_back(const RecurrentPass& p, const RecurrentGradients& g) {
  const std::vector<float> zeros(p.state, 0.0F);
  std::vector<float> carried(p.state);
  for (std::size_t direction = 0; direction < 2; ++direction) {
    carried.assign(p.state, 0.0F);
    for (std::size_t i = p.words; i-- > 0;) {
      const std::size_t word = direction == 0 ? i : p.words - 1 - i;
      const std::size_t place = (word * 2 + direction) * p.state;
      const std::size_t place_before = (direction == 0 ? place - 2 * p.state : place + 2 * p.state);
      const float* before = i == 0 ? zeros.data() : p.cells + place_before;
      step_back(at(p, direction, word, before),
                {p.cells + place, g.output + place, g.weights + direction * 5 * p.state}, carried.data(),
                g.u + (word * 6 + direction * 3) * p.state, g.input + place);
    }
  }
}

}  // namespace claimgraph::train
