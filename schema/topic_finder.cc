// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <map>
#include <unordered_map>

#include "claimgraph/schema/vocabulary.h"
#include "topic_words.h"

namespace claimgraph::schema {
namespace {

/// One word of a wording: its stem, or those of its alternatives ("truce|ceasefire").
using Alternatives = std::vector<std::string>;

/// A wording of a pack as the words that must all occur in a phrase.
struct Wording {
  std::vector<Alternatives> words;
  std::size_t issue = 0;
  int side = 1;
};

struct Match {
  const Wording* wording = nullptr;
  std::size_t first = 0;   ///< where in the phrase its first word stands
  std::vector<bool> used;  ///< the words of the phrase that it covers
};

std::vector<Alternatives> content_words(const TopicWords& topic_words, const std::string& wording) {
  std::vector<Alternatives> words;
  bool joined = false;  // by "|" to the word before
  for (std::size_t begin = 0; begin <= wording.size();) {
    const std::size_t end = std::min(wording.find_first_of(" |", begin), wording.size());
    bool first = true;
    for (const TopicWord& word : topic_words.split(wording.substr(begin, end - begin))) {
      if (word.content && joined && first && !words.empty()) {
        words.back().push_back(word.stem);
      } else if (word.content) {
        words.push_back({word.stem});
      }
      first = false;
    }
    joined = end < wording.size() && wording[end] == '|';
    begin = end + 1;
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

bool is_any(const TopicWord& word, const Alternatives& wanted) {
  return std::find(wanted.begin(), wanted.end(), word.stem) != wanted.end();
}

std::optional<Match> match(const Wording& wording, const std::vector<TopicWord>& words) {
  // Nearly all wordings do not match: no memory for those.
  const bool all = std::all_of(wording.words.begin(), wording.words.end(), [&words](const Alternatives& wanted) {
    return std::any_of(words.begin(), words.end(), [&wanted](const TopicWord& word) { return is_any(word, wanted); });
  });
  if (!all) return std::nullopt;
  Match found;
  found.wording = &wording;
  found.used.assign(words.size(), false);
  found.first = words.size();
  for (const Alternatives& wanted : wording.words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!is_any(words[i], wanted)) continue;
      found.used[i] = true;
      found.first = std::min(found.first, i);
    }
  }
  return found;
}

/// Whether a word that turns the side turns this match: "the end of sanctions", "sanctions being lifted", but not
/// "sanctions until the end of the war".
bool turns(const std::vector<TopicWord>& words, const Match& match, std::size_t at) {
  if (!words[at].reversal || match.used[at]) return false;
  if (at < match.first) return true;
  const bool of_another = at + 1 < words.size() && !words[at + 1].content;
  return !of_another;
}

/// Longer wordings say more; of two as long the one that comes first in the phrase is its head; the order in the pack
/// settles the rest.
bool better(const Match& a, const Match& b) {
  if (a.wording->words.size() != b.wording->words.size()) return a.wording->words.size() > b.wording->words.size();
  if (a.first != b.first) return a.first < b.first;
  return a.wording->issue < b.wording->issue;
}

bool is_article(const TopicWord& word) {
  const std::string folded = fold(word.text);
  return folded == "a" || folded == "an" || folded == "the";
}

/// The words from `first` on as they are written. A bracket whose other half stands outside says nothing.
std::string written(std::string_view phrase, const std::vector<TopicWord>& words, std::size_t first) {
  const std::string plain = TopicWords::plain(phrase);
  const TopicWord& last = words.back();
  std::size_t end = last.begin + last.text.size();
  if (last.text.find('.') != std::string::npos && plain.substr(end, 1) == ".") ++end;  // "the U.S."
  std::string text = plain.substr(words[first].begin, end - words[first].begin);
  int open = 0;
  const bool closes_another = std::any_of(text.begin(), text.end(), [&open](char c) {
    open += c == '(' ? 1 : c == ')' ? -1 : 0;
    return open < 0;
  });
  if (closes_another || open != 0) {
    std::erase_if(text, [](char c) { return c == '(' || c == ')'; });
  }
  return text;
}

/// "the ending of security guarantees" is the topic "security guarantee" seen from the other side, and is read as
/// "security guarantees".
TopicMatch topic_of_phrase(std::string_view phrase, const std::vector<TopicWord>& words) {
  TopicMatch found;
  std::size_t begin = 0;
  const auto skip_function_words = [&] {
    while (begin < words.size() && !words[begin].content) ++begin;
  };
  for (skip_function_words(); begin < words.size() && words[begin].reversal; skip_function_words()) {
    const bool more = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(begin) + 1, words.end(),
                                  [](const TopicWord& word) { return word.content; });
    if (!more) break;
    found.side = -found.side;
    ++begin;
  }
  for (std::size_t i = begin; i < words.size(); ++i) {
    if (is_article(words[i])) continue;
    if (!found.topic.empty()) found.topic += ' ';
    found.topic += words[i].content ? singular(words[i].text) : words[i].text;
  }
  if (begin < words.size()) found.name = written(phrase, words, begin);
  return found;
}

}  // namespace

