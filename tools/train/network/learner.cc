// SPDX-License-Identifier: Apache-2.0
#include "learner.h"

#include <algorithm>

#include "loops.h"
#include "network/multiply.h"

namespace claimgraph::train {

using language::multiply;
using language::round_up_to_lanes;

Learner::Learner(const Layout& layout, const Schedule& schedule, const Numbering& numbering, const WordVectors& vectors)
    : layout_(layout),
      schedule_(schedule),
      numbering_(numbering),
      vectors_(vectors),
      levels_(layout.sizes.layers + 1) {}

Losses Learner::learn(const Parameters& parameters, std::span<const Example* const> batch, float scale,
                      Random* random) {
  gradient_.assign(layout_.count, 0.0F);
  Losses losses;
  encode_and_score(parameters, batch, scale, random, losses);
  back_through_layers(parameters);
  back_to_words(parameters);
  return losses;
}

void Learner::encode_and_score(const Parameters& parameters, std::span<const Example* const> batch, float scale,
                               Random* random, Losses& losses) {
  gather(parameters, batch, random);
  encode(parameters, random);
  for (Level& level : levels_) level.gradient.assign(words_.size() * layout_.sizes.width(), 0.0F);
  learn_tags(parameters, scale * schedule_.tag_weight, losses);
  if (learning_) learn_feats(parameters, scale * schedule_.tag_weight, losses);
  learn_tree(parameters, scale, losses);
}

void Learner::add_opinions(const Parameters& parameters, const Example& example, float share, Opinions& opinions) {
  gradient_.assign(layout_.count, 0.0F);
  learning_ = false;
  Losses losses;
  const Example* const batch[] = {&example};
  encode_and_score(parameters, batch, 1.0F, nullptr, losses);
  learning_ = true;
  // The gradient of a loss is the probabilities less the truth; hence back again.
  const auto add = [share](const float* gradient, std::size_t count, float weight, std::size_t truth, float* sums) {
    for (std::size_t i = 0; i < count; ++i) sums[i] += share * (gradient[i] / weight + (i == truth ? 1.0F : 0.0F));
  };
  const std::size_t n = example.words.size(), padded = round_up_to_lanes(n + 1), labels = layout_.labels;
  opinions.upos.resize(n * layout_.upos);
  opinions.xpos.resize(n * layout_.xpos);
  opinions.arcs.resize(n * (n + 1));
  opinions.labels.resize(n * labels);
  for (std::size_t i = 0; i < n; ++i) {
    const Example::Word& word = example.words[i];
    const float* tags = tag_logits_.data() + i * layout_.tags.columns;
    add(tags, layout_.upos, schedule_.tag_weight, word.upos, opinions.upos.data() + i * layout_.upos);
    add(tags + layout_.xpos_begin, layout_.xpos, schedule_.tag_weight, word.xpos,
        opinions.xpos.data() + i * layout_.xpos);
    add(arc_scores_.data() + i * padded, n + 1, 1.0F, word.head, opinions.arcs.data() + i * (n + 1));
    add(label_logits_.data() + i * layout_.label.columns, labels, 1.0F, word.label,
        opinions.labels.data() + i * labels);
  }
}

void Learner::back_through_product(const Parameters& p, const ProductBack& b) {
  if (!learning_) return;
  const std::size_t count = words_.size(), columns = b.block.columns;
  turned_.resize(std::max(b.block.rows * count, b.input_columns * columns));
  transpose(b.input, b.input_stride, count, b.block.rows, turned_.data());
  multiply({turned_.data(), count, b.output_gradient, columns, gradient_.data() + b.block.begin, columns, b.block.rows,
            count, columns, true});
  if (b.input_gradient == nullptr) return;
  transpose(p.dense.data() + b.block.begin, columns, b.input_columns, columns, turned_.data());
  multiply({b.output_gradient, columns, turned_.data(), b.input_columns, b.input_gradient, b.input_gradient_stride,
            count, columns, b.input_columns, b.add});
}

void Learner::add_to_bias(const Block& bias, const std::vector<float>& output_gradient) {
  float* sums = gradient_.data() + bias.begin;
  for (std::size_t i = 0; i < words_.size(); ++i)
    add_each(output_gradient.data() + i * bias.columns, sums, bias.columns);
}

}  // namespace claimgraph::train
