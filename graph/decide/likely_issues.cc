// SPDX-License-Identifier: Apache-2.0

#include "likely_issues.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>

#include "claimgraph/schema/vocabulary.h"
#include "issue_phrase.h"
#include "shared_keys.h"

namespace claimgraph::graph {
namespace {

using schema::PhraseWord;
using schema::WordMeaning;

constexpr std::int32_t kLeast = 500;
/// Below this two synonyms of a dictionary are so in a sense of theirs that nobody means.
constexpr std::int32_t kConfirmed = 450;
/// From here on most pairs of words name one thing, opposites and kinds that are listed left out.
constexpr std::int32_t kNear = 880;

/// "overhauling corporate tax" is not about corporate tax.
bool is_deed(const PhraseWord& word) { return schema::fold(word.text).ends_with("ing"); }

/// Words that nearness can compare: the shortest ones stand beside everything, deeds beside other deeds; "nomination"
/// and "nominee" are near, and two things.
bool comparable(const PhraseWord& a, const PhraseWord& b) {
  constexpr std::size_t kRoot = 5, kShortest = 5;
  const auto alone = [](const PhraseWord& word) {
    return word.word.size() >= kShortest && !word.reversal && !is_deed(word);
  };
  return alone(a) && alone(b) && std::string_view(a.word).substr(0, kRoot) != std::string_view(b.word).substr(0, kRoot);
}

struct Verdict {
  std::int32_t score = 0;
  std::string reason;
  std::int32_t nearness = 0;  ///< where nothing but that speaks for one
};

/// Who speaks of each issue, with the sides that they take.
struct Speakers {
  std::map<ActorId, std::set<schema::Polarity>> sides;
};

class Issues {
 public:
  Issues(const ClaimGraph& graph, const WordNearness& nearness)
      : graph_(graph), nearness_(nearness), speakers_(graph.issues().size()) {
    const IssueNames names(graph);
    for (const Node& issue : graph.issues()) phrases_.emplace_back(issue.name, names);
    counts_ = utterances(graph, phrases_.size(), [](const Edge& edge) { return edge.issue; });
    for (const Edge& edge : graph.edges()) {
      auto& sides = speakers_[static_cast<std::size_t>(edge.issue)].sides[edge.actor];
      if (edge.stance) sides.insert(*edge.stance);
    }
  }

  void add(std::vector<Likeness>& found) const {
    for (const auto& [a, b] : pairs_with_a_key(keys())) {
      Verdict verdict = judge(a, b);
      if (verdict.nearness == 0) suggest(a, b, std::move(verdict), found);
    }
    if (nearness_) add_near(found);
  }

 private:
  /// What an issue is about but for one word, and whom it names.
  std::string rest_of(const IssuePhrase& phrase, std::size_t without) const {
    std::string rest;
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
      if (i != without) rest += phrase.words[i].stem + ' ';
    }
    for (const std::string& name : phrase.names) rest += '@' + name + ' ';
    return rest;
  }

  std::vector<std::vector<std::string>> keys() const {
    std::vector<std::vector<std::string>> keys(phrases_.size());
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
      const IssuePhrase& phrase = phrases_[i];
      if (phrase.unclear) continue;
      std::set<std::string> own = {"letters " + phrase.letters};
      for (std::size_t w = 0; w < phrase.words.size(); ++w) {
        own.insert("stem " + phrase.words[w].stem);
        for (const std::uint32_t group : schema::synonym_groups(phrase.words[w].word)) {
          own.insert(fmt::format("group {} {}", group, rest_of(phrase, w)));
        }
      }
      keys[i].assign(own.begin(), own.end());
    }
    return keys;
  }

  std::int32_t near(const PhraseWord& a, const PhraseWord& b) const {
    return nearness_ ? nearness_(a.word, b.word).value_or(0) : 0;
  }

  /// One word of the one for one word of the other, where the words about them are the same, or there are `none`. Only
  /// they tell that a dictionary's sense is the one meant.
  Verdict judge_words(const PhraseWord& a, const PhraseWord& b, bool none) const {
    constexpr std::int32_t kSynonyms = 780, kBareSynonyms = 620, kDictionary = 680;
    const std::string both = std::min(a.text, b.text) + ", " + std::max(a.text, b.text);
    switch (schema::word_meaning(a.word, b.word)) {
      case WordMeaning::kSame:
        return {none ? kBareSynonyms : kSynonyms, "mean the same: " + both, 0};
      case WordMeaning::kPerhapsSame:
        // Without a measure of nearness the dictionary is all there is.
        if (none || (nearness_ && near(a, b) < kConfirmed)) return {};
        return {kDictionary, (nearness_ ? "near in meaning: " : "synonyms: ") + both, 0};
      case WordMeaning::kUnknown:
        if (none || !comparable(a, b) || near(a, b) < kNear) return {};
        return {kLeast + near(a, b) - kNear, "near in meaning: " + both, near(a, b)};
      case WordMeaning::kOpposite:
      case WordMeaning::kDifferent:
        return {};
    }
    return {};
  }

  /// What the one says and the other does not must be a detail.
  Verdict judge_longer(const PhraseDifference& d) const {
    constexpr std::int32_t kForWords = 800, kOtherName = 100;
    const auto& extra = d.only_a.empty() ? d.only_b : d.only_a;
    for (const PhraseWord* word : extra) {
      if (word->reversal || is_deed(*word) || schema::tells_apart(word->word)) return {};
    }
    const std::size_t same = d.shared_words + d.shared_names;
    const std::size_t more = extra.size() + d.names_only_a + d.names_only_b;
    // One word is what half the issues of a debate share.
    if (d.shared_words == 0 || same < 2 || 2 * more > same) return {};
    auto score = static_cast<std::int32_t>(kForWords * 2 * same / (2 * same + more));
    if (d.names_only_a + d.names_only_b > 0) score -= kOtherName;
    return {score, fmt::format("{} of {} words alike", same, same + more), 0};
  }

