// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "claimgraph/graph/decide.h"
#include "claimgraph/schema/names.h"
#include "name_likeness.h"

namespace claimgraph::graph {
namespace {

using schema::DecisionSubject;
using NodePair = std::pair<std::uint32_t, std::uint32_t>;  // the first before the second

/// Pairs that share a key. A key that many have says little, and would cost their square.
std::set<NodePair> pairs_with_a_key(const std::vector<std::vector<std::string>>& keys_of_nodes) {
  constexpr std::size_t kMostWithOneKey = 40;
  std::map<std::string_view, std::vector<std::uint32_t>> nodes;
  for (std::uint32_t i = 0; i < keys_of_nodes.size(); ++i) {
    for (const std::string& key : keys_of_nodes[i]) nodes[key].push_back(i);
  }
  std::set<NodePair> pairs;
  for (const auto& [key, with_key] : nodes) {
    if (with_key.size() > kMostWithOneKey) continue;
    for (std::size_t i = 0; i < with_key.size(); ++i) {
      for (std::size_t j = i + 1; j < with_key.size(); ++j) pairs.emplace(with_key[i], with_key[j]);
    }
  }
  return pairs;
}

/// The merge of the one that less is known of into the other.
Likeness merge(DecisionSubject subject, const Node& from, const Node& to, std::int32_t score, std::string reason) {
  schema::Decision decision;
  decision.subject = subject;
  decision.from = from.name;
  decision.to = to.name;
  return {std::move(decision), score, std::move(reason)};
}

/// How much the edges of each node weigh, by what `end` gives for an edge.
template <class End>
std::vector<std::uint64_t> utterances(const ClaimGraph& graph, std::size_t nodes, const End& end) {
  std::vector<std::uint64_t> counts(nodes);
  for (const Edge& edge : graph.edges()) counts[static_cast<std::size_t>(end(edge))] += edge.count;
  return counts;
}

/// Whoever speaks to, or is reported by, somebody is somebody else.
std::set<NodePair> who_meet(const ClaimGraph& graph) {
  std::map<std::string_view, std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < graph.actors().size(); ++i) numbers.emplace(graph.actors()[i].name, i);
  std::set<NodePair> pairs;
  for (const schema::Claim& claim : graph.claims()) {
    for (const std::string* other : {&claim.target, &claim.reported_by}) {
      const auto a = numbers.find(claim.actor);
      const auto b = numbers.find(*other);
      if (a == numbers.end() || b == numbers.end() || a->second == b->second) continue;
      pairs.insert(std::minmax(a->second, b->second));
    }
  }
  return pairs;
}

/// What is known of names in general, transcriptions and nicknames, goes before letters that look alike.
/// "Same people" is no name whose last word "People" could be a surname.
NameLikeness judged(std::string_view a, std::string_view b, NameLikeness like, bool names) {
  constexpr std::int32_t kSame = 960, kPossible = 600, kPlain = 900;
  const schema::NameJudgement judgement = schema::same_name(a, b);
  if (judgement.relation == schema::NameRelation::kSame && like.score < kSame) return {kSame, judgement.reason};
  if (judgement.relation == schema::NameRelation::kPossible && like.score == 0 && names)
    return {kPossible, judgement.reason};
  if (judgement.relation == schema::NameRelation::kDifferent && like.score < kPlain) return {};
  return like;
}

void add_actors(const ClaimGraph& graph, std::vector<Likeness>& found) {
  constexpr std::int32_t kWhole = 700;  // scores below are those of one word of several
  const auto actors = graph.actors();
  std::vector<NameParts> parts;
  std::vector<std::vector<std::string>> all_keys;
  std::map<std::string_view, std::size_t> bearers;  // of a last word
  for (const Node& actor : actors) {
    parts.emplace_back(actor.name);
    all_keys.push_back(keys(parts.back()));
    all_keys.back().push_back("key " + schema::name_key(actor.name));
  }
  for (const NameParts& name : parts) {
    if (name.words.size() > 1) ++bearers[name.words.back()];
  }
  const auto counts = utterances(graph, actors.size(), [](const Edge& edge) { return edge.actor; });
  const std::set<NodePair> meet = who_meet(graph);
  for (const NodePair& pair : pairs_with_a_key(all_keys)) {
    const auto& [a, b] = pair;
    // Two actors of vocabularies are two actors.
    if (!actors[a].kind.empty() && !actors[b].kind.empty()) continue;
    if (meet.contains(pair)) continue;
    NameLikeness like = judged(actors[a].name, actors[b].name, likeness(parts[a], parts[b]),
                               parts[a].all_capitalised && parts[b].all_capitalised);
    if (like.score == 0) continue;
    // A state or a body is not what stands behind somebody's forename.
    const bool partial = (parts[a].words.size() == 1) != (parts[b].words.size() == 1);
    const auto is_body = [&](std::uint32_t i) { return !actors[i].kind.empty() && actors[i].kind != "person"; };
    if (partial && like.score < kWhole && (is_body(a) || is_body(b))) continue;
    std::string reason(like.reason);
    const NameParts& shorter = parts[a].words.size() <= parts[b].words.size() ? parts[a] : parts[b];
    const auto others = bearers.find(shorter.words.back());
    if (shorter.words.size() == 1 && others != bearers.end() && others->second > 1) {
      like.score /= 2;
      reason += fmt::format(", but {} names end so", others->second);
    }
    // The fuller name stays.
    const auto rank = [&](std::uint32_t i) {
      const auto& words = parts[i].words;
      const bool initial = std::any_of(words.begin(), words.end(), [](const auto& word) { return word.size() == 1; });
      return std::tuple(!actors[i].kind.empty(), !initial, words.size(), counts[i], parts[i].letters.size());
    };
    const bool first_stays = rank(a) >= rank(b);
    found.push_back(merge(DecisionSubject::kActor, actors[first_stays ? b : a], actors[first_stays ? a : b], like.score,
                          std::move(reason)));
  }
}

/// The beginnings of the words of an issue, for inflections differ at the end. Whom it names is not what it is about,
/// and "being" and "having" come with every clause.
std::vector<std::string> beginnings(const Node& issue, const std::set<std::string>& names) {
  constexpr std::size_t kLetters = 6;
  std::set<std::string> found;
  for (const std::string& word : NameParts(issue.name).words) {
    const bool says = word.size() > 2 && word != "being" && word != "having" && names.count(word) == 0;
    if (says) found.insert(word.substr(0, kLetters));
  }
  return {found.begin(), found.end()};
}

/// The words of the actors' names; of those who are only described none.
std::set<std::string> words_of_names(const ClaimGraph& graph) {
  std::set<std::string> words;
  for (const Node& actor : graph.actors()) {
    const NameParts parts(actor.name);
    if (parts.all_capitalised && (parts.words.size() > 1 || !actor.kind.empty())) {
      words.insert(parts.words.begin(), parts.words.end());
    }
  }
  return words;
}

template <class Items>
std::size_t shared(const Items& a, const Items& b) {
  std::vector<typename Items::value_type> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

void add_issues(const ClaimGraph& graph, std::vector<Likeness>& found) {
  constexpr std::int32_t kForWords = 800, kForActors = 199, kLeast = 500;
  const auto issues = graph.issues();
  std::vector<std::vector<std::string>> words;
  const std::set<std::string> names = words_of_names(graph);
  for (const Node& issue : issues) words.push_back(beginnings(issue, names));
  std::vector<std::set<ActorId>> actors(issues.size());
  for (const Edge& edge : graph.edges()) actors[static_cast<std::size_t>(edge.issue)].insert(edge.actor);
  const auto counts = utterances(graph, issues.size(), [](const Edge& edge) { return edge.issue; });
  for (const auto& [a, b] : pairs_with_a_key(words)) {
    // What stands above the other is more than the other.
    if (issues[a].belongs_to == issues[b].name || issues[b].belongs_to == issues[a].name) continue;
    const std::size_t same_words = shared(words[a], words[b]);
    // One word of several is what half the issues of a debate share.
    if (same_words < 2 && std::max(words[a].size(), words[b].size()) > 1) continue;
    const std::size_t same_actors = shared(actors[a], actors[b]);
    const std::size_t all_actors = actors[a].size() + actors[b].size() - same_actors;
    auto score = static_cast<std::int32_t>(kForWords * 2 * same_words / (words[a].size() + words[b].size()));
    // One actor who speaks of both says little, even where nobody else does.
    if (same_actors > 1) score += static_cast<std::int32_t>(kForActors * same_actors / all_actors);
    if (score < kLeast) continue;
    std::string reason = fmt::format("{} of {} words alike", same_words, std::max(words[a].size(), words[b].size()));
    if (same_actors > 1) reason += fmt::format(", {} of {} actors on both", same_actors, all_actors);
    const bool first_stays = counts[a] >= counts[b];
    found.push_back(merge(DecisionSubject::kIssue, issues[first_stays ? b : a], issues[first_stays ? a : b], score,
                          std::move(reason)));
  }
}

}  // namespace

std::vector<Likeness> likely_merges(const ClaimGraph& graph) {
  std::vector<Likeness> found;
  add_actors(graph, found);
  add_issues(graph, found);
  std::sort(found.begin(), found.end(), [](const Likeness& a, const Likeness& b) {
    if (a.score != b.score) return a.score > b.score;
    return schema::to_text(a.decision) < schema::to_text(b.decision);
  });
  return found;
}

}  // namespace claimgraph::graph
