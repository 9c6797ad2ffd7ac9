// SPDX-License-Identifier: Apache-2.0
// The learner on tags and features.

#include "functions.h"
#include "learner.h"
#include "loops.h"
#include "network/multiply.h"

namespace claimgraph::train {

using language::multiply;

void Learner::learn_tags(const Parameters& p, float scale, Losses& losses) {
  const std::size_t count = words_.size(), columns = layout_.tags.columns, width = layout_.sizes.width();
  Level& level = levels_[layout_.sizes.tag_layer];
  fill_rows(tag_logits_, count, p.dense.data() + layout_.tags_bias.begin, columns);
  multiply({level.dropped.data(), width, p.dense.data() + layout_.tags.begin, columns, tag_logits_.data(), columns,
            count, width, columns, true});
  for (const Sentence& sentence : sentences_) {
    for (std::size_t i = 0; i < sentence.words; ++i) {
      const Example::Word& word = *words_[sentence.begin + i];
      float* logits = tag_logits_.data() + (sentence.begin + i) * columns;
      losses.tags +=
          softmax_gradient(logits, layout_.upos, layout_.xpos_begin,
                           {word.upos, opinion(sentence.opinions, &Opinions::upos, i * layout_.upos)}, scale);
      losses.tags +=
          softmax_gradient(logits + layout_.xpos_begin, layout_.xpos, columns - layout_.xpos_begin,
                           {word.xpos, opinion(sentence.opinions, &Opinions::xpos, i * layout_.xpos)}, scale);
    }
  }
  add_to_bias(layout_.tags_bias, tag_logits_);
  back_through_product(
      p, {layout_.tags, level.dropped.data(), width, tag_logits_.data(), level.gradient.data(), width, width, true});
}

void Learner::learn_feats(const Parameters& p, float scale, Losses& losses) {
  const std::size_t width = layout_.sizes.width();
  Level& level = levels_.back();
  std::vector<float> logits;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const Example::Word& word = *words_[i];
    const Numbering::Range range = numbering_.feats_of_tags[word.upos * layout_.xpos + word.xpos];
    const std::size_t choices = range.end - range.begin;
    if (word.feats == kUnknown || choices < 2) continue;
    const float* top = level.dropped.data() + i * width;
    logits.assign(choices, 0.0F);
    for (std::size_t c = 0; c < choices; ++c) {
      const float* row = p.dense.data() + layout_.feats_rows.begin + (range.begin + c) * width;
      float sum = p.dense[layout_.feats_bias.begin + range.begin + c];
      for (std::size_t k = 0; k < width; ++k) sum += top[k] * row[k];
      logits[c] = sum;
    }
    losses.feats += softmax_gradient(logits.data(), choices, choices, {word.feats - range.begin}, scale);
    for (std::size_t c = 0; c < choices; ++c) {
      const std::size_t row = layout_.feats_rows.begin + (range.begin + c) * width;
      add_scaled(logits[c], top, gradient_.data() + row, width);
      add_scaled(logits[c], p.dense.data() + row, level.gradient.data() + i * width, width);
      gradient_[layout_.feats_bias.begin + range.begin + c] += logits[c];
    }
  }
}

}  // namespace claimgraph::train
