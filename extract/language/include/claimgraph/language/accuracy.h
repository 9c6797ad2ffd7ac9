// SPDX-License-Identifier: Apache-2.0
#pragma once

// How well a pipeline does what a treebank has done by hand, counted as in the CoNLL 2018 shared task.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "claimgraph/language/doc.h"

namespace claimgraph::language {

/// What is compared. Everything from kUpos on is counted on words that both sides have.
enum class Measure : std::uint8_t {
  kTokens,  ///< printed words
  kSentences,
  kWords,  ///< syntactic words
  kUpos,
  kXpos,
  kFeatures,     ///< the universal ones, all of a word together
  kLemmas,       ///< a lemma "_" of the treebank fits all
  kUas,          ///< heads
  kLas,          ///< heads and relations without subtypes
  kLasSubtypes,  ///< heads and whole relations
};
inline constexpr std::size_t kMeasureCount = 10;
std::string_view name(Measure measure);  ///< "tokens", "las_subtypes"

struct Score {
  std::uint64_t gold = 0;
  std::uint64_t found = 0;
  std::uint64_t right = 0;
  double precision() const { return found == 0 ? 0.0 : static_cast<double>(right) / static_cast<double>(found); }
  double recall() const { return gold == 0 ? 0.0 : static_cast<double>(right) / static_cast<double>(gold); }
  double f1() const {
    return gold + found == 0 ? 0.0 : 2.0 * static_cast<double>(right) / static_cast<double>(gold + found);
  }
};

struct Accuracy {
  std::array<Score, kMeasureCount> scores;
  const Score& operator[](Measure measure) const { return scores[static_cast<std::size_t>(measure)]; }
};

/// Adds what comes of comparing two Docs of one text. Linear but for printed words of many words.
void add_accuracy(const Doc& gold, const Doc& found, Accuracy& accuracy);

/// A table with a line for each measure; percentages.
std::string to_text(const Accuracy& accuracy);
/// {"tokens": {"precision": 99.51, "recall": ..., "f1": ..., "gold": ..., "found": ..., "right": ...}, ...}
std::string to_json(const Accuracy& accuracy);

}  // namespace claimgraph::language
