// SPDX-License-Identifier: Apache-2.0
#pragma once

// From a word and its tags to its lemma: a list of words first, then rules for endings, the longest ending first, which
// give an edit: what the lemma starts from, how many characters are cut off, what is put in their place.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "claimgraph/language/doc.h"
#include "model/section_reader.h"

namespace claimgraph::language {

inline constexpr std::size_t kLongestEnding = 6;  ///< bytes of the lower-case form

/// What an edit starts from.
enum class LemmaBase : std::uint8_t {
  kLower,    ///< the lower-case form
  kForm,     ///< the form as it is printed
  kCapital,  ///< the lower-case form with a capital letter
};
inline constexpr std::size_t kLemmaBaseCount = 3;

struct LemmaWord {
  std::string_view form;
  std::string_view lower;
  Upos upos = Upos::kX;
  std::string_view xpos;
};

/// The word as the edit starts from it.
std::string lemma_base(const LemmaWord& word, LemmaBase base);

/// Where the tables keep what holds for a word, or for words with an ending; never 0. An ending also tells words in
/// capitals apart from others.
std::uint32_t word_key(const LemmaWord& word);
std::uint32_t ending_key(const LemmaWord& word, std::size_t ending);
/// The same without the Penn tag, for tags that do not go together.
std::uint32_t coarse_ending_key(const LemmaWord& word, std::size_t ending);

/// A place of the table; key 0: free.
struct LemmaEntry {
  std::uint32_t key = 0;
  std::uint32_t edit = 0;
};

struct LemmaEdits {
  std::span<const std::uint8_t> bases;
  std::span<const std::uint8_t> cuts;  ///< characters
  StringList endings;
};

/// Views of a model. The table is searched from `key` on, its size is a power of two, and it has free places.
class LemmaRules {
 public:
  LemmaRules() = default;
  LemmaRules(std::span<const LemmaEntry> table, LemmaEdits edits) : table_(table), edits_(edits) {}

  /// The lower-case form where no rule fits.
  std::string lemma(const LemmaWord& word) const;

 private:
  const LemmaEntry* find(std::uint32_t key) const;
  const LemmaEntry* rule(const LemmaWord& word) const;

  std::span<const LemmaEntry> table_;
  LemmaEdits edits_;
};

}  // namespace claimgraph::language
