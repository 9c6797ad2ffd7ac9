// SPDX-License-Identifier: Apache-2.0
#include "network/tagger.h"

#include <algorithm>
#include <cstring>

#include "network/multiply.h"
#include "network/room.h"
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

typedef float Lanes __attribute__((vector_size(kLanes * sizeof(float)), aligned(4), may_alias));

// In kLanes sums side by side, which are added up pair by pair: one order, whatever the registers.
inline __attribute__((always_inline)) float sum_of(const Lanes& lanes) {
  float sums[kLanes];
  std::memcpy(sums, &lanes, sizeof sums);
  for (std::size_t half = kLanes / 2; half > 0; half /= 2)
    for (std::size_t lane = 0; lane < half; ++lane) sums[lane] += sums[lane + half];
  return sums[0];
}

// The products of `a` with each of the rows, several rows at a time: each sum waits for its last addition.
template <std::size_t Rows>
inline __attribute__((always_inline)) void dots_of(const float* a, const float* rows, std::size_t width,
                                                   float* products) {
  Lanes sums[Rows] = {};
  for (std::size_t i = 0; i < width; i += kLanes) {
    const Lanes values = *reinterpret_cast<const Lanes*>(a + i);
    for (std::size_t r = 0; r < Rows; ++r) sums[r] += values * *reinterpret_cast<const Lanes*>(rows + r * width + i);
  }
  for (std::size_t r = 0; r < Rows; ++r) products[r] = sum_of(sums[r]);
}

CLAIMGRAPH_VECTORISED void dots(const float* a, const float* rows, std::size_t count, std::size_t width,
                                float* products) {
  constexpr std::size_t kTogether = 4;
  std::size_t row = 0;
  for (; row + kTogether <= count; row += kTogether) dots_of<kTogether>(a, rows + row * width, width, products + row);
  for (; row < count; ++row) dots_of<1>(a, rows + row * width, width, products + row);
}

}  // namespace

NameIds::NameIds(const NetworkModel& model, Doc& doc) {
  for (std::size_t i = 0; i < model.upos.size(); ++i) upos.push_back(upos_of(model.upos[i]));
  for (std::size_t i = 0; i < model.xpos.size(); ++i) xpos.push_back(doc.intern(model.xpos[i]));
  for (std::size_t i = 0; i < model.feats.size(); ++i) feats.push_back(doc.intern(model.feats[i]));
  for (std::size_t i = 0; i < model.labels.size(); ++i) labels.push_back(doc.intern(model.labels[i]));
}

std::size_t Tagger::best_feats(std::size_t upos, std::size_t xpos, const float* encoded) {
  const std::size_t pair = upos * model_.xpos.size() + xpos, width = model_.width();
  const std::size_t begin = model_.feats_begin[pair], end = model_.feats_end[pair];
  if (begin == end) return model_.feats.size();
  if (end - begin == 1) return begin;
  make_room(products_, end - begin);
  dots(encoded, model_.feats_rows.values.data() + begin * width, end - begin, width, products_.data());
  std::size_t best = begin;
  float best_score = 0;
  for (std::size_t row = begin; row < end; ++row) {
    const float score = products_[row - begin] * model_.feats_rows.unit + model_.feats_rows.bias[row];
    if (row != begin && score <= best_score) continue;
    best = row;
    best_score = score;
  }
  return best;
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