  Verdict judge(std::uint32_t a, std::uint32_t b) const {
    constexpr std::int32_t kLetters = 980;
    const IssuePhrase &first = phrases_[a], &second = phrases_[b];
    if (first.unclear || second.unclear || first.negations != second.negations) return {};
    if (first.letters == second.letters) return {kLetters, "the same letters", 0};
    const PhraseDifference d(first, second);
    // "Aid for Norway" and "aid for Sweden" are two things.
    if (d.names_only_a > 0 && d.names_only_b > 0) return {};
    if (d.only_a.empty() || d.only_b.empty()) {
      // The longer one must be so in all.
      if ((!d.only_a.empty() && d.names_only_b > 0) || (!d.only_b.empty() && d.names_only_a > 0)) return {};
      return judge_longer(d);
    }
    if (d.only_a.size() > 1 || d.only_b.size() > 1 || d.names_only_a + d.names_only_b > 0) return {};
    const bool none = d.shared_words + d.shared_names == 0;
    if (none && (!first.one_word || !second.one_word)) return {};
    return judge_words(*d.only_a.front(), *d.only_b.front(), none);
  }

  /// Who speaks of both makes it likelier, unless they are for the one and against the other.
  void suggest(std::uint32_t a, std::uint32_t b, Verdict verdict, std::vector<Likeness>& found) const {
    constexpr std::int32_t kForActors = 199, kMost = 990;
    if (verdict.score < kLeast) return;
    const auto issues = graph_.issues();
    // What stands above the other is more than the other.
    if (issues[a].belongs_to == issues[b].name || issues[b].belongs_to == issues[a].name) return;
    std::size_t both = 0, agree = 0, turn = 0;
    const auto& others = speakers_[b].sides;
    for (const auto& [actor, sides] : speakers_[a].sides) {
      const auto other = others.find(actor);
      if (other == others.end()) continue;
      ++both;
      if (sides.size() == 1 && other->second.size() == 1) ++(sides == other->second ? agree : turn);
    }
    if (turn > agree) return;
    // One actor who speaks of both says little, even where nobody else does.
    if (both > 1) {
      const std::size_t all = speakers_[a].sides.size() + others.size() - both;
      verdict.score = std::min(kMost, verdict.score + static_cast<std::int32_t>(kForActors * both / all));
      verdict.reason += fmt::format(", {} of {} actors on both", both, all);
    }
    const bool first_stays = counts_[a] >= counts_[b];
    found.push_back(merge_of(schema::DecisionSubject::kIssue, issues[first_stays ? b : a], issues[first_stays ? a : b],
                             verdict.score, std::move(verdict.reason)));
  }

  /// Issues that are alike but for one word, when each other's words are the nearest of all. What few speak of is left
  /// out where many issues are alike so, for each is compared with each.
  void add_near(std::vector<Likeness>& found) const {
    constexpr std::size_t kMostAlike = 200;
    std::map<std::string, std::vector<std::uint32_t>> alike;
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
      const IssuePhrase& phrase = phrases_[i];
      if (phrase.unclear) continue;
      for (std::size_t w = 0; w < phrase.words.size(); ++w) {
        // Of words that stand alone nearness says nothing.
        if (std::string rest = rest_of(phrase, w); !rest.empty()) alike[std::move(rest)].push_back(i);
      }
    }
    for (auto& [rest, issues] : alike) {
      const auto oftener = [&](std::uint32_t a, std::uint32_t b) {
        return counts_[a] != counts_[b] ? counts_[a] > counts_[b] : a < b;
      };
      std::sort(issues.begin(), issues.end(), oftener);
      if (issues.size() > kMostAlike) issues.resize(kMostAlike);
      std::sort(issues.begin(), issues.end());
      add_nearest(issues, found);
    }
  }

  void add_nearest(const std::vector<std::uint32_t>& issues, std::vector<Likeness>& found) const {
    struct Nearest {
      std::size_t other = 0;
      Verdict verdict;
    };
    std::vector<Nearest> nearest(issues.size());
    for (std::size_t i = 0; i < issues.size(); ++i) {
      for (std::size_t j = i + 1; j < issues.size(); ++j) {
        const Verdict verdict = judge(issues[i], issues[j]);
        if (verdict.nearness > nearest[i].verdict.nearness) nearest[i] = {j, verdict};
        if (verdict.nearness > nearest[j].verdict.nearness) nearest[j] = {i, verdict};
      }
    }
    for (std::size_t i = 0; i < issues.size(); ++i) {
      const std::size_t j = nearest[i].other;
      if (nearest[i].verdict.nearness > 0 && i < j && nearest[j].other == i) {
        suggest(issues[i], issues[j], nearest[i].verdict, found);
      }
    }
  }

  const ClaimGraph& graph_;
  const WordNearness& nearness_;
  std::vector<IssuePhrase> phrases_;
  std::vector<Speakers> speakers_;
  std::vector<std::uint64_t> counts_;
};

}  // namespace

void add_likely_issues(const ClaimGraph& graph, const WordNearness& nearness, std::vector<Likeness>& found) {
  Issues(graph, nearness).add(found);
}

}  // namespace claimgraph::graph
