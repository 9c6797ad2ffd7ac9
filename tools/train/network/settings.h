// SPDX-License-Identifier: Apache-2.0
#pragma once

// What can be turned when the network is trained. The values are those of the shipped model.

#include <cstddef>
#include <cstdint>

namespace claimgraph::train {

/// Sizes; those that end up as columns of matrices are multiples of kLanes.
struct Sizes {
  std::size_t vector = 100;  ///< of a pretrained word vector
  std::size_t hidden = 128;  ///< units that make one word's input out of its vector and its pieces
  std::size_t state = 112;   ///< units of a recurrent layer in each direction
  std::size_t layers = 3;
  std::size_t tag_layer = 2;  ///< layers below the tagger
  std::size_t arc = 96;
  std::size_t label_sum = 64;      ///< label units that see the sum of what head and dependent say
  std::size_t label_product = 32;  ///< label units that see their product
  std::size_t width() const { return 2 * state; }
  std::size_t label() const { return label_sum + label_product; }
};

struct Schedule {
  std::uint64_t seed = 1;
  std::size_t epochs = 20;
  std::size_t batch_tokens = 600;
  float rate = 2e-3F;
  float input_dropout = 0.2F;
  float layer_dropout = 0.25F;
  float word_dropout = 0.25F;  ///< a word seen n times is hidden with probability d / (d + n)
  float vector_dropout = 0.05F;
  float tag_weight = 0.5F;
};

}  // namespace claimgraph::train
