// SPDX-License-Identifier: Apache-2.0
#pragma once

// Runs the network over a few sentences, forwards with dropout and back again: from sentences to the gradient of the
// loss, written out by hand. One learner for each thread; it keeps its memory from batch to batch.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "examples.h"
#include "parameters.h"
#include "settings.h"
#include "shuffle.h"

namespace claimgraph::train {

struct Losses {
  double tags = 0, feats = 0, arcs = 0, labels = 0;
  double sum() const { return tags + feats + arcs + labels; }
};

class Learner {
 public:
  Learner(const Layout& layout, const Schedule& schedule, const Numbering& numbering, const WordVectors& vectors);

  /// Gradients of the batch, times `scale`, into gradient() and hidden_gradient(); a random number decides about
  /// dropout. Without `random` nothing is dropped. Returns the unscaled losses.
  Losses learn(const Parameters& parameters, std::span<const Example* const> batch, float scale, Random* random);

  /// Adds what a network thinks of the sentence, times `share`.
  void add_opinions(const Parameters& parameters, const Example& example, float share, Opinions& opinions);

  /// Of Parameters::dense.
  const std::vector<float>& gradient() const { return gradient_; }
  /// A row for each word of the batch, in order: the gradient of each of its rows in the tables of words and pieces.
  const std::vector<float>& hidden_gradient() const { return hidden_gradient_; }
  /// The row of the table of words that was used for each word of the batch, after word dropout.
  const std::vector<std::uint32_t>& used_words() const { return used_words_; }

 private:
  struct Sentence {
    std::size_t begin, words;
    const Opinions* opinions;
  };
  void gather(const Parameters& parameters, std::span<const Example* const> batch, Random* random);
  void encode(const Parameters& parameters, Random* random);
  void encode_and_score(const Parameters& parameters, std::span<const Example* const> batch, float scale,
                        Random* random, Losses& losses);
  void learn_tags(const Parameters& parameters, float scale, Losses& losses);
  void learn_feats(const Parameters& parameters, float scale, Losses& losses);
  void learn_tree(const Parameters& parameters, float scale, Losses& losses);
  void learn_arcs(const Parameters& parameters, float scale, const Sentence& sentence, Losses& losses);
  void learn_labels(const Parameters& parameters, float scale, Losses& losses);
  void back_through_layers(const Parameters& parameters);
  void back_to_words(const Parameters& parameters);
  /// From the gradient of `output` (= input x block) to those of the block and, where wanted, of the first
  /// `input_columns` columns of the input.
  struct ProductBack {
    Block block;
    const float* input;
    std::size_t input_stride;
    const float* output_gradient;
    float* input_gradient = nullptr;
    std::size_t input_gradient_stride = 0;
    std::size_t input_columns = 0;
    bool add = false;
  };
  void back_through_product(const Parameters& parameters, const ProductBack& back);
  void add_to_bias(const Block& bias, const std::vector<float>& output_gradient);

  const Layout& layout_;
  const Schedule& schedule_;
  const Numbering& numbering_;
  const WordVectors& vectors_;

  bool learning_ = true;  ///< off: probabilities are wanted, no gradients of weights
  std::vector<const Example::Word*> words_;
  std::vector<Sentence> sentences_;
  std::vector<std::uint32_t> used_words_;
  std::vector<float> gradient_, hidden_gradient_;

  std::vector<float> vectors_in_, hidden_, hidden_mask_, joined_;
  struct Level {
    std::vector<float> values;   ///< what comes out of the layer below
    std::vector<float> mask;     ///< dropout, one row for each sentence
    std::vector<float> dropped;  ///< values times mask
    std::vector<float> u, cells;
    std::vector<float> gradient;  ///< of values
  };
  std::vector<Level> levels_;  ///< one for each layer, and what comes out on top
  std::vector<float> tag_logits_, heads_, heads_gradient_, queries_, queries_gradient_;
  std::vector<float> turned_, arc_scores_, head_rows_, head_columns_, label_in_, label_logits_, label_in_gradient_;
  std::vector<float> u_gradient_, input_gradient_;
};

}  // namespace claimgraph::train
