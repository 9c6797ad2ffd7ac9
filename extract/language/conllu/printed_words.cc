// SPDX-License-Identifier: Apache-2.0

#include "conllu/printed_words.h"

#include "tokens/characters.h"

namespace claimgraph::language {
namespace {

/// A printed word: one word, or several that are printed as one.
struct Printed {
  std::string_view form;
  std::size_t first = 0;  ///< words of the sentence, counted from 0
  std::size_t end = 0;
  bool space_after = true;
};

std::vector<Printed> printed_words(const ConlluSentence& sentence) {
  std::vector<Printed> printed;
  auto range = sentence.ranges.begin();
  for (std::size_t i = 0; i < sentence.words.size();) {
    if (range != sentence.ranges.end() && range->first == i + 1) {
      printed.push_back({range->form, i, range->last, !no_space_after(range->misc)});
      ++range;
    } else {
      const ConlluWord& word = sentence.words[i];
      printed.push_back({word.columns[kForm], i, i + 1, !no_space_after(word.columns[kMisc])});
    }
    i = printed.back().end;
  }
  return printed;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Character character = character_at(text, at);
    if (character.kind != Kind::kSpace && character.kind != Kind::kLineEnd) break;
    at += character.length;
  }
  return at;
}

/// The place of each printed word in `text`; empty where they do not fit.
std::vector<std::size_t> find_all(const std::vector<Printed>& printed, std::string_view text) {
  std::vector<std::size_t> places;
  std::size_t at = 0;
  for (const Printed& word : printed) {
    if (text.substr(at, word.form.size()) != word.form) at = skip_spaces(text, at);
    if (text.substr(at, word.form.size()) != word.form) return {};
    places.push_back(at);
    at += word.form.size();
  }
  if (skip_spaces(text, at) != text.size()) return {};
  return places;
}

}  // namespace

std::vector<PrintedWord> append_sentence(const ConlluSentence& sentence, std::string& text) {
  const std::vector<Printed> printed = printed_words(sentence);
  const std::size_t begin = text.size();
  std::vector<std::size_t> places;
  if (sentence.text) places = find_all(printed, *sentence.text);
  if (!places.empty()) {
    text += *sentence.text;
  } else {
    for (const Printed& word : printed) {
      places.push_back(text.size() - begin);
      text += word.form;
      if (word.space_after && word.end < sentence.words.size()) text += ' ';
    }
  }
  std::vector<PrintedWord> words;
  for (std::size_t i = 0; i < printed.size(); ++i) {
    const auto word_begin = static_cast<std::uint32_t>(begin + places[i]);
    const auto word_end = static_cast<std::uint32_t>(word_begin + printed[i].form.size());
    std::string joined;
    for (std::size_t j = printed[i].first; j < printed[i].end; ++j) joined += sentence.words[j].columns[kForm];
    const bool fits = joined == printed[i].form;
    std::uint32_t at = word_begin;
    for (std::size_t j = printed[i].first; j < printed[i].end; ++j) {
      PrintedWord word{at, word_end, j > printed[i].first, false};
      if (fits) word.end = at + static_cast<std::uint32_t>(sentence.words[j].columns[kForm].size());
      at = word.end;
      words.push_back(word);
    }
    const std::size_t next = i + 1 < printed.size() ? places[i + 1] : text.size() - begin + 1;
    words.back().space_after = begin + next > word_end;
  }
  return words;
}

}  // namespace claimgraph::language
