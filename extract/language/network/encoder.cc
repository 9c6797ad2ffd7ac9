// SPDX-License-Identifier: Apache-2.0
#include "network/encoder.h"

#include <algorithm>
#include <cmath>

#include "network/multiply.h"
#include "network/recurrence.h"
#include "network/room.h"
#include "network/vectorised.h"
#include "network/word_features.h"

namespace claimgraph::language {
namespace {

constexpr std::uint32_t kNone = 0xffffffff;
// Forms remembered at most: a text of nothing but different words must not fill the memory.
constexpr std::size_t kMostRemembered = 20000;
constexpr std::size_t kLongestRemembered = 64;  // bytes

CLAIMGRAPH_VECTORISED void add_row(const std::int8_t* row, std::size_t count, std::int32_t* __restrict sums) {
  for (std::size_t i = 0; i < count; ++i) sums[i] += row[i];
}

CLAIMGRAPH_VECTORISED void add_scaled(const std::int32_t* sums, float unit, std::size_t count,
                                      float* __restrict result) {
  for (std::size_t i = 0; i < count; ++i) result[i] += static_cast<float>(sums[i]) * unit;
}

CLAIMGRAPH_VECTORISED void cut_below_zero(float* values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) values[i] = values[i] > 0 ? values[i] : 0.0F;
}

CLAIMGRAPH_VECTORISED void squash(float* values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) values[i] /= std::sqrt(1.0F + values[i] * values[i]);
}

}  // namespace

void Encoder::encode(const Doc& doc, std::span<const Segment> segments) {
  const std::size_t width = model_.width();
  remember_forms(doc, segments);
  make_word_inputs(doc);
  std::vector<float>& values = levels_[0].values;
  values.clear();
  for (const Segment& segment : segments) {
    for (TokenIndex token = segment.tokens.begin; token < segment.tokens.end; ++token) {
      const float* input = inputs_.data() + places_[doc.tokens[token].form] * width;
      values.insert(values.end(), input, input + width);
    }
  }
  levels_[0].whole.resize(values.size());
  make_whole(values.data(), values.size(), levels_[0].whole.data());
  for (std::size_t number = 0; number < model_.layers; ++number) run_layer(number, segments);
}

void Encoder::remember_forms(const Doc& doc, std::span<const Segment> segments) {
  if (row_count_ > kMostRemembered) {
    places_.clear();
    forms_ = StringPool();
    rows_.clear();
    row_count_ = 0;
  }
  fresh_.clear();
  for (const Segment& segment : segments) {
    for (TokenIndex token = segment.tokens.begin; token < segment.tokens.end; ++token) {
      const StringId form = doc.tokens[token].form;
      if (form >= places_.size()) places_.resize(form + 1, kNone);
      if (places_[form] != kNone) continue;
      std::uint32_t& row = doc.form(token).size() > kLongestRemembered ? places_[form] : known_row(doc, token);
      if (row == kNone) {
        row = row_count_++;
        fresh_.push_back(token);
      }
      places_[form] = row;
    }
  }
}

std::uint32_t& Encoder::known_row(const Doc& doc, TokenIndex token) {
  key_.assign(doc.form(token)).append(1, '\0').append(doc.lower(token));
  const StringId known = forms_.intern(key_);
  if (known >= rows_.size()) rows_.resize(known + 1, kNone);
  return rows_[known];
}

// All rows are asked for before the first is used: they lie all over the table, and memory is slow.
void Encoder::find_pieces(std::string_view form, std::string_view lower) {
  constexpr std::size_t kCacheLine = 64;
  pieces_.clear();
  append_pieces(form, lower, pieces_);
  piece_rows_.clear();
  for (const std::uint64_t piece : pieces_) {
    const std::size_t row = model_.pieces.find(piece);
    if (row == model_.pieces.size()) continue;
    piece_rows_.push_back(model_.pieces.values().data() + row * model_.hidden);
    for (std::size_t at = 0; at < model_.hidden; at += kCacheLine) __builtin_prefetch(piece_rows_.back() + at);
  }
}

// joined_: for each new form the `hidden` units' sums of word and pieces, and its pretrained vector.
void Encoder::gather_joined(const Doc& doc) {
  const std::size_t hidden = model_.hidden, vector = model_.vector;
  joined_.assign(fresh_.size() * (hidden + vector), 0.0F);
  sums_.resize(std::max(hidden, vector));
  const auto add_table_row = [this](const ByteTable& table, std::size_t row, std::size_t columns) {
    add_row(table.values().data() + row * columns, columns, sums_.data());
  };
  for (std::size_t i = 0; i < fresh_.size(); ++i) {
    float* to = joined_.data() + i * (hidden + vector);
    const std::string_view lower = doc.lower(fresh_[i]);
    const std::uint64_t hash = word_hash(lower);
    if (const std::size_t row = model_.vectors.find(hash); row != model_.vectors.size()) {
      sums_.assign(sums_.size(), 0);
      add_table_row(model_.vectors, row, vector);
      add_scaled(sums_.data(), model_.vectors.unit(), vector, to + hidden);
    }
    std::copy(model_.vector_hidden.bias.begin(), model_.vector_hidden.bias.end(), to);
    const std::size_t word = model_.words.find(hash);
    sums_.assign(sums_.size(), 0);
    add_table_row(model_.words, word == model_.words.size() ? 0 : word + 1, hidden);
    add_scaled(sums_.data(), model_.words.unit(), hidden, to);
    find_pieces(doc.form(fresh_[i]), lower);
    sums_.assign(sums_.size(), 0);
    for (const std::int8_t* row : piece_rows_) add_row(row, hidden, sums_.data());
    add_scaled(sums_.data(), model_.pieces.unit(), hidden, to);
  }
}

void Encoder::make_word_inputs(const Doc& doc) {
  if (fresh_.empty()) return;
  const std::size_t hidden = model_.hidden, vector = model_.vector, width = model_.width(), joined = hidden + vector;
  gather_joined(doc);
  const std::size_t count = fresh_.size();
  multiply({joined_.data() + hidden, joined, model_.vector_hidden.weights.data(), hidden, joined_.data(), joined, count,
            vector, hidden, true});
  for (std::size_t i = 0; i < count; ++i) cut_below_zero(joined_.data() + i * joined, hidden);
  const std::size_t known = row_count_ - count;
  make_room(inputs_, (known + count) * width);
  float* inputs = inputs_.data() + known * width;
  multiply({joined_.data(), joined, model_.word_input.weights.data(), width, inputs, width, count, joined, width, false,
            model_.word_input.bias.data()});
  squash(inputs, count * width);
}

void Encoder::run_layer(std::size_t number, std::span<const Segment> segments) {
  const std::size_t width = model_.width(), columns = 6 * model_.state;
  const WholeAffine& layer = model_.layer[number];
  const Level& input = levels_[number];
  Level& output = levels_[number + 1];
  const std::size_t words = input.values.size() / width;
  make_room(u_, words * columns);
  output.values.resize(words * width);
  output.whole.resize(words * width);
  multiply_whole(input.whole.data(), words, layer.weights, u_.data());
  std::size_t begin = 0;
  for (const Segment& segment : segments) {
    run_recurrence({segment.tokens.size(), model_.state, layer.bias.data(), u_.data() + begin * columns, layer.unit,
                    input.values.data() + begin * width, output.values.data() + begin * width},
                   state_);
    begin += segment.tokens.size();
  }
  make_whole(output.values.data(), output.values.size(), output.whole.data());
}

}  // namespace claimgraph::language
