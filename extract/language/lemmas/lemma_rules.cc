// SPDX-License-Identifier: Apache-2.0

#include "lemmas/lemma_rules.h"

#include <utf8proc.h>
#include <xxhash.h>

#include <algorithm>

namespace claimgraph::language {
namespace {

/// Longer words are in no list.
constexpr std::size_t kLongestWord = 40;

std::uint32_t key_of(char kind, Upos upos, std::string_view xpos, std::string_view text) {
  char buffer[2 + 8 + kLongestWord];
  std::size_t size = 0;
  buffer[size++] = kind;
  buffer[size++] = static_cast<char>(upos);
  for (const char byte : xpos.substr(0, 7)) buffer[size++] = byte;
  buffer[size++] = '\0';
  for (const char byte : text.substr(0, kLongestWord)) buffer[size++] = byte;
  const auto key = static_cast<std::uint32_t>(XXH3_64bits(buffer, size));
  return key == 0 ? 1 : key;
}

/// At least two capital letters, and no small one.
bool in_capitals(std::string_view form) {
  const auto is_in = [](char first, char last) { return [=](char byte) { return byte >= first && byte <= last; }; };
  return std::none_of(form.begin(), form.end(), is_in('a', 'z')) &&
         std::count_if(form.begin(), form.end(), is_in('A', 'Z')) > 1;
}

/// Tells words apart whose endings say different things by how they are written: abbreviations in capitals, other
/// words in capitals, names without one.
char writing(const LemmaWord& word) {
  constexpr std::size_t kLongestAbbreviation = 4;
  if (in_capitals(word.form)) return word.form.size() <= kLongestAbbreviation ? 'A' : 'C';
  return word.upos == Upos::kPropn && word.form == word.lower ? 's' : 'c';
}

std::string_view last_bytes(std::string_view text, std::size_t count) {
  return text.substr(text.size() - std::min(text.size(), count));
}

/// The text without its last characters.
std::string_view cut_characters(std::string_view text, std::size_t count) {
  while (!text.empty() && count > 0) {
    if ((static_cast<unsigned char>(text.back()) & 0xC0) != 0x80) --count;
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace

std::string lemma_base(const LemmaWord& word, LemmaBase base) {
  if (base == LemmaBase::kForm) return std::string(word.form);
  if (base == LemmaBase::kLower || word.lower.empty()) return std::string(word.lower);
  utf8proc_int32_t first = 0;
  const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(word.lower.data()),
                                                   static_cast<utf8proc_ssize_t>(word.lower.size()), &first);
  if (length < 1) return std::string(word.lower);
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t written = utf8proc_encode_char(utf8proc_toupper(first), bytes);
  std::string capital(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(written));
  return capital += word.lower.substr(static_cast<std::size_t>(length));
}

std::uint32_t word_key(const LemmaWord& word) {
  return key_of(in_capitals(word.form) ? 'W' : 'w', word.upos, word.xpos, word.lower);
}

std::uint32_t ending_key(const LemmaWord& word, std::size_t ending) {
  return key_of(writing(word), word.upos, word.xpos, last_bytes(word.lower, ending));
}

std::uint32_t coarse_ending_key(const LemmaWord& word, std::size_t ending) {
  return key_of(writing(word), word.upos, "-", last_bytes(word.lower, ending));
}

const LemmaEntry* LemmaRules::find(std::uint32_t key) const {
  const std::size_t mask = table_.size() - 1;
  for (std::size_t at = key & mask;; at = (at + 1) & mask) {
    if (table_[at].key == key) return &table_[at];
    if (table_[at].key == 0) return nullptr;
  }
}

const LemmaEntry* LemmaRules::rule(const LemmaWord& word) const {
  // Of capitals only names and nouns have something to say: they may be abbreviations.
  if (in_capitals(word.form) && word.upos != Upos::kPropn && word.upos != Upos::kNoun && word.upos != Upos::kX) {
    return rule({word.lower, word.lower, word.upos, word.xpos});
  }
  if (word.lower.size() <= kLongestWord) {
    if (const LemmaEntry* entry = find(word_key(word))) return entry;
  }
  for (std::size_t ending = std::min(kLongestEnding, word.lower.size()) + 1; ending-- > 0;) {
    if (const LemmaEntry* entry = find(ending_key(word, ending))) return entry;
  }
  for (std::size_t ending = std::min(kLongestEnding, word.lower.size()) + 1; ending-- > 0;) {
    if (const LemmaEntry* entry = find(coarse_ending_key(word, ending))) return entry;
  }
  return nullptr;
}

std::string LemmaRules::lemma(const LemmaWord& word) const {
  const LemmaEntry* entry = rule(word);
  if (entry == nullptr) return std::string(word.lower);
  const std::string base = lemma_base(word, static_cast<LemmaBase>(edits_.bases[entry->edit]));
  std::string lemma(cut_characters(base, edits_.cuts[entry->edit]));
  lemma += edits_.endings[entry->edit];
  return lemma.empty() ? base : lemma;
}

}  // namespace claimgraph::language
