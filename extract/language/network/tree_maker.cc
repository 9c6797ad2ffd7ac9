// SPDX-License-Identifier: Apache-2.0
#include "network/tree_maker.h"

#include <algorithm>

#include "network/multiply.h"
#include "network/room.h"

namespace claimgraph::language {
namespace {

// Scores become whole numbers of this fraction, so that sums of them are exact.
constexpr float kScoreUnit = 1.0F / 65536, kGreatestScore = 16384.0F;

}  // namespace

void TreeMaker::make_trees(Doc& doc, std::span<const Segment> segments, const Level& encoded, const NameIds& names) {
  const std::size_t words = encoded.values.size() / model_.width(), columns = model_.heads.bias.size();
  model_.heads.apply(encoded.whole, words, sums_, shares_);
  for (std::size_t i = 0; i < words; ++i)
    for (std::size_t k = 0; k < 2 * model_.arc; ++k)
      shares_[i * columns + k] = std::max(0.0F, shares_[i * columns + k]);
  make_room(queries_, words * model_.arc);
  multiply({shares_.data(), columns, model_.arcs.weights.data(), model_.arc, queries_.data(), model_.arc, words,
            model_.arc, model_.arc, false, model_.arcs.bias.data()});
  std::size_t begin = 0;
  for (const Segment& segment : segments) {
    find_heads(begin, segment.tokens.size());
    name_arcs(begin, doc, segment, names);
    begin += segment.tokens.size();
  }
}

void TreeMaker::find_heads(std::size_t begin, std::size_t words) {
  const std::size_t arc = model_.arc, row = model_.heads.bias.size(), padded = round_up_to_lanes(words + 1);
  columns_.assign(arc * padded, 0.0F);
  for (std::size_t i = 0; i < words; ++i)
    for (std::size_t k = 0; k < arc; ++k) columns_[k * padded + i] = shares_[(begin + i) * row + arc + k];
  for (std::size_t k = 0; k < arc; ++k) columns_[k * padded + words] = model_.arc_root[k];
  make_room(scores_, words * padded);
  multiply({queries_.data() + begin * arc, arc, columns_.data(), padded, scores_.data(), padded, words, arc, padded});
  make_room(whole_scores_, words * padded);
  for (std::size_t i = 0; i < words * padded; ++i)
    whole_scores_[i] =
        static_cast<std::int32_t>(std::clamp(scores_[i], -kGreatestScore, kGreatestScore) * (1.0F / kScoreUnit));
  decoder_.decode({whole_scores_.data(), padded, words}, heads_);
}

void TreeMaker::name_arcs(std::size_t begin, Doc& doc, const Segment& segment, const NameIds& names) {
  const std::size_t words = segment.tokens.size(), row = model_.heads.bias.size(), units = model_.label();
  make_room(label_in_, words * units);
  for (std::size_t i = 0; i < words; ++i) {
    const float* dependent = shares_.data() + (begin + i) * row + 2 * model_.arc;
    const float* head = heads_[i] == words ? model_.label_root.data()
                                           : shares_.data() + (begin + heads_[i]) * row + 2 * model_.arc + units;
    float* in = label_in_.data() + i * units;
    for (std::size_t k = 0; k < model_.label_sum; ++k) in[k] = std::max(0.0F, dependent[k] + head[k]);
    for (std::size_t k = model_.label_sum; k < units; ++k) in[k] = dependent[k] * head[k];
  }
  const std::size_t columns = model_.label_scores.bias.size();
  make_room(label_scores_, words * columns);
  multiply({label_in_.data(), units, model_.label_scores.weights.data(), columns, label_scores_.data(), columns, words,
            units, columns, false, model_.label_scores.bias.data()});
  for (std::size_t i = 0; i < words; ++i) {
    const float* scores = label_scores_.data() + i * columns;
    Token& token = doc.tokens[segment.tokens.begin + i];
    token.head = heads_[i] == words ? kNoToken : segment.tokens.begin + heads_[i];
    token.deprel =
        names.labels[static_cast<std::size_t>(std::max_element(scores, scores + model_.labels.size()) - scores)];
  }
}

}  // namespace claimgraph::language
