// SPDX-License-Identifier: Apache-2.0

#include "choice.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::graph::page {
namespace {

std::vector<std::uint32_t> places_of(std::span<const Node> nodes) {
  std::vector<std::pair<std::string, std::uint32_t>> names;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) names.emplace_back(schema::fold(nodes[i].name), i);
  std::sort(names.begin(), names.end());
  std::vector<std::uint32_t> places(nodes.size());
  for (std::uint32_t place = 0; place < names.size(); ++place) places[names[place].second] = place;
  return places;
}

/// The `most` numbers with the highest score above 0, in the order of scores, then of names.
template <class Id>
std::vector<Id> highest(const std::vector<std::int64_t>& scores, const std::vector<std::uint32_t>& places,
                        std::size_t most) {
  std::vector<std::tuple<std::int64_t, std::uint32_t, std::uint32_t>> ranked;
  for (std::uint32_t i = 0; i < scores.size(); ++i) {
    if (scores[i] > 0) ranked.emplace_back(-scores[i], places[i], i);
  }
  std::sort(ranked.begin(), ranked.end());
  if (ranked.size() > most) ranked.resize(most);
  std::vector<Id> ids;
  for (const auto& [score, place, number] : ranked) ids.push_back(Id{number});
  return ids;
}

/// The issues with most evidence, where both sides have some for three times its weight; then the actors with most
/// evidence on these, what others contradict twice.
void choose_matrix(Choice& choice, const Camps& camps) {
  std::vector<std::int64_t> issue_scores(choice.graph.issues().size());
  std::vector<std::int64_t> actor_scores(choice.graph.actors().size());
  for (const Pair& pair : choice.all) {
    // At least 1, for evidence without any confidence is evidence.
    issue_scores[static_cast<std::size_t>(pair.issue)] += pair.all_half_weight() + 1;
  }
  for (std::size_t i = 0; i < issue_scores.size(); ++i) {
    issue_scores[i] += 2 * std::min(camps.half_weight[i][kFor], camps.half_weight[i][kAgainst]);
  }
  choice.columns = highest<IssueId>(issue_scores, choice.issue_places, choice.options.issues);
  const std::set<IssueId> columns(choice.columns.begin(), choice.columns.end());
  for (const Pair& pair : choice.all) {
    if (columns.count(pair.issue) == 0) continue;
    actor_scores[static_cast<std::size_t>(pair.actor)] += (pair.all_half_weight() + 1) * (camps.disputes(pair) ? 2 : 1);
  }
  choice.rows = highest<ActorId>(actor_scores, choice.actor_places, choice.options.actors);
}

/// The greatest number of sentences that each side of each pair may have so that all have room; at least 1.
std::size_t even_share(const std::vector<ShownPair>& pairs, std::size_t room) {
  std::map<std::size_t, std::size_t> sides_of_length;
  std::size_t sides = 0, total = 0;
  for (const ShownPair& shown : pairs) {
    for (const auto& side : shown.sentences) {
      ++sides_of_length[side.size()];
      ++sides;
      total += side.size();
    }
  }
  if (total <= room) return total;
  // Length by length: all sides that are longer than what was given so far grow together.
  std::size_t given = 0, used = 0;
  for (const auto& [length, count] : sides_of_length) {
    const std::size_t more = sides == 0 ? 0 : std::min(length - given, (room - std::min(room, used)) / sides);
    used += more * sides;
    given += more;
    if (given < length) break;
    sides -= count;
  }
  return std::max<std::size_t>(given, 1);
}

std::size_t shown_sentences(const ShownPair& shown) { return shown.shown(0) + shown.shown(1) + shown.shown(2); }

