// SPDX-License-Identifier: Apache-2.0
#pragma once

// The lower half of the network: from words to what each means in its sentence.

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "claimgraph/language/doc.h"
#include "network/network_model.h"

namespace claimgraph::language {

/// A run of tokens that is read as one sentence.
struct Segment {
  TokenRange tokens;
};

/// `width` numbers within 1 for each token: as they are, and as whole multiples of kLevelUnit.
struct Level {
  std::vector<float> values;
  std::vector<std::int16_t> whole;
};

/// For one thread. Remembers the forms of one Doc, so that each is looked up once.
class Encoder {
 public:
  explicit Encoder(const NetworkModel& model) : model_(model), levels_(model.layers + 1) {}

  /// Fills the levels for the tokens of the segments, in order: what goes into layer 0, 1, and so on, and last what
  /// comes out on top. All segments of all calls must be of one Doc.
  void encode(const Doc& doc, std::span<const Segment> segments);
  const Level& level(std::size_t number) const { return levels_[number]; }

 private:
  const float* word_input(const Doc& doc, TokenIndex token);
  void make_word_input(std::string_view form, std::string_view lower, float* input);
  void run_layer(std::size_t number, std::span<const Segment> segments);

  const NetworkModel& model_;
  std::vector<Level> levels_;
  std::unordered_map<StringId, std::size_t> places_;  // of forms, in inputs_
  std::vector<float> inputs_;
  std::vector<float> joined_, state_;
  std::vector<std::int32_t> u_;
  std::vector<std::uint32_t> pieces_;
};

}  // namespace claimgraph::language
