// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is known of the words of issues: which name one thing ("truce", "ceasefire"), which are opposites ("rise",
// "cut") or two kinds of one thing ("oil", "gas"). Data: schema/meanings.json and schema/synonyms.json.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph::schema {

enum class WordMeaning : std::uint8_t {
  kUnknown,
  kSame,         ///< synonyms in public debates
  kPerhapsSame,  ///< synonyms in one sense of each, which need not be the one that is meant
  kOpposite,
  kDifferent,  ///< two kinds of one thing
};

/// Symmetric. Words as PhraseWord::word has them. Safe from any thread.
WordMeaning word_meaning(std::string_view a, std::string_view b);

/// Numbers of the groups of synonyms that the word stands in: words that share one are kSame or kPerhapsSame, unless
/// they are known as opposite or different. Lives as long as the program.
std::span<const std::uint32_t> synonym_groups(std::string_view word);

/// The word says which way, how much or what kind: "rise", "northern", "three", "oil". A phrase with it means something
/// else than the same phrase without it.
bool tells_apart(std::string_view word);

/// One word of an issue's phrase.
struct PhraseWord {
  std::string text;       ///< as written, without hyphens: "ceasefire" for "cease-fire"
  std::string word;       ///< in small letters; a plain plural in the singular
  std::string stem;       ///< one for all inflections and for British and American spelling
  bool content = false;   ///< false for articles, prepositions, auxiliaries and the like
  bool pronoun = false;   ///< a personal one: only the article knows what it means
  bool reversal = false;  ///< "end", "ban", "refuse": turns what the phrase is about
  bool negation = false;  ///< "no", "without"
};

/// The words of a phrase in order. Safe from any thread.
std::vector<PhraseWord> phrase_words(std::string_view phrase);

}  // namespace claimgraph::schema
