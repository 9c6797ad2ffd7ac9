// SPDX-License-Identifier: Apache-2.0

#include "english.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <utf8proc.h>

#include "claimgraph/json/json.h"
#include "claimgraph/schema/vocabulary.h"
#include "white_space.h"

namespace claimgraph::extract {
namespace {

constexpr std::size_t kLeastWords = 15;            // that hold a text together in a language that we know
constexpr std::size_t kSurelyWords = 40;           // in any other one
constexpr std::size_t kLeastForeignLetters = 200;  // as many as forty words have
constexpr std::size_t kMostLooked = 5'000;         // words: enough to tell
constexpr std::size_t kLongestGlue = 4;            // letters of what may be a function word elsewhere

// English prose has 0.40 and more, other languages in Latin letters up to 0.15 (words such as "in", "on", "do").
constexpr std::size_t kEnglishPercent = 22;

void collect_strings(const json::Value& value, std::set<std::string, std::less<>>& words) {
  if (value.IsString()) {
    const std::string word = lowered(json::view(value));
    words.insert(word.substr(0, word.find('\'')));
  } else if (value.IsArray()) {
    for (const json::Value& item : value.GetArray()) collect_strings(item, words);
  } else if (value.IsObject()) {
    for (const auto& member : value.GetObject()) collect_strings(member.value, words);
  }
}

/// Immutable once made; made on first use.
const std::set<std::string, std::less<>>& function_words() {
  static const auto words = [] {
    std::set<std::string, std::less<>> found;
    const auto english = json::parse(*schema::builtin_file("english.json"), "english.json");
    if (english && english->IsObject() && english->HasMember("function_words")) {
      collect_strings((*english)["function_words"], found);
    }
    return found;
  }();
  return words;
}

/// Words that hold texts together in German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian languages,
/// Polish, Czech, Romanian, Turkish and Indonesian, sorted; English has them, if at all, in names.
constexpr std::array<std::string_view, 111> kForeignWords = {
    "aber", "ale",    "als", "ama", "att",   "auch", "auf",  "aus",  "av",    "bei",  "bir",  "bu",   "byl",   "che",
    "com",  "come",   "con", "cu",  "da",    "dan",  "dans", "das",  "dat",   "de",   "dei",  "del",  "della", "dem",
    "den",  "dengan", "der", "des", "det",   "di",   "dla",  "du",   "e",     "een",  "ein",  "eine", "einen", "el",
    "ele",  "en",     "er",  "es",  "est",   "et",   "fra",  "gli",  "haben", "hat",  "het",  "ich",  "ikke",  "il",
    "inte", "ist",    "ja",  "je",  "jest",  "jsou", "l",    "la",   "las",   "le",   "les",  "lo",   "los",   "med",
    "men",  "met",    "mit", "nel", "nicht", "nie",  "niet", "non",  "och",   "oder", "og",   "ohne", "op",    "os",
    "ou",   "para",   "pas", "pe",  "por",   "que",  "qui",  "se",   "sich",  "sie",  "sind", "som",  "sont",  "sur",
    "te",   "um",     "und", "une", "van",   "ve",   "von",  "voor", "wie",   "wird", "yang", "za",   "zijn"};

bool is_latin(utf8proc_int32_t c) { return c < 0x250 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0xFB00 && c < 0xFB07); }

struct Counts {
  std::size_t latin_letters = 0;
  std::size_t foreign_letters = 0;
  std::vector<std::string> words;  // those that begin with a small letter: names tell nothing of the language
  std::size_t all_words = 0;
};

Counts count(std::string_view text) {
  Counts counts;
  std::string word;
  std::size_t letters = 0;
  const auto end_word = [&] {
    if (letters > 0) {
      ++counts.all_words;
      const auto first = static_cast<unsigned char>(word.front());
      if (!(first >= 'A' && first <= 'Z')) counts.words.push_back(word);
    }
    word.clear();
    letters = 0;
  };
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size() && counts.all_words < kMostLooked;) {
    utf8proc_int32_t c = 0;
    const utf8proc_ssize_t length = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    if (length <= 0) break;
    const auto category = utf8proc_category(c);
    const bool letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
    const bool mark = category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
    if (letter) {
      ++(is_latin(c) ? counts.latin_letters : counts.foreign_letters);
      ++letters;
    }
    if (letter || mark) {
      word.append(text.substr(at, static_cast<std::size_t>(length)));
    } else {
      end_word();
    }
    at += static_cast<std::size_t>(length);
  }
  end_word();
  return counts;
}

}  // namespace

bool is_plainly_not_english(std::string_view text) {
  const Counts counts = count(text);
  if (counts.foreign_letters > counts.latin_letters) {
    return counts.all_words >= kSurelyWords || counts.foreign_letters >= kLeastForeignLetters;
  }
  if (counts.words.size() < kLeastWords) return false;
  std::size_t english = 0;
  std::size_t foreign = 0;
  std::map<std::string_view, std::size_t> short_words;
  for (const std::string& word : counts.words) {
    if (function_words().contains(word)) {
      ++english;
    } else if (std::binary_search(kForeignWords.begin(), kForeignWords.end(), word)) {
      ++foreign;
    } else if (word.size() <= kLongestGlue) {
      ++short_words[word];
    }
  }
  if (english * 100 >= counts.words.size() * kEnglishPercent) return false;
  if (counts.words.size() >= kSurelyWords) {
    for (const auto& [word, times] : short_words) foreign += times > 1 ? times : 0;
  }
  return foreign > english;
}

}  // namespace claimgraph::extract
