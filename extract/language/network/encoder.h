// SPDX-License-Identifier: Apache-2.0
#pragma once

// The lower half of the network: from words to what each means in its sentence.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "claimgraph/language/doc.h"
#include "claimgraph/language/string_pool.h"
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

/// For one thread. Remembers forms from Doc to Doc, so that each is looked up once.
class Encoder {
 public:
  explicit Encoder(const NetworkModel& model) : model_(model), levels_(model.layers + 1) {}

  /// To be called before the first segment of a Doc.
  void start_doc() { places_.clear(); }
  /// Fills the levels for the tokens of the segments, in order: what goes into layer 0, 1, and so on, and last what
  /// comes out on top.
  void encode(const Doc& doc, std::span<const Segment> segments);
  const Level& level(std::size_t number) const { return levels_[number]; }

 private:
  void remember_forms(const Doc& doc, std::span<const Segment> segments);
  std::uint32_t& known_row(const Doc& doc, TokenIndex token);
  void make_word_inputs(const Doc& doc);
  void gather_joined(const Doc& doc);
  void find_pieces(std::string_view form, std::string_view lower);
  void run_layer(std::size_t number, std::span<const Segment> segments);

  const NetworkModel& model_;
  std::vector<Level> levels_;
  StringPool forms_;  // with their lower forms
  std::string key_;
  std::vector<std::uint32_t> rows_;    // of inputs_ by the numbers of forms_
  std::vector<std::uint32_t> places_;  // of inputs_ by the numbers of the Doc's pool; kNone: not asked for yet
  std::vector<float> inputs_;          // a row of `width` numbers for each form
  std::uint32_t row_count_ = 0;
  std::vector<TokenIndex> fresh_;  // a token for each form that this call met first
  std::vector<float> joined_, state_;
  std::vector<std::int32_t> u_, sums_;
  std::vector<std::uint64_t> pieces_;
  std::vector<const std::int8_t*> piece_rows_;
};

}  // namespace claimgraph::language
