// SPDX-License-Identifier: Apache-2.0
#include "network/encoder.h"

#include <algorithm>
#include <cmath>

#include "network/multiply.h"
#include "network/recurrence.h"
#include "network/word_features.h"

namespace claimgraph::language {
namespace {

// Forms remembered at most: a text of nothing but different words must not fill the memory.
constexpr std::size_t kMostRemembered = 20000;

void add_row(const ByteTable& table, std::size_t row, std::size_t columns, float* sums) {
  const std::int8_t* values = table.values.data() + row * columns;
  for (std::size_t i = 0; i < columns; ++i) sums[i] += static_cast<float>(values[i]) * table.unit;
}

}  // namespace

void Encoder::make_word_input(std::string_view form, std::string_view lower, float* input) {
  const std::size_t hidden = model_.hidden, vector = model_.vector, width = model_.width();
  const std::uint64_t hash = word_hash(lower);
  joined_.assign(hidden + vector, 0.0F);
  if (const std::size_t row = model_.vectors.find(hash); row != model_.vectors.hashes.size())
    add_row(model_.vectors, row, vector, joined_.data() + hidden);
  std::copy(model_.vector_hidden.bias.begin(), model_.vector_hidden.bias.end(), joined_.begin());
  const std::size_t word = model_.words.find(hash);
  add_row(model_.words, word == model_.words.hashes.size() ? 0 : word + 1, hidden, joined_.data());
  pieces_.clear();
  append_pieces(form, lower, pieces_);
  const std::size_t piece_rows = model_.pieces.values.size() / hidden;
  for (const std::uint32_t piece : pieces_) add_row(model_.pieces, piece & (piece_rows - 1), hidden, joined_.data());
  multiply({joined_.data() + hidden, vector, model_.vector_hidden.weights.data(), hidden, joined_.data(), hidden, 1,
            vector, hidden, true});
  for (std::size_t i = 0; i < hidden; ++i) joined_[i] = std::max(0.0F, joined_[i]);
  std::copy(model_.word_input.bias.begin(), model_.word_input.bias.end(), input);
  multiply({joined_.data(), hidden + vector, model_.word_input.weights.data(), width, input, width, 1, hidden + vector,
            width, true});
  for (std::size_t i = 0; i < width; ++i) input[i] /= std::sqrt(1.0F + input[i] * input[i]);
}

const float* Encoder::word_input(const Doc& doc, TokenIndex token) {
  const std::size_t width = model_.width();
  const auto [place, is_new] = places_.try_emplace(doc.tokens[token].form, inputs_.size());
  if (is_new) {
    inputs_.resize(inputs_.size() + width);
    make_word_input(doc.form(token), doc.lower(token), inputs_.data() + place->second);
  }
  return inputs_.data() + place->second;
}

void Encoder::encode(const Doc& doc, std::span<const Segment> segments) {
  const std::size_t width = model_.width();
  if (inputs_.size() > kMostRemembered * width) {
    inputs_.clear();
    places_.clear();
  }
  std::vector<float>& values = levels_[0].values;
  values.clear();
  for (const Segment& segment : segments) {
    for (TokenIndex token = segment.tokens.begin; token < segment.tokens.end; ++token) {
      const float* input = word_input(doc, token);
      values.insert(values.end(), input, input + width);
    }
  }
  levels_[0].whole.resize(values.size());
  make_whole(values.data(), values.size(), levels_[0].whole.data());
  for (std::size_t number = 0; number < model_.layers; ++number) run_layer(number, segments);
}

void Encoder::run_layer(std::size_t number, std::span<const Segment> segments) {
  const std::size_t width = model_.width(), columns = 6 * model_.state;
  const WholeAffine& layer = model_.layer[number];
  const Level& input = levels_[number];
  Level& output = levels_[number + 1];
  const std::size_t words = input.values.size() / width;
  u_.resize(words * columns);
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
