// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "claimgraph/graph/decide.h"
#include "claimgraph/schema/names.h"
#include "likely_issues.h"
#include "name_likeness.h"
#include "shared_keys.h"

namespace claimgraph::graph {
namespace {

using schema::DecisionSubject;

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
    if (parts[a].numbers != parts[b].numbers && parts[a].letters != parts[b].letters) continue;
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
    found.push_back(merge_of(DecisionSubject::kActor, actors[first_stays ? b : a], actors[first_stays ? a : b],
                             like.score, std::move(reason)));
  }
}

}  // namespace

std::vector<Likeness> likely_merges(const ClaimGraph& graph, const WordNearness& nearness) {
  std::vector<Likeness> found;
  add_actors(graph, found);
  add_likely_issues(graph, nearness, found);
  std::sort(found.begin(), found.end(), [](const Likeness& a, const Likeness& b) {
    if (a.score != b.score) return a.score > b.score;
    return schema::to_text(a.decision) < schema::to_text(b.decision);
  });
  return found;
}

}  // namespace claimgraph::graph
