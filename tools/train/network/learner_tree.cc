// SPDX-License-Identifier: Apache-2.0
// The learner on heads and relations.

#include <algorithm>

#include "functions.h"
#include "learner.h"
#include "loops.h"
#include "network/multiply.h"

namespace claimgraph::train {

using language::multiply;
using language::round_up_to_lanes;

void Learner::learn_tree(const Parameters& p, float scale, Losses& losses) {
  const Sizes& s = layout_.sizes;
  const std::size_t count = words_.size(), width = s.width(), columns = layout_.heads_columns();
  Level& level = levels_.back();
  const float* w = p.dense.data();
  fill_rows(heads_, count, w + layout_.heads_bias.begin, columns);
  multiply({level.dropped.data(), width, w + layout_.heads.begin, columns, heads_.data(), columns, count, width,
            columns, true});
  for (std::size_t i = 0; i < count; ++i) cut_below_zero(heads_.data() + i * columns, 2 * s.arc);
  fill_rows(queries_, count, w + layout_.arcs_bias.begin, s.arc);
  multiply({heads_.data(), columns, w + layout_.arcs.begin, s.arc, queries_.data(), s.arc, count, s.arc, s.arc, true});
  heads_gradient_.assign(count * columns, 0.0F);
  queries_gradient_.assign(count * s.arc, 0.0F);
  for (const Sentence& sentence : sentences_) learn_arcs(p, scale, sentence, losses);
  add_to_bias(layout_.arcs_bias, queries_gradient_);
  back_through_product(p, {layout_.arcs, heads_.data(), columns, queries_gradient_.data(), heads_gradient_.data(),
                           columns, s.arc, true});
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t c = i * columns; c < i * columns + 2 * s.arc; ++c)
      if (heads_[c] <= 0) heads_gradient_[c] = 0;
  learn_labels(p, scale, losses);
  add_to_bias(layout_.heads_bias, heads_gradient_);
  back_through_product(p, {layout_.heads, level.dropped.data(), width, heads_gradient_.data(), level.gradient.data(),
                           width, width, true});
}

void Learner::learn_arcs(const Parameters& p, float scale, const Sentence& sentence, Losses& losses) {
  const std::size_t arc = layout_.sizes.arc, columns = layout_.heads_columns(), n = sentence.words;
  const std::size_t padded = round_up_to_lanes(n + 1);
  head_rows_.assign(padded * arc, 0.0F);
  for (std::size_t i = 0; i < n; ++i)
    std::copy_n(heads_.data() + (sentence.begin + i) * columns + arc, arc, head_rows_.data() + i * arc);
  std::copy_n(p.dense.data() + layout_.arc_root.begin, arc, head_rows_.data() + n * arc);
  head_columns_.resize(padded * arc);
  transpose(head_rows_.data(), arc, padded, arc, head_columns_.data());
  arc_scores_.resize(n * padded);
  const float* queries = queries_.data() + sentence.begin * arc;
  multiply({queries, arc, head_columns_.data(), padded, arc_scores_.data(), padded, n, arc, padded});
  for (std::size_t i = 0; i < n; ++i) {
    float* scores = arc_scores_.data() + i * padded;
    scores[i] = -1e9F;  // no word is its own head
    const float* teachers = opinion(sentence.opinions, &Opinions::arcs, i * (n + 1));
    losses.arcs += softmax_gradient(scores, n + 1, padded, {words_[sentence.begin + i]->head, teachers}, scale);
  }
  multiply({arc_scores_.data(), padded, head_rows_.data(), arc, queries_gradient_.data() + sentence.begin * arc, arc, n,
            padded, arc});
  turned_.resize(padded * n);
  transpose(arc_scores_.data(), padded, n, padded, turned_.data());
  multiply({turned_.data(), n, queries, arc, heads_gradient_.data() + sentence.begin * columns + arc, columns, n, n,
            arc, true});
  multiply({turned_.data() + n * n, n, queries, arc, gradient_.data() + layout_.arc_root.begin, arc, 1, n, arc, true});
}

void Learner::learn_labels(const Parameters& p, float scale, Losses& losses) {
  const Sizes& s = layout_.sizes;
  const std::size_t count = words_.size(), units = s.label(), columns = layout_.heads_columns();
  label_in_.resize(count * units);
  label_in_gradient_.resize(count * units);
  const float* root = p.dense.data() + layout_.label_root.begin;
  // The place of the head's share of a word: in a row of heads_, or the root's.
  const auto head_row = [&](const Sentence& sentence, std::size_t word) {
    return words_[word]->head == sentence.words ? kUnknown
                                                : static_cast<std::uint32_t>(sentence.begin + words_[word]->head);
  };
  for (const Sentence& sentence : sentences_) {
    for (std::size_t i = sentence.begin; i < sentence.begin + sentence.words; ++i) {
      const std::uint32_t row = head_row(sentence, i);
      const float* dependent = heads_.data() + i * columns + 2 * s.arc;
      const float* head = row == kUnknown ? root : heads_.data() + row * columns + 2 * s.arc + units;
      float* in = label_in_.data() + i * units;
      for (std::size_t c = 0; c < s.label_sum; ++c) in[c] = std::max(0.0F, dependent[c] + head[c]);
      for (std::size_t c = s.label_sum; c < units; ++c) in[c] = dependent[c] * head[c];
    }
  }
  const std::size_t labels = layout_.label.columns;
  fill_rows(label_logits_, count, p.dense.data() + layout_.label_bias.begin, labels);
  multiply({label_in_.data(), units, p.dense.data() + layout_.label.begin, labels, label_logits_.data(), labels, count,
            units, labels, true});
  for (const Sentence& sentence : sentences_) {
    for (std::size_t i = 0; i < sentence.words; ++i) {
      const std::size_t word = sentence.begin + i;
      const float* teachers = opinion(sentence.opinions, &Opinions::labels, i * layout_.labels);
      losses.labels += softmax_gradient(label_logits_.data() + word * labels, layout_.labels, labels,
                                        {words_[word]->label, teachers}, scale);
    }
  }
  add_to_bias(layout_.label_bias, label_logits_);
  back_through_product(p, {layout_.label, label_in_.data(), units, label_logits_.data(), label_in_gradient_.data(),
                           units, units, false});
  float* root_gradient = gradient_.data() + layout_.label_root.begin;
  for (const Sentence& sentence : sentences_) {
    for (std::size_t i = sentence.begin; i < sentence.begin + sentence.words; ++i) {
      const std::uint32_t row = head_row(sentence, i);
      const std::size_t dependent = i * columns + 2 * s.arc;
      const std::size_t head = row == kUnknown ? 0 : row * columns + 2 * s.arc + units;
      const float* head_values = row == kUnknown ? root : heads_.data() + head;
      float* head_gradient = row == kUnknown ? root_gradient : heads_gradient_.data() + head;
      const float *in = label_in_.data() + i * units, *gradient = label_in_gradient_.data() + i * units;
      for (std::size_t c = 0; c < units; ++c) {
        const bool summed = c < s.label_sum;
        const float passed = summed && in[c] <= 0 ? 0.0F : gradient[c];
        heads_gradient_[dependent + c] += summed ? passed : passed * head_values[c];
        head_gradient[c] += summed ? passed : passed * heads_[dependent + c];
      }
    }
  }
}

}  // namespace claimgraph::train
