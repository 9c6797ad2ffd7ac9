// SPDX-License-Identifier: Apache-2.0

#include "names/person_name.h"

#include <fmt/format.h>

#include <algorithm>

#include "names/name_sound.h"
#include "names/name_words.h"

namespace claimgraph::schema {
namespace {

bool upper(char letter) { return letter >= 'A' && letter <= 'Z'; }

/// The written words; hyphens and the dots of initials ("J.D.") part them, apostrophes do not.
std::vector<std::string> written_words(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const auto close = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char letter = name[i];
    if (letter == ' ' || letter == '-' || letter == '.' || letter == ',' || letter == '\n' || letter == '\t') {
      close();
    } else {
      word.push_back(letter);
    }
  }
  close();
  // "JD Vance"
  if (words.size() > 1 && words.front().size() == 2 && upper(words.front()[0]) && upper(words.front()[1])) {
    words.insert(words.begin() + 1, words.front().substr(1));
    words.front().resize(1);
  }
  return words;
}

bool is_capital(const std::string& word) {
  const auto first = static_cast<unsigned char>(word.front());
  return upper(word.front()) || first >= 0x80;
}

std::string letters_of(const std::string& word) {
  std::string folded = fold_letters(word);
  if (folded.size() > 3 && folded.ends_with("'s")) folded.resize(folded.size() - 2);
  std::erase(folded, '\'');
  return folded;
}

/// "European Commission" of "European Commission President": who has the title, in front of it.
bool may_stand_before_title(const std::string& word) {
  const NameWords& words = NameWords::get();
  return words.states.count(word) != 0 || words.body_words.count(word) != 0 || words.known_as(word) != nullptr ||
         word == "former" || word == "european" || word == "acting";
}

/// How many of the words in front are titles or belong to one; at least one word stays.
std::size_t count_titles(const std::vector<std::string>& folded) {
  const NameWords& words = NameWords::get();
  std::size_t behind = 0;
  for (std::size_t i = 0; i + 1 < folded.size(); ++i) {
    const std::string& word = folded[i];
    const bool name = words.forename_gender.count(word) != 0 || words.family_first.count(word) != 0;
    if (name) break;
    if (words.titles.count(word) != 0) {
      behind = i + 1;
    } else if (!may_stand_before_title(word)) {
      break;
    }
  }
  return behind;
}

/// Where the words of `shorter` stand in `longer`, in order and each where it fits.
bool middles_agree(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto& longer = a.size() < b.size() ? b : a;
  const auto& shorter = a.size() < b.size() ? a : b;
  // "George H. W. Bush" is not "George W. Bush", while a middle name may be left out of several.
  if (shorter.size() > 2 && shorter[1].size() == 1 && match_forenames(shorter[1], longer[1]) == WordMatch::kNone) {
    return false;
  }
  std::size_t at = 1;
  for (std::size_t i = 1; i + 1 < shorter.size(); ++i) {
    while (at + 1 < longer.size() && match_forenames(shorter[i], longer[at]) == WordMatch::kNone) ++at;
    if (at + 1 >= longer.size()) return false;
    ++at;
  }
  return true;
}

/// Whether `part` stands in `whole` from `begin` on.
bool stands_at(const std::vector<std::string>& part, const std::vector<std::string>& whole, std::size_t begin) {
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (match_surnames(part[i], whole[begin + i]) == WordMatch::kNone) return false;
  }
  return true;
}

/// "Orban Viktor" and "Viktor Orban": one word went from one end to the other.
bool turned(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.size() != b.size() || a.size() < 2) return false;
  std::vector<std::string> left = a;
  std::rotate(left.begin(), left.begin() + 1, left.end());
  std::vector<std::string> right = a;
  std::rotate(right.begin(), right.end() - 1, right.end());
  return stands_at(left, b, 0) || stands_at(right, b, 0);
}

NameJudgement surname_in(const std::string& surname, const std::vector<std::string>& full) {
  if (match_surnames(surname, full.back()) != WordMatch::kNone) return {NameRelation::kPossible, "a surname alone"};
  const bool family_first = NameWords::get().family_first.count(full.front()) != 0;
  if (family_first && surname == full.front()) return {NameRelation::kPossible, "a surname alone"};
  return {NameRelation::kDifferent, "other surnames"};
}

}  // namespace

