// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <map>

#include "claimgraph/schema/vocabulary.h"
#include "topic_words.h"

namespace claimgraph::schema {
namespace {

/// A wording of a pack as the stems that must all occur in a phrase.
struct Wording {
  std::vector<std::string> stems;
  std::size_t issue = 0;
  int side = 1;
};

struct Match {
  const Wording* wording = nullptr;
  std::size_t first = 0;   ///< where in the phrase its first word stands
  std::vector<bool> used;  ///< the words of the phrase that it covers
};

std::vector<std::string> content_stems(const std::vector<TopicWord>& words) {
  std::vector<std::string> stems;
  for (const TopicWord& word : words) {
    if (word.content) stems.push_back(word.stem);
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

std::optional<Match> match(const Wording& wording, const std::vector<TopicWord>& words) {
  Match found;
  found.wording = &wording;
  found.used.assign(words.size(), false);
  found.first = words.size();
  for (const std::string& stem : wording.stems) {
    bool there = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i].stem != stem) continue;
      there = true;
      found.used[i] = true;
      found.first = std::min(found.first, i);
    }
    if (!there) return std::nullopt;
  }
  return found;
}

/// Longer wordings say more; of two as long the one that comes first in the phrase is its head; the order in the pack
/// settles the rest.
bool better(const Match& a, const Match& b) {
  if (a.wording->stems.size() != b.wording->stems.size()) return a.wording->stems.size() > b.wording->stems.size();
  if (a.first != b.first) return a.first < b.first;
  return a.wording->issue < b.wording->issue;
}

/// "the ending of security guarantees" is the topic "security guarantee" seen from the other side.
TopicMatch topic_of_phrase(const std::vector<TopicWord>& words) {
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
  static const std::vector<std::string> kArticles = {"a", "an", "the"};
  for (std::size_t i = begin; i < words.size(); ++i) {
    if (std::find(kArticles.begin(), kArticles.end(), fold(words[i].text)) != kArticles.end()) continue;
    if (!found.topic.empty()) found.topic += ' ';
    found.topic += words[i].content ? TopicWords::singular(words[i].text) : words[i].text;
  }
  return found;
}

}  // namespace

struct TopicFinder::Impl {
  TopicWords words;
  std::vector<Issue> issues;  // sorted by label
  std::vector<Wording> wordings;

  void add(const std::vector<std::string>& texts, std::size_t issue, int side) {
    for (const std::string& text : texts) {
      Wording wording{content_stems(words.split(text)), issue, side};
      if (!wording.stems.empty()) wordings.push_back(std::move(wording));
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
  for (const Wording& wording : impl_->wordings) {
    auto candidate = match(wording, words);
    if (candidate && (!best || better(*candidate, *best))) best = std::move(candidate);
  }
  if (!best) return topic_of_phrase(words);
  const Issue& issue = impl_->issues[best->wording->issue];
  TopicMatch found{issue.label, issue.id, best->wording->side};
  // A word that turns the side counts unless the wording itself holds it.
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].reversal && !best->used[i]) found.side = -found.side;
  }
  return found;
}

}  // namespace claimgraph::schema
