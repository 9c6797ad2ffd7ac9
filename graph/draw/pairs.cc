// SPDX-License-Identifier: Apache-2.0

#include "draw/pairs.h"

#include <algorithm>
#include <array>
#include <map>

#include "analysis/standings.h"
#include "draw/picture_text.h"

namespace claimgraph::graph {
namespace {

constexpr std::size_t kMostActors = 60;

using schema::Polarity;

/// What each actor holds on each issue, by issue.
using ByIssue = std::map<IssueId, std::map<ActorId, Standing>>;

ByIssue standings_of(std::span<const Line> lines) {
  ByIssue all;
  for (const Line& line : lines) {
    if (line.stance == Polarity::kNone) continue;
    Standing& standing = all[line.issue][line.actor];
    standing.actor = line.actor;
    standing.issue = line.issue;
    Standing::Side& side = standing.sides[line.stance == Polarity::kFor ? 0 : 1];
    side.taken = true;
    side.half_weight = line.half_weight;
    side.best = line.best;
  }
  return all;
}

std::int64_t weight_of(const Standing& standing) {
  return standing.sides[0].half_weight + standing.sides[1].half_weight;
}

/// The actors with most evidence on issues on which others take sides, too; where one is asked for, on that one's.
std::vector<ActorId> chosen(const ByIssue& all, std::optional<ActorId> subject) {
  std::map<ActorId, std::int64_t> weights;
  for (const auto& [issue, standings] : all) {
    if (standings.size() < 2 || (subject && !standings.contains(*subject))) continue;
    for (const auto& [actor, standing] : standings) weights[actor] += weight_of(standing);
  }
  std::vector<std::pair<std::int64_t, ActorId>> ranked;
  for (const auto& [actor, weight] : weights) ranked.emplace_back(subject == actor ? INT64_MIN : -weight, actor);
  std::sort(ranked.begin(), ranked.end());
  if (ranked.size() > kMostActors) ranked.resize(kMostActors);
  std::vector<ActorId> actors;
  for (const auto& [weight, actor] : ranked) actors.push_back(actor);
  std::sort(actors.begin(), actors.end());
  return actors;
}

void add(std::vector<Relation>& relations, std::int64_t& sum, const std::optional<Relation>& relation) {
  if (!relation) return;
  relations.push_back(*relation);
  sum += relation->half_weight;
}

}  // namespace

std::vector<Pair> pairs_of(const Scene& scene, std::span<const Line> lines) {
  const ByIssue all = standings_of(lines);
  const std::vector<ActorId> actors = chosen(all, scene.actor);
  std::map<std::pair<ActorId, ActorId>, Pair> pairs;
  for (const auto& [issue, standings] : all) {
    std::vector<const Standing*> here;
    for (const ActorId actor : actors) {
      if (const auto found = standings.find(actor); found != standings.end()) here.push_back(&found->second);
    }
    for (std::size_t i = 0; i < here.size(); ++i) {
      for (std::size_t k = i + 1; k < here.size(); ++k) {
        const ActorId a = here[i]->actor;
        const ActorId b = here[k]->actor;
        if (scene.actor && *scene.actor != a && *scene.actor != b) continue;
        Pair& pair = pairs[{a, b}];
        pair.a = a;
        pair.b = b;
        add(pair.agreements, pair.agreement, relation(RelationKind::kAgreement, *here[i], *here[k]));
        add(pair.contradictions, pair.contradiction, relation(RelationKind::kContradiction, *here[i], *here[k]));
      }
    }
  }
  std::vector<Pair> list;
  const auto heavier = [](const Relation& x, const Relation& y) { return x.half_weight > y.half_weight; };
  for (auto& [ends, pair] : pairs) {
    std::stable_sort(pair.agreements.begin(), pair.agreements.end(), heavier);
    std::stable_sort(pair.contradictions.begin(), pair.contradictions.end(), heavier);
    list.push_back(std::move(pair));
  }
  return list;
}

std::string issue_names(const ClaimGraph& graph, std::span<const Relation> relations) {
  std::string text;
  for (const Relation& one : relations) text += (text.empty() ? "" : "; ") + shown(graph.issue(one.issue).name);
  return text;
}

void offer(BestSentences& best, std::span<const Relation> relations) {
  for (const Relation& one : relations) {
    best.offer(one.a, one.half_weight, one.evidence_a);
    best.offer(one.b, one.half_weight, one.evidence_b);
  }
}

std::uint64_t most_sentences(const std::vector<Pair>& pairs, std::int64_t Pair::*weight) {
  std::int64_t most = 0;
  for (const Pair& pair : pairs) most = std::max(most, pair.*weight);
  return sentences(most);
}

std::vector<Pair> strongest(std::vector<Pair> pairs, std::size_t most, std::int64_t Pair::*weight) {
  std::erase_if(pairs, [&](const Pair& pair) { return pair.*weight <= 0; });
  if (pairs.size() <= most) return pairs;
  // A pair is ranked by the place that it has among the ties of the end to which it means more.
  std::map<ActorId, std::vector<std::size_t>> ties;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    ties[pairs[i].a].push_back(i);
    ties[pairs[i].b].push_back(i);
  }
  std::vector<std::size_t> place(pairs.size(), pairs.size());
  for (auto& [actor, numbers] : ties) {
    std::stable_sort(numbers.begin(), numbers.end(),
                     [&](std::size_t x, std::size_t y) { return pairs[x].*weight > pairs[y].*weight; });
    for (std::size_t rank = 0; rank < numbers.size(); ++rank) {
      place[numbers[rank]] = std::min(place[numbers[rank]], rank);
    }
  }
  std::vector<std::size_t> order(pairs.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
    return std::tuple(place[x] / 2, -(pairs[x].*weight), x) < std::tuple(place[y] / 2, -(pairs[y].*weight), y);
  });
  order.resize(most);
  std::sort(order.begin(), order.end());
  std::vector<Pair> kept;
  for (const std::size_t i : order) kept.push_back(std::move(pairs[i]));
  return kept;
}

}  // namespace claimgraph::graph
