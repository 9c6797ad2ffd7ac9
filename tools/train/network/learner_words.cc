// SPDX-License-Identifier: Apache-2.0
// The learner from words to what each means in its sentence, and back.

#include <algorithm>

#include "functions.h"
#include "learner.h"
#include "loops.h"
#include "network/multiply.h"
#include "recurrent_layer.h"

namespace claimgraph::train {

using language::multiply;

namespace {

void make_mask(std::vector<float>& mask, std::size_t count, float drop, Random* random) {
  if (random == nullptr) {
    mask.assign(count, 1.0F);
    return;
  }
  mask.resize(count);
  const float kept = 1.0F / (1.0F - drop);
  for (float& factor : mask) factor = unit(*random) < drop ? 0.0F : kept;
}

}  // namespace
void Learner::gather(const Parameters& p, std::span<const Example* const> batch, Random* random) {
  const std::size_t hidden = layout_.sizes.hidden, vector = layout_.sizes.vector;
  words_.clear();
  sentences_.clear();
  used_words_.clear();
  for (const Example* example : batch) {
    sentences_.push_back({words_.size(), example->words.size(), example->opinions});
    for (const Example::Word& word : example->words) words_.push_back(&word);
  }
  const std::size_t count = words_.size();
  fill_rows(hidden_, count, p.dense.data() + layout_.hidden_bias.begin, hidden);
  joined_.assign(count * (hidden + vector), 0.0F);
  std::size_t at = 0;
  for (const Example* example : batch) {
    for (const Example::Word& word : example->words) {
      float* vector_in = joined_.data() + at * (hidden + vector) + hidden;
      std::uint32_t row = word.word;
      bool vector_dropped = false;
      if (random != nullptr) {
        const float seen = static_cast<float>(numbering_.word_counts[row]);
        if (unit(*random) < schedule_.word_dropout / (schedule_.word_dropout + seen)) row = 0;
        vector_dropped = unit(*random) < schedule_.vector_dropout;
      }
      used_words_.push_back(row);
      if (word.vector != kUnknown && !vector_dropped) {
        const std::int8_t* values = vectors_.row(word.vector);
        for (std::size_t i = 0; i < vector; ++i)
          vector_in[i] = static_cast<float>(values[i]) * (8 * WordVectors::kUnit);
      }
      float* sum = hidden_.data() + at * hidden;
      add_each(p.words.data() + row * hidden, sum, hidden);
      for (std::uint32_t i = word.pieces_begin; i < word.pieces_end; ++i)
        add_each(p.pieces.data() + example->pieces[i] * hidden, sum, hidden);
      ++at;
    }
  }
}

void Learner::encode(const Parameters& p, Random* random) {
  const Sizes& s = layout_.sizes;
  const std::size_t count = words_.size(), joined = s.hidden + s.vector, width = s.width();
  const float* w = p.dense.data();
  multiply({joined_.data() + s.hidden, joined, w + layout_.vector_hidden.begin, s.hidden, hidden_.data(), s.hidden,
            count, s.vector, s.hidden, true});
  cut_below_zero(hidden_.data(), count * s.hidden);
  make_mask(hidden_mask_, count * s.hidden, schedule_.input_dropout, random);
  for (std::size_t i = 0; i < count; ++i)
    multiply_each(hidden_.data() + i * s.hidden, hidden_mask_.data() + i * s.hidden, joined_.data() + i * joined,
                  s.hidden);
  fill_rows(levels_[0].values, count, w + layout_.word_bias.begin, width);
  multiply({joined_.data(), joined, w + layout_.word_input.begin, width, levels_[0].values.data(), width, count, joined,
            width, true});
  squash(levels_[0].values.data(), count * width);
  for (std::size_t l = 0; l <= s.layers; ++l) {
    Level& level = levels_[l];
    make_mask(level.mask, sentences_.size() * width, schedule_.layer_dropout, random);
    level.dropped.resize(count * width);
    for (std::size_t k = 0; k < sentences_.size(); ++k)
      for (std::size_t i = sentences_[k].begin; i < sentences_[k].begin + sentences_[k].words; ++i)
        multiply_each(level.values.data() + i * width, level.mask.data() + k * width, level.dropped.data() + i * width,
                      width);
    if (l == s.layers) break;
    const Layout::Layer& weights = layout_.layers[l];
    level.u.resize(count * 6 * s.state);
    level.cells.resize(count * width);
    levels_[l + 1].values.resize(count * width);
    multiply({level.dropped.data(), width, w + weights.input.begin, 6 * s.state, level.u.data(), 6 * s.state, count,
              width, 6 * s.state});
    for (const Sentence& sentence : sentences_)
      run_recurrence({sentence.words, s.state, w + weights.recurrence.begin,
                      level.u.data() + sentence.begin * 6 * s.state, level.values.data() + sentence.begin * width,
                      level.cells.data() + sentence.begin * width,
                      levels_[l + 1].values.data() + sentence.begin * width});
  }
}

void Learner::back_through_layers(const Parameters& p) {
  const Sizes& s = layout_.sizes;
  const std::size_t count = words_.size(), width = s.width();
  u_gradient_.resize(count * 6 * s.state);
  input_gradient_.resize(count * width);
  for (std::size_t l = s.layers + 1; l-- > 0;) {
    Level& level = levels_[l];
    // So far the gradient is that of the dropped values.
    if (l < s.layers) {
      const Layout::Layer& weights = layout_.layers[l];
      for (const Sentence& k : sentences_)
        run_recurrence_back(
            {k.words, s.state, p.dense.data() + weights.recurrence.begin, level.u.data() + k.begin * 6 * s.state,
             level.values.data() + k.begin * width, level.cells.data() + k.begin * width, nullptr},
            {levels_[l + 1].gradient.data() + k.begin * width, u_gradient_.data() + k.begin * 6 * s.state,
             input_gradient_.data() + k.begin * width, gradient_.data() + weights.recurrence.begin});
      back_through_product(p, {weights.input, level.dropped.data(), width, u_gradient_.data(), level.gradient.data(),
                               width, width, true});
    }
    for (std::size_t k = 0; k < sentences_.size(); ++k)
      for (std::size_t i = sentences_[k].begin; i < sentences_[k].begin + sentences_[k].words; ++i)
        multiply_each(level.gradient.data() + i * width, level.mask.data() + k * width,
                      level.gradient.data() + i * width, width);
    if (l < s.layers) add_each(input_gradient_.data(), level.gradient.data(), count * width);
  }
}

void Learner::back_to_words(const Parameters& p) {
  const Sizes& s = layout_.sizes;
  const std::size_t count = words_.size(), joined = s.hidden + s.vector;
  std::vector<float>& gradient = levels_[0].gradient;
  squash_back(levels_[0].values.data(), gradient.data(), count * s.width());
  add_to_bias(layout_.word_bias, gradient);
  hidden_gradient_.resize(count * s.hidden);
  back_through_product(p, {layout_.word_input, joined_.data(), joined, gradient.data(), hidden_gradient_.data(),
                           s.hidden, s.hidden, false});
  for (std::size_t i = 0; i < count * s.hidden; ++i)
    hidden_gradient_[i] = hidden_[i] > 0 ? hidden_gradient_[i] * hidden_mask_[i] : 0.0F;
  add_to_bias(layout_.hidden_bias, hidden_gradient_);
  back_through_product(p, {layout_.vector_hidden, joined_.data() + s.hidden, joined, hidden_gradient_.data()});
}

}  // namespace claimgraph::train