PersonName read_person(std::string_view name) {
  const NameWords& known = NameWords::get();
  PersonName person;
  std::vector<std::string> written = written_words(name);
  std::vector<std::string> folded;
  for (const std::string& word : written) folded.push_back(letters_of(word));
  while (folded.size() > 1 && (known.suffixes.count(folded.back()) != 0 || known.honours.count(folded.back()) != 0)) {
    if (known.suffixes.count(folded.back()) != 0) person.suffix = folded.back();
    folded.pop_back();
  }
  if (person.suffix == "junior") person.suffix = "jr";
  if (person.suffix == "senior") person.suffix = "sr";
  const std::size_t titles = count_titles(folded);
  for (std::size_t i = 0; i < titles; ++i) {
    if (const auto found = known.title_gender.find(folded[i]); found != known.title_gender.end()) {
      person.gender = found->second;
    }
  }
  for (std::size_t i = titles; i < folded.size(); ++i) {
    const std::string& word = folded[i];
    const bool last = i + 1 == folded.size();
    person.letters += word;
    if (!last && known.particles.count(word) != 0) {
      // Those of the Latin script are written with some care; "al" comes and goes.
      person.foreign =
          person.foreign || word == "al" || word == "el" || word == "bin" || word == "ibn" || word == "abu";
      continue;
    }
    person.capitals = person.capitals && is_capital(written[i]);
    person.foreign = person.foreign || looks_transcribed(word);
    if (!word.empty()) person.words.push_back(word);
  }
  if (person.gender == 0 && person.words.size() > 1) {
    const auto found = known.forename_gender.find(person.words.front());
    if (found != known.forename_gender.end()) person.gender = found->second;
  }
  return person;
}

NameJudgement same_person(const PersonName& a, const PersonName& b) {
  if (a.words.empty() || b.words.empty()) return {NameRelation::kDifferent, "no name"};
  if (a.gender != 0 && b.gender != 0 && a.gender != b.gender) return {NameRelation::kDifferent, "a man and a woman"};
  if (a.words.size() == 1 && b.words.size() == 1) {
    const WordMatch match = match_surnames(a.words[0], b.words[0]);
    if (match == WordMatch::kNone) return {NameRelation::kDifferent, "other surnames"};
    return {NameRelation::kPossible, "surnames alone"};
  }
  if (a.words.size() == 1) return surname_in(a.words[0], b.words);
  if (b.words.size() == 1) return surname_in(b.words[0], a.words);
  // "Joe Biden" may be "Joseph R. Biden Jr."; "Donald Trump" is not "Donald Trump Jr."
  const bool other_suffix = a.suffix != b.suffix && (a.words == b.words || (!a.suffix.empty() && !b.suffix.empty()));
  if (other_suffix) return {NameRelation::kDifferent, "another generation"};

  if (a.letters == b.letters) return {NameRelation::kPossible, "the same letters"};
  const WordMatch first = match_forenames(a.words.front(), b.words.front());
  const WordMatch last = match_surnames(a.words.back(), b.words.back());
  if (first != WordMatch::kNone && last != WordMatch::kNone) {
    if (!middles_agree(a.words, b.words)) return {NameRelation::kDifferent, "other middle names"};
    return {NameRelation::kPossible, a.words.size() == b.words.size() ? "close spellings" : "a middle name more"};
  }
  const auto& longer = a.words.size() < b.words.size() ? b.words : a.words;
  const auto& shorter = a.words.size() < b.words.size() ? a.words : b.words;
  if (shorter.size() < longer.size()) {
    if (stands_at(shorter, longer, longer.size() - shorter.size())) return {NameRelation::kPossible, "a forename less"};
    if (stands_at(shorter, longer, 0)) return {NameRelation::kPossible, "a surname less"};
  }
  if (turned(a.words, b.words)) return {NameRelation::kPossible, "the surname first"};
  return {NameRelation::kDifferent, last == WordMatch::kNone ? "other surnames" : "other forenames"};
}

std::string person_key(const PersonName& name) {
  if (name.words.size() < 2) return {};
  std::vector<std::string> words = name.words;
  if (name.foreign) {
    for (std::string& word : words) word = sound(word);
  }
  if (!name.suffix.empty()) words.push_back(name.suffix);
  return fmt::format("{}", fmt::join(words, " "));
}

}  // namespace claimgraph::schema