void choose_sentences(Choice& choice) {
  const std::set<ActorId> rows(choice.rows.begin(), choice.rows.end());
  const std::set<IssueId> columns(choice.columns.begin(), choice.columns.end());
  std::vector<const Pair*> others;
  for (const Pair& pair : choice.all) {
    if (rows.count(pair.actor) != 0 && columns.count(pair.issue) != 0) {
      choice.pairs.push_back({pair, sentences_of(choice.graph, pair), 0});
    } else {
      others.push_back(&pair);
    }
  }
  std::size_t room = choice.options.sentences;
  const std::size_t share = even_share(choice.pairs, room);
  const auto give_room = [&room, share](ShownPair& shown) {
    shown.most = share;
    if (shown_sentences(shown) > room) shown.most = 0;
    room -= shown_sentences(shown);
  };
  for (ShownPair& shown : choice.pairs) give_room(shown);
  std::stable_sort(others.begin(), others.end(),
                   [](const Pair* a, const Pair* b) { return a->all_half_weight() > b->all_half_weight(); });
  for (const Pair* pair : others) {
    if (room == 0) break;
    ShownPair shown{*pair, sentences_of(choice.graph, *pair), 0};
    give_room(shown);
    if (shown.most > 0) choice.pairs.push_back(std::move(shown));
  }
  std::sort(choice.pairs.begin(), choice.pairs.end(), [](const ShownPair& a, const ShownPair& b) {
    return std::tie(a.pair.actor, a.pair.issue) < std::tie(b.pair.actor, b.pair.issue);
  });
  for (const ShownPair& shown : choice.pairs) {
    if (shown.most == 0) continue;
    choice.actors.insert(shown.pair.actor);
    choice.issues.insert(shown.pair.issue);
  }
}

/// By their sentences in the matrix; columns in which no row has any go.
void order_matrix(Choice& choice) {
  std::map<ActorId, std::size_t> of_actor;
  std::map<IssueId, std::size_t> of_issue;
  for (const ActorId actor : choice.rows) {
    for (const IssueId issue : choice.columns) {
      const ShownPair* shown = choice.find(actor, issue);
      if (shown == nullptr) continue;
      of_actor[actor] += shown->count();
      of_issue[issue] += shown->count();
    }
  }
  std::erase_if(choice.columns, [&](IssueId issue) { return of_issue.count(issue) == 0; });
  std::sort(choice.rows.begin(), choice.rows.end(), [&](ActorId a, ActorId b) {
    return std::tuple(of_actor[b], choice.place(a)) < std::tuple(of_actor[a], choice.place(b));
  });
  std::sort(choice.columns.begin(), choice.columns.end(), [&](IssueId a, IssueId b) {
    return std::tuple(of_issue[b], choice.place(a)) < std::tuple(of_issue[a], choice.place(b));
  });
}

}  // namespace

Camps::Camps(const ClaimGraph& graph, const std::vector<Pair>& pairs)
    : actors(graph.issues().size()), half_weight(graph.issues().size()) {
  for (const Pair& pair : pairs) {
    for (const std::size_t side : {kFor, kAgainst}) {
      actors[static_cast<std::size_t>(pair.issue)][side] += pair.taken[side] ? 1 : 0;
      half_weight[static_cast<std::size_t>(pair.issue)][side] += pair.half_weight[side];
    }
  }
}

bool Camps::disputes(const Pair& pair) const {
  const auto& camps = actors[static_cast<std::size_t>(pair.issue)];
  const auto others = [&](std::size_t side) { return camps[side] > (pair.taken[side] ? 1U : 0U); };
  return (pair.taken[kFor] && others(kAgainst)) || (pair.taken[kAgainst] && others(kFor));
}

const ShownPair* Choice::find(ActorId actor, IssueId issue) const {
  const auto found = std::lower_bound(
      pairs.begin(), pairs.end(), std::pair(actor, issue),
      [](const ShownPair& a, const auto& wanted) { return std::pair(a.pair.actor, a.pair.issue) < wanted; });
  return found != pairs.end() && found->pair.actor == actor && found->pair.issue == issue ? &*found : nullptr;
}

Choice choose(const ClaimGraph& graph, const ReportOptions& options) {
  Choice choice{graph, options, pairs_of(graph), places_of(graph.actors()), places_of(graph.issues()), {}, {}, {},
                {},    {}};
  choose_matrix(choice, Camps(graph, choice.all));
  choose_sentences(choice);
  order_matrix(choice);
  return choice;
}

}  // namespace claimgraph::graph::page
