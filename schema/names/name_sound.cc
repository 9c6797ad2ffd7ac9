// SPDX-License-Identifier: Apache-2.0

#include "names/name_sound.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "names/name_words.h"

namespace claimgraph::schema {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kSounds = {{{"tsch", "ch"},
                                                                                    {"tch", "ch"},
                                                                                    {"kh", "h"},
                                                                                    {"gh", "g"},
                                                                                    {"dh", "d"},
                                                                                    {"zh", "j"},
                                                                                    {"ph", "f"},
                                                                                    {"ou", "u"},
                                                                                    {"oo", "u"},
                                                                                    {"ee", "i"},
                                                                                    {"ck", "k"},
                                                                                    {"x", "ks"},
                                                                                    {"q", "k"},
                                                                                    {"y", "i"},
                                                                                    {"aie", "ae"},
                                                                                    {"w", "v"}}};
constexpr std::array<std::string_view, 18> kEndings = {"sky",  "skyy", "skiy", "skyi", "skii", "enko",
                                                       "chuk", "ov",   "ova",  "off",  "ev",   "eva",
                                                       "eff",  "yov",  "iy",   "yy",   "yi",   "ii"};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string_view::npos; }

/// The first letter and the consonants behind it.
std::string skeleton(std::string_view word) {
  std::string out;
  for (const char letter : word) {
    if (out.empty() || !is_vowel(letter)) out.push_back(letter);
  }
  return out;
}

/// How many vowels differ where the consonants are the same.
std::size_t vowels_apart(std::string_view a, std::string_view b) {
  std::size_t apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (apart == 0) {
    for (std::size_t i = 0; i < a.size(); ++i) apart += a[i] == b[i] ? 0 : 1;
  }
  return apart;
}

bool one_spelling(const std::string& a, const std::string& b) {
  const auto& lists = NameWords::get().spelling;
  const auto first = lists.find(a);
  const auto second = lists.find(b);
  if (first == lists.end() || second == lists.end()) return false;
  return std::find_first_of(first->second.begin(), first->second.end(), second->second.begin(), second->second.end()) !=
         first->second.end();
}

std::vector<std::string> full_forms_of(const std::string& word) {
  const auto& forms = NameWords::get().full_forms;
  std::vector<std::string> out{word};
  if (const auto found = forms.find(word); found != forms.end()) {
    out.insert(out.end(), found->second.begin(), found->second.end());
  }
  return out;
}

bool one_nickname(const std::string& a, const std::string& b) {
  const std::vector<std::string> mine = full_forms_of(a);
  const std::vector<std::string> theirs = full_forms_of(b);
  return std::find_first_of(mine.begin(), mine.end(), theirs.begin(), theirs.end()) != mine.end();
}

}  // namespace

std::string sound(std::string_view word) {
  const NameWords& words = NameWords::get();
  std::string out(word);
  if (const auto found = words.transcription.find(out); found != words.transcription.end()) out = found->second;
  if (out.size() > 4 && (out.ends_with("off") || out.ends_with("eff"))) out.replace(out.size() - 2, 2, "v");
  if (out.size() > 3 && out.starts_with("ye")) out.erase(0, 1);
  for (const auto& [from, to] : kSounds) replace_all(out, from, to);
  out.erase(std::unique(out.begin(), out.end()), out.end());  // doubled letters
  return out;
}

bool looks_transcribed(std::string_view word) {
  if (NameWords::get().transcription.count(std::string(word)) != 0) return true;
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) {
    return word.size() > ending.size() + 2 && word.ends_with(ending);
  });
}

WordMatch match_forenames(const std::string& a, const std::string& b) {
  if (a == b) return WordMatch::kSame;
  if (a.size() == 1 || b.size() == 1) return a.front() == b.front() ? WordMatch::kPossible : WordMatch::kNone;
  if (sound(a) == sound(b)) {
    return looks_transcribed(a) || looks_transcribed(b) ? WordMatch::kSame : WordMatch::kPossible;
  }
  return one_spelling(a, b) || one_nickname(a, b) ? WordMatch::kPossible : WordMatch::kNone;
}

WordMatch match_surnames(const std::string& a, const std::string& b) {
  if (a == b) return WordMatch::kSame;
  const std::string mine = sound(a);
  const std::string theirs = sound(b);
  if (mine == theirs) return looks_transcribed(a) || looks_transcribed(b) ? WordMatch::kSame : WordMatch::kPossible;
  if (one_spelling(a, b)) return WordMatch::kPossible;
  constexpr std::size_t kTellingLength = 5;
  const bool close = std::min(mine.size(), theirs.size()) >= kTellingLength && skeleton(mine) == skeleton(theirs) &&
                     vowels_apart(mine, theirs) <= 1;
  return close ? WordMatch::kPossible : WordMatch::kNone;
}

}  // namespace claimgraph::schema
