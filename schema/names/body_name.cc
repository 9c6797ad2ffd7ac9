// SPDX-License-Identifier: Apache-2.0

#include "names/body_name.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "names/name_words.h"

namespace claimgraph::schema {
namespace {

struct Word {
  std::string folded;
  bool shouted = false;
};

std::vector<Word> written_words(std::string_view name) {
  std::vector<Word> words;
  std::string word;
  const auto close = [&] {
    if (word.empty()) return;
    const bool shouted =
        word.size() > 1 && std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    std::string folded = fold_letters(word);
    if (folded.ends_with("'s")) folded.resize(folded.size() - 2);
    std::erase(folded, '\'');
    const auto& spellings = NameWords::get().plain_body_words;
    if (const auto found = spellings.find(folded); found != spellings.end()) folded = found->second;
    if (!folded.empty()) words.push_back({std::move(folded), shouted});
    word.clear();
  };
  for (const char letter : name) {
    if (letter == ' ' || letter == ',' || letter == '(' || letter == ')' || letter == '\n') {
      close();
    } else if (letter != '.') {
      word.push_back(letter);
    }
  }
  close();
  if (words.size() > 1 && words.front().folded == "the") words.erase(words.begin());
  return words;
}

std::string phrase(const std::vector<Word>& words, std::size_t begin, std::size_t count) {
  std::string out;
  for (std::size_t i = begin; i < begin + count; ++i) out += (out.empty() ? "" : " ") + words[i].folded;
  return out;
}

/// The state that is named at `begin`, in as many words as can be.
std::pair<const Actor*, std::size_t> state_at(const std::vector<Word>& words, std::size_t begin) {
  const auto& states = NameWords::get().states;
  if (NameWords::get().state_beginnings.count(words[begin].folded) == 0) return {nullptr, 1};
  constexpr std::size_t kMostWords = 5;
  for (std::size_t count = std::min(kMostWords, words.size() - begin); count > 0; --count) {
    const std::string wanted = phrase(words, begin, count);
    if (wanted == "us" && !words[begin].shouted) continue;
    if (const auto found = states.find(wanted); found != states.end()) return {found->second, count};
  }
  return {nullptr, 1};
}

std::string without_hyphens(std::string text) {
  std::erase(text, '-');
  return text;
}

bool any_in(const std::vector<std::string>& words, const NameWords::Words& list) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return list.count(word) != 0; });
}

/// Which ministry the words name when articles, states and "federal" are off.
std::string ministry_of(const std::vector<std::string>& words) {
  std::string wanted;
  for (const std::string& word : words) {
    if (word == "the" || word == "federal") continue;
    wanted += (wanted.empty() ? "" : " ") + word;
  }
  while (wanted.ends_with(" of")) wanted.resize(wanted.size() - 3);
  static const auto table = [] {
    std::unordered_map<std::string, std::string> out;  // in the spelling of bodies, without "the"
    for (const auto& [text, what] : NameWords::get().ministries) {
      std::string plain;
      for (const Word& word : written_words(text)) {
        if (word.folded != "the") plain += (plain.empty() ? "" : " ") + word.folded;
      }
      out.emplace(plain, what);
    }
    return out;
  }();
  const auto found = table.find(wanted);
  return found == table.end() ? std::string() : found->second;
}

bool is_acronym_of(const BodyName& acronym, const BodyName& full) {
  if (!acronym.is_acronym || full.plain.size() < 2) return false;
  return acronym.plain.front() == full.initials || acronym.plain.front() == full.all_initials;
}

/// "Amnesty" of "Amnesty International", "Labour" of "Labour Party".
bool is_short_form(const BodyName& part, const BodyName& whole) {
  if (part.plain.size() != 1 || whole.plain.size() < 2 || part.plain.front() != whole.plain.front()) return false;
  const NameWords& words = NameWords::get();
  if (words.body_words.count(part.plain.front()) != 0 && part.plain.front() != "labor") return false;
  if (words.states.count(part.plain.front()) != 0) return false;
  return std::all_of(whole.plain.begin() + 1, whole.plain.end(),
                     [&](const std::string& word) { return words.body_words.count(word) != 0; });
}

}  // namespace

BodyName read_body(std::string_view name) {
  const NameWords& known = NameWords::get();
  BodyName body;
  std::vector<Word> words = written_words(name);
  while (words.size() > 1 && known.company_forms.count(words.back().folded) != 0) {
    words.pop_back();
    body.is_company = true;
  }
  // "UN Security Council": the acronym written out
  if (words.size() > 1 && words.front().shouted) {
    const Actor* whose = known.known_as(words.front().folded);
    if (whose != nullptr && whose->kind == ActorKind::kOrganisation) {
      std::vector<Word> full = written_words(whose->name);
      words.erase(words.begin());
      words.insert(words.begin(), full.begin(), full.end());
    }
  }
  std::vector<std::string> with_small;
  for (std::size_t i = 0; i < words.size();) {
    const auto [state, count] = state_at(words, i);
    for (std::size_t j = i; j < i + count; ++j) {
      body.all_initials += words[j].folded.front();
      if (known.small_words.count(words[j].folded) != 0) continue;
      body.initials += words[j].folded.front();
      body.plain.push_back(words[j].folded);
    }
    if (state != nullptr && (body.state.empty() || body.state == state->name)) {
      body.state = state->name;
    } else {
      for (std::size_t j = i; j < i + count; ++j) {
        with_small.push_back(words[j].folded);
        if (known.small_words.count(words[j].folded) == 0) body.words.push_back(words[j].folded);
      }
    }
    i += count;
  }
  if (!body.state.empty()) body.ministry = ministry_of(with_small);
  body.is_acronym = words.size() == 1 && words.front().shouted;
  return body;
}

NameJudgement same_body(const BodyName& a, const BodyName& b) {
  if (a.plain.empty() || b.plain.empty()) return {NameRelation::kDifferent, "no name"};
  if (!a.state.empty() && !b.state.empty() && a.state != b.state) return {NameRelation::kDifferent, "of two states"};
  if (!a.ministry.empty() && !b.ministry.empty()) {
    return {a.ministry == b.ministry ? NameRelation::kSame : NameRelation::kDifferent, "ministries of a state"};
  }
  if (without_hyphens(fmt::format("{}", fmt::join(a.plain, ""))) ==
      without_hyphens(fmt::format("{}", fmt::join(b.plain, "")))) {
    return {NameRelation::kPossible, "the same letters"};
  }
  if (is_acronym_of(a, b) || is_acronym_of(b, a)) return {NameRelation::kPossible, "an acronym"};
  if (is_short_form(a, b) || is_short_form(b, a)) return {NameRelation::kPossible, "a short form"};

  const NameWords& known = NameWords::get();
  const bool both_public = any_in(a.words, known.public_bodies) && any_in(b.words, known.public_bodies);
  std::vector<std::string> mine = both_public ? a.words : a.plain;
  std::vector<std::string> theirs = both_public ? b.words : b.plain;
  std::sort(mine.begin(), mine.end());
  std::sort(theirs.begin(), theirs.end());
  if (mine == theirs && !mine.empty()) return {NameRelation::kPossible, "the same words"};
  return {NameRelation::kDifferent, "other words"};
}

std::string body_key(const BodyName& name) {
  if (!name.ministry.empty()) return "ministry " + name.ministry + " " + fold_letters(name.state);
  return without_hyphens(fmt::format("{}", fmt::join(name.plain, " ")));
}

}  // namespace claimgraph::schema
