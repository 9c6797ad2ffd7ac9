// SPDX-License-Identifier: Apache-2.0
#pragma once

// A phrase taken apart into the words that carry its topic.

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph::schema {

struct TopicWord {
  std::string text;       ///< as written
  std::size_t begin = 0;  ///< where it begins in TopicWords::plain() of the phrase
  std::string stem;       ///< Porter's English stem of the folded word
  bool content = true;    ///< false for determiners, prepositions, auxiliaries and the like
  bool speech = false;    ///< brings what is only said: "convincing"
  bool reversal = false;  ///< turns the side towards what follows: "ending", "ban"
};

/// Immutable once made, safe from any thread.
class TopicWords {
 public:
  /// Word lists from english.json and operators.json.
  TopicWords();

  /// The phrase with straight apostrophes, without other marks of typography, "cease-fire" as one word; every run of
  /// spaces is one.
  static std::string plain(std::string_view phrase);

  /// The words of the phrase in order; punctuation and a possessive 's are left out. Hyphens part words.
  std::vector<TopicWord> split(std::string_view phrase) const;

  /// Porter's English stem of a folded word.
  static std::string stem(const std::string& word);

 private:
  std::set<std::string, std::less<>> function_words_;
  std::set<std::string, std::less<>> reversal_stems_;
  std::set<std::string, std::less<>> speech_stems_;
};

}  // namespace claimgraph::schema
