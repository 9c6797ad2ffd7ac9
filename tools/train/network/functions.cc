// SPDX-License-Identifier: Apache-2.0
#include "functions.h"

#include "network/vectorised.h"

namespace claimgraph::train {

CLAIMGRAPH_VECTORISED double softmax_gradient(float* logits, std::size_t count, std::size_t padded,
                                              const Target& target, float weight) {
  float greatest = logits[0];
  for (std::size_t i = 1; i < count; ++i) greatest = logits[i] > greatest ? logits[i] : greatest;
  for (std::size_t i = 0; i < count; ++i) logits[i] = exponential(logits[i] - greatest);
  float sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += logits[i];
  const double loss = -shown_logarithm(static_cast<double>(logits[target.truth] / sum) + 1e-30);
  const float scale = weight / sum;
  for (std::size_t i = 0; i < count; ++i) logits[i] *= scale;
  if (target.opinion == nullptr) {
    logits[target.truth] -= weight;
  } else {
    logits[target.truth] -= 0.5F * weight;
    for (std::size_t i = 0; i < count; ++i) logits[i] -= 0.5F * weight * target.opinion[i];
  }
  for (std::size_t i = count; i < padded; ++i) logits[i] = 0;
  return loss;
}

}  // namespace claimgraph::train