struct TopicFinder::Impl {
  TopicWords words;
  std::vector<Issue> issues;  // sorted by label
  std::vector<Wording> wordings;
  /// By each alternative of their first word: a phrase without it need not be compared.
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_first_word;

  /// Wordings that may match, in their order.
  std::vector<std::uint32_t> candidates(const std::vector<TopicWord>& phrase) const {
    std::vector<std::uint32_t> found;
    for (const TopicWord& word : phrase) {
      const auto at = by_first_word.find(word.stem);
      if (at != by_first_word.end()) found.insert(found.end(), at->second.begin(), at->second.end());
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  void add(const std::vector<std::string>& texts, std::size_t issue, int side) {
    for (const std::string& text : texts) {
      Wording wording{content_words(words, text), issue, side};
      if (wording.words.empty()) continue;
      for (const std::string& first : wording.words.front()) {
        by_first_word[first].push_back(static_cast<std::uint32_t>(wordings.size()));
      }
      wordings.push_back(std::move(wording));
    }
  }
};

TopicFinder::TopicFinder(std::span<const Vocabulary> packs) : impl_(std::make_unique<Impl>()) {
  std::map<std::string, Issue> by_id;
  for (const Vocabulary& pack : packs) {
    for (const Issue& issue : pack.issues) by_id[issue.id] = issue;
  }
  for (auto& [id, issue] : by_id) impl_->issues.push_back(std::move(issue));
  std::stable_sort(impl_->issues.begin(), impl_->issues.end(),
                   [](const Issue& a, const Issue& b) { return a.label < b.label; });
  for (std::size_t i = 0; i < impl_->issues.size(); ++i) {
    const Issue& issue = impl_->issues[i];
    impl_->add({issue.label}, i, 1);
    impl_->add(issue.wordings, i, 1);
    impl_->add(issue.against, i, -1);
  }
}

TopicFinder::~TopicFinder() = default;
TopicFinder::TopicFinder(TopicFinder&&) noexcept = default;
TopicFinder& TopicFinder::operator=(TopicFinder&&) noexcept = default;

std::span<const Issue> TopicFinder::issues() const { return impl_->issues; }

TopicMatch TopicFinder::find(std::string_view phrase) const {
  const std::vector<TopicWord> words = impl_->words.split(phrase);
  std::optional<Match> best;
  for (const std::uint32_t at : impl_->candidates(words)) {
    auto candidate = match(impl_->wordings[at], words);
    if (candidate && (!best || better(*candidate, *best))) best = std::move(candidate);
  }
  if (!best) return topic_of_phrase(phrase, words);
  const Issue& issue = impl_->issues[best->wording->issue];
  TopicMatch found{issue.label, issue.label, issue.id, best->wording->side};
  if (words.front().speech) {  // "convincing them that a truce is near"
    found.side = 0;
    return found;
  }
  // A word that turns the side counts unless the wording itself holds it.
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (turns(words, *best, i)) found.side = -found.side;
  }
  return found;
}

}  // namespace claimgraph::schema
