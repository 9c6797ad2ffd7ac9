// SPDX-License-Identifier: Apache-2.0

#include "issue_phrase.h"

#include <algorithm>
#include <utility>

#include "claimgraph/schema/vocabulary.h"
#include "name_likeness.h"

namespace claimgraph::graph {
namespace {

bool is_capital(std::string_view word) {
  return !word.empty() && ((word.front() >= 'A' && word.front() <= 'Z') || static_cast<unsigned char>(word[0]) >= 0x80);
}

}  // namespace

IssueNames::IssueNames(const ClaimGraph& graph) {
  for (const schema::Actor& actor : schema::builtin_actors().actors) {
    known_.emplace(schema::fold(actor.name), actor.name);
    for (const auto* names : {&actor.aliases, &actor.demonyms, &actor.people}) {
      for (const std::string& name : *names) known_.emplace(schema::fold(name), actor.name);
    }
  }
  for (const Node& actor : graph.actors()) {
    const NameParts parts(actor.name);
    if (parts.all_capitalised && (parts.words.size() > 1 || !actor.kind.empty())) {
      parts_.insert(parts.words.begin(), parts.words.end());
    }
  }
  std::size_t capitals = 0;
  for (const Node& issue : graph.issues()) capitals += is_capital(issue.name) ? 1 : 0;
  capital_begins_ = 2 * capitals > graph.issues().size();
}

std::size_t IssueNames::read(const std::vector<schema::PhraseWord>& words, std::size_t first, std::string& name) const {
  constexpr std::size_t kLongest = 4;
  if (!is_capital(words[first].text)) return 0;
  std::string folded;
  std::size_t length = 0;
  for (std::size_t i = first; i < std::min(words.size(), first + kLongest); ++i) {
    folded += (i == first ? "" : " ") + schema::fold(words[i].text);
    if (const auto found = known_.find(folded); found != known_.end()) {
      name = found->second;
      length = i + 1 - first;
    }
  }
  if (length > 0) return length;
  name = schema::fold(words[first].text);
  return first > 0 || !capital_begins_ || parts_.count(name) != 0 ? 1 : 0;
}

IssuePhrase::IssuePhrase(std::string_view phrase, const IssueNames& all_names) {
  std::vector<schema::PhraseWord> all = schema::phrase_words(phrase);
  for (std::size_t i = 0; i < all.size();) {
    letters += schema::fold(all[i].text);
    std::string name;
    if (const std::size_t length = all_names.read(all, i, name); length > 0) {
      names.insert(std::move(name));
      for (std::size_t j = 1; j < length; ++j) letters += schema::fold(all[i + j].text);
      i += length;
      continue;
    }
    schema::PhraseWord& word = all[i++];
    if (word.negation) negations.insert(word.word);
    if (word.pronoun) unclear = true;
    if (word.content) words.push_back(std::move(word));
  }
  const auto by_stem = [](const auto& a, const auto& b) { return a.stem < b.stem; };
  std::stable_sort(words.begin(), words.end(), by_stem);
  const auto same_stem = [](const auto& a, const auto& b) { return a.stem == b.stem; };
  words.erase(std::unique(words.begin(), words.end(), same_stem), words.end());
  if (words.empty()) unclear = true;
  one_word = all.size() == 1;
}

PhraseDifference::PhraseDifference(const IssuePhrase& a, const IssuePhrase& b) {
  auto i = a.words.begin();
  auto j = b.words.begin();
  while (i != a.words.end() || j != b.words.end()) {
    if (j == b.words.end() || (i != a.words.end() && i->stem < j->stem)) {
      only_a.push_back(&*i++);
    } else if (i == a.words.end() || j->stem < i->stem) {
      only_b.push_back(&*j++);
    } else {
      ++shared_words, ++i, ++j;
    }
  }
  for (const std::string& name : a.names) shared_names += b.names.count(name);
  names_only_a = a.names.size() - shared_names;
  names_only_b = b.names.size() - shared_names;
}

}  // namespace claimgraph::graph
