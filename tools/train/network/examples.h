// SPDX-License-Identifier: Apache-2.0
#pragma once

// Sentences of treebanks as numbers, and the numbers' meaning.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "vectors.h"

namespace claimgraph::train {

inline constexpr std::uint32_t kUnknown = 0xffffffff;

/// A word of a treebank as written there.
struct GoldWord {
  std::string form, lower, upos, xpos, feats, deprel;
  std::size_t head = 0;  ///< counts from 1; 0: root
};
using GoldSentence = std::vector<GoldWord>;

/// Names in the order of their numbers.
class Inventory {
 public:
  std::uint32_t add(std::string_view name);
  std::uint32_t find(std::string_view name) const;  ///< kUnknown: not there
  const std::vector<std::string>& names() const { return names_; }
  std::size_t size() const { return names_.size(); }

 private:
  std::vector<std::string> names_;
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
};

/// What teachers think of a sentence: probabilities, row by row.
struct Opinions {
  std::vector<float> upos, xpos;  ///< a row for each word
  std::vector<float> arcs;        ///< of each word's heads; the last column is the root
  std::vector<float> labels;      ///< of the arc to the true head
};

/// A row of them; null where no teacher was asked.
inline const float* opinion(const Opinions* opinions, std::vector<float> Opinions::*kind, std::size_t begin) {
  return opinions == nullptr ? nullptr : (opinions->*kind).data() + begin;
}

struct Example {
  struct Word {
    std::uint32_t vector = kUnknown;  ///< row of the pretrained vectors
    std::uint32_t word = 0;           ///< row of the trained words, 0: unknown
    std::uint32_t pieces_begin = 0, pieces_end = 0;
    std::uint32_t upos = 0, xpos = 0, feats = kUnknown, label = 0;
    std::uint32_t head = 0;  ///< place in the sentence; its size: root
  };
  std::vector<Word> words;
  std::vector<std::uint32_t> pieces;  ///< rows of the trained pieces
  const Opinions* opinions = nullptr;
};

/// The sentence in capitals, as in headlines.
GoldSentence in_capitals(GoldSentence sentence);

/// Everything that gets a number: made from the training sentences.
struct Numbering {
  Inventory upos, xpos, labels;
  Inventory words;                    ///< "" is 0, the unknown word
  std::vector<std::uint64_t> pieces;  ///< hashes, ascending: those that stand in most different words
  std::vector<std::uint32_t> word_counts;
  /// For upos * xpos.size() + xpos: the first and the end of its combinations in feats_names.
  struct Range {
    std::uint32_t begin = 0, end = 0;
  };
  std::vector<Range> feats_of_tags;
  std::vector<std::string> feats_names;  ///< features alone, in the order of the rows

  /// Words that are seen `least_count` times or more, and at most `most_pieces` pieces of words.
  Numbering(const std::vector<GoldSentence>& sentences, std::size_t least_count, std::size_t most_pieces);
  Example example(const GoldSentence& sentence, const WordVectors& vectors) const;

 private:
  std::map<std::string, std::uint32_t> feats_rows_;
};

}  // namespace claimgraph::train
