// SPDX-License-Identifier: Apache-2.0

#include "name_likeness.h"

#include <algorithm>
#include <array>

#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::graph {
namespace {

constexpr std::array<std::string_view, 12> kSmallWords = {"the", "of", "and", "for", "in",  "on",
                                                          "a",   "an", "mr",  "ms",  "mrs", "dr"};

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) >= 0x80; }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
    }
  }
  return row.back();
}

/// One or two letters of a word that is long enough to bear it, or a transcription of the same sounds.
bool spelled_alike(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < 4) return false;
  const std::size_t distance = edits(a, b);
  return distance <= (shorter < 7 ? 1u : 2u) || (distance <= 3 && shorter >= 6 && skeleton(a) == skeleton(b));
}

/// Every word of the one is a word of the other.
bool within(const std::vector<std::string>& some, const std::vector<std::string>& all) {
  return std::all_of(some.begin(), some.end(),
                     [&](const std::string& word) { return std::find(all.begin(), all.end(), word) != all.end(); });
}

NameLikeness of_forenames(const NameParts& a, const NameParts& b, bool same_last) {
  const std::string& first = a.words.front();
  const std::string& second = b.words.front();
  if (first == second) {
    if (!same_last) return {930, "one forename, surnames spelled alike"};
    return {900, "one forename and surname, other words between"};
  }
  if (!same_last) return {};
  if (first.size() == 1 || second.size() == 1) {
    return first.front() == second.front() ? NameLikeness{820, "one surname, an initial for the forename"}
                                           : NameLikeness{};
  }
  if (spelled_alike(first, second)) return {880, "one surname, forenames spelled alike"};
  return {};
}

NameLikeness by_last_word(const NameParts& a, const NameParts& b) {
  const bool same_last = a.words.back() == b.words.back();
  if (!same_last && !spelled_alike(a.words.back(), b.words.back())) return {};
  if (a.words.size() > 1 && b.words.size() > 1) return of_forenames(a, b, same_last);
  if (a.words.size() == 1 && b.words.size() == 1) return {750, "spelled alike"};
  // "Smith" may be Ann Smith, but "people" is not "the same people", nor France the leaders of France.
  if (!a.all_capitalised || !b.all_capitalised) return {};
  return same_last ? NameLikeness{650, "one is the last word of the other"}
                   : NameLikeness{550, "one is spelled like the last word of the other"};
}

}  // namespace

NameParts::NameParts(std::string_view name) {
  const std::string folded = schema::fold(name);
  std::string word;
  const auto end_word = [&] {
    if (word.ends_with("'s")) word.resize(word.size() - 2);
    std::erase(word, '\'');
    const bool small = std::find(kSmallWords.begin(), kSmallWords.end(), word) != kSmallWords.end();
    if (!word.empty() && !small) words.push_back(word);
    word.clear();
  };
  for (const char byte : folded) {
    if (is_letter(byte) || is_digit(byte) || byte == '\'') {
      word.push_back(byte);
    } else if (byte != '.') {
      end_word();
    }
  }
  end_word();
  for (const std::string& one : words) {
    letters += one;
    if (std::any_of(one.begin(), one.end(), is_digit)) numbers += one + ' ';
    if (words.size() > 1) initials += one.front();
  }
  bool begins = true;
  all_capitalised = true;
  for (const char byte : name) {
    if (begins && byte >= 'a' && byte <= 'z') all_capitalised = false;
    begins = byte == ' ' || byte == '-';
  }
  constexpr std::size_t kLongest = 6;
  std::string capitals(name);
  std::erase(capitals, '.');
  acronym = capitals.size() >= 2 && capitals.size() <= kLongest &&
            std::all_of(capitals.begin(), capitals.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
}

std::string skeleton(std::string_view word) {
  std::string sounds;
  const auto add = [&](char sound) {
    if (sounds.empty() || sounds.back() != sound) sounds.push_back(sound);
  };
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char byte = word[i];
    switch (byte) {
      case 'a':
      case 'e':
      case 'i':
      case 'o':
      case 'u':
      case 'y':
      case 'j':
      case 'h':
        break;
      case 'w':
        add('v');
        break;
      case 'c':
      case 'q':
        add('k');
        break;
      case 'z':
        add('s');
        break;
      default:
        add(byte);
    }
  }
  return sounds;
}

std::vector<std::string> keys(const NameParts& name) {
  std::vector<std::string> found;
  if (name.words.empty()) return found;
  found.push_back("letters " + name.letters);
  found.push_back("sounds " + skeleton(name.words.back()));
  if (name.acronym) found.push_back("initials " + name.letters);
  if (!name.initials.empty()) found.push_back("initials " + name.initials);
  for (const std::string& word : name.words) {
    if (word.size() > 2) found.push_back("word " + word);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

NameLikeness likeness(const NameParts& a, const NameParts& b) {
  if (a.words.empty() || b.words.empty()) return {};
  if (a.letters == b.letters) return {980, "the same letters"};
  if (a.numbers != b.numbers) return {};
  if ((a.acronym && a.letters == b.initials) || (b.acronym && b.letters == a.initials)) {
    return {800, "one is the initials of the other"};
  }
  std::vector<std::string> first = a.words, second = b.words;
  std::sort(first.begin(), first.end());
  std::sort(second.begin(), second.end());
  if (first == second) return {940, "the same words in another order"};
  const NameLikeness last = by_last_word(a, b);
  const NameParts& shorter = a.words.size() <= b.words.size() ? a : b;
  const NameParts& longer = a.words.size() <= b.words.size() ? b : a;
  const bool inside = shorter.words.size() > 1 && within(shorter.words, longer.words);
  if (inside && last.score < 700) return {700, "the words of the one are within the other"};
  return last;
}

}  // namespace claimgraph::graph
