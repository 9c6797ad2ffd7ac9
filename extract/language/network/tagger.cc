// SPDX-License-Identifier: Apache-2.0
#include "network/tagger.h"

#include <algorithm>

#include "network/multiply.h"
#include "network/vectorised.h"

namespace claimgraph::language {
namespace {

constexpr std::size_t kUposCount = static_cast<std::size_t>(Upos::kX) + 1;

Upos upos_of(std::string_view wanted) {
  for (std::size_t i = 0; i < kUposCount; ++i)
    if (name(static_cast<Upos>(i)) == wanted) return static_cast<Upos>(i);
  return Upos::kX;
}

std::size_t best(const float* scores, std::size_t count) {
  return static_cast<std::size_t>(std::max_element(scores, scores + count) - scores);
}

// In kLanes sums side by side, which are added up pair by pair: one order, whatever the registers.
CLAIMGRAPH_VECTORISED float dot(const float* a, const std::int8_t* b, std::size_t count) {
  float sums[kLanes] = {};
  for (std::size_t i = 0; i < count; i += kLanes)
    for (std::size_t lane = 0; lane < kLanes; ++lane) sums[lane] += a[i + lane] * static_cast<float>(b[i + lane]);
  for (std::size_t half = kLanes / 2; half > 0; half /= 2)
    for (std::size_t lane = 0; lane < half; ++lane) sums[lane] += sums[lane + half];
  return sums[0];
}

}  // namespace

NameIds::NameIds(const NetworkModel& model, Doc& doc) {
  for (std::size_t i = 0; i < model.upos.size(); ++i) upos.push_back(upos_of(model.upos[i]));
  for (std::size_t i = 0; i < model.xpos.size(); ++i) xpos.push_back(doc.intern(model.xpos[i]));
  for (std::size_t i = 0; i < model.feats.size(); ++i) feats.push_back(doc.intern(model.feats[i]));
  for (std::size_t i = 0; i < model.labels.size(); ++i) labels.push_back(doc.intern(model.labels[i]));
}

std::size_t Tagger::best_feats(std::size_t upos, std::size_t xpos, const float* encoded) const {
  const std::size_t pair = upos * model_.xpos.size() + xpos, width = model_.width();
  const std::size_t begin = model_.feats_begin[pair], end = model_.feats_end[pair];
  std::size_t best = begin;
  float best_score = 0;
  for (std::size_t row = begin; row < end && end - begin > 1; ++row) {
    const float product = dot(encoded, model_.feats_rows.values.data() + row * width, width);
    const float score = product * model_.feats_rows.unit + model_.feats_rows.bias[row];
    if (row != begin && score <= best_score) continue;
    best = row;
    best_score = score;
  }
  return begin == end ? model_.feats.size() : best;
}

void Tagger::tag(Doc& doc, std::span<const Segment> segments, const Level& tag_level, const Level& top,
                 const NameIds& names) {
  const std::size_t width = model_.width(), columns = model_.tags.bias.size();
  model_.tags.apply(tag_level.whole, tag_level.values.size() / width, sums_, scores_);
  const float* scores = scores_.data();
  const float* row = top.values.data();
  for (const Segment& segment : segments) {
    for (TokenIndex i = segment.tokens.begin; i < segment.tokens.end; ++i, scores += columns, row += width) {
      const std::size_t upos = best(scores, model_.upos.size());
      const std::size_t xpos = best(scores + round_up_to_lanes(model_.upos.size()), model_.xpos.size());
      const std::size_t feats = best_feats(upos, xpos, row);
      Token& token = doc.tokens[i];
      token.upos = names.upos[upos];
      token.xpos = names.xpos[xpos];
      token.feats = feats == model_.feats.size() ? 0 : names.feats[feats];
    }
  }
}

}  // namespace claimgraph::language
