// SPDX-License-Identifier: Apache-2.0

#include "network/headlines.h"

#include <algorithm>

namespace claimgraph::language {
namespace {

constexpr std::size_t kFewestWords = 4;        // of a headline
constexpr std::size_t kShortWord = 3;          // letters; "of", "and", "for" keep small letters in headlines
constexpr std::size_t kCapitalsToSmall = 4;    // "with" and "after" keep small letters in some
constexpr std::size_t kFewestSmallWords = 60;  // of the running text

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

enum class Writing : std::uint8_t { kOther, kSmall, kCapitalised, kCapitals };

Writing writing_of(std::string_view form) {
  std::size_t capitals = 0, small = 0;
  for (const char c : form) {
    capitals += is_capital(c);
    small += is_small(c);
  }
  if (capitals + small == 0) return Writing::kOther;
  if (capitals == 0) return Writing::kSmall;
  if (small == 0 && capitals > 1) return Writing::kCapitals;
  return is_capital(form.front()) && capitals == 1 ? Writing::kCapitalised : Writing::kOther;
}

enum class Style : std::uint8_t { kText, kTitle, kCapitals };

Style style_of(const Doc& doc, TokenRange words) {
  std::size_t capitalised = 0, capitals = 0, small = 0, counted = 0;
  for (TokenIndex token = words.begin; token < words.end; ++token) {
    if (doc.tokens[token].joined) continue;
    const Writing writing = writing_of(doc.form(token));
    const bool is_long = doc.form(token).size() > kShortWord;
    small += writing == Writing::kSmall && is_long;
    counted += writing != Writing::kOther && (is_long || writing != Writing::kSmall);
    capitalised += writing == Writing::kCapitalised;
    capitals += writing == Writing::kCapitals;
  }
  if (counted < kFewestWords) return Style::kText;
  if (capitals == counted) return Style::kCapitals;
  return capitalised >= std::max(kFewestWords, kCapitalsToSmall * small) ? Style::kTitle : Style::kText;
}

/// How often a word of the running text is printed in each way.
struct Uses {
  std::uint32_t small = 0;
  std::uint32_t capital = 0;  ///< inside a sentence
  std::uint32_t first = 0;    ///< with a capital as the first word
  StringId form = 0;          ///< with capitals, as it was met last
};

}  // namespace

std::vector<Respelling> respell_headlines(Doc& doc) {
  std::vector<Respelling> respelled;
  std::vector<Style> styles;
  bool any = false;
  for (std::size_t i = 0; i < doc.sentences.size(); ++i) {
    // A headline is a paragraph of its own.
    const bool alone = i + 1 == doc.sentences.size() || doc.sentences[i + 1].starts_paragraph;
    styles.push_back(doc.sentences[i].starts_paragraph && alone ? style_of(doc, doc.sentences[i].tokens)
                                                                : Style::kText);
    any = any || styles.back() != Style::kText;
  }
  if (!any) return respelled;

  std::vector<Uses> uses;  // by number of the lower-case form
  std::size_t small_words = 0;
  for (std::size_t i = 0; i < doc.sentences.size(); ++i) {
    if (styles[i] != Style::kText) continue;
    const TokenRange words = doc.sentences[i].tokens;
    bool first = true;
    for (TokenIndex token = words.begin; token < words.end; ++token) {
      const Writing writing = writing_of(doc.form(token));
      const StringId word = doc.tokens[token].lower;
      if (word >= uses.size()) uses.resize(word + 1);
      if (writing == Writing::kSmall) {
        ++uses[word].small;
        ++small_words;
      } else if (writing != Writing::kOther || is_capital(doc.form(token).front())) {
        ++(first ? uses[word].first : uses[word].capital);
        uses[word].form = doc.tokens[token].form;
      }
      // A quotation inside a sentence begins anew.
      const std::string_view form = doc.form(token);
      first = (first && writing == Writing::kOther) || form == "\"" || form == "\xE2\x80\x9C" || form == ":";
    }
  }
  if (small_words < kFewestSmallWords) return respelled;

  for (std::size_t i = 0; i < doc.sentences.size(); ++i) {
    if (styles[i] == Style::kText) continue;
    const TokenRange words = doc.sentences[i].tokens;
    for (TokenIndex token = words.begin; token < words.end; ++token) {
      Token& read = doc.tokens[token];
      const Writing writing = writing_of(doc.form(token));
      if (writing != Writing::kCapitalised && writing != Writing::kCapitals) continue;
      const Uses use = read.lower < uses.size() ? uses[read.lower] : Uses{};
      const bool is_name = use.capital > use.small || (use.small == 0 && use.first > 0);
      const StringId printed = read.form;
      if (!is_name) {
        if (writing == Writing::kCapitals && styles[i] == Style::kTitle) continue;  // an acronym
        read.form = read.lower;
      } else if (styles[i] == Style::kCapitals) {
        read.form = use.form;
      }
      if (read.form != printed) respelled.push_back({token, printed});
    }
  }
  return respelled;
}

void restore_headlines(Doc& doc, const std::vector<Respelling>& respelled) {
  for (const Respelling& word : respelled) doc.tokens[word.token].form = word.printed;
}

}  // namespace claimgraph::language
