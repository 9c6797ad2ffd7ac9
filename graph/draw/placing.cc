// SPDX-License-Identifier: Apache-2.0

#include "draw/placing.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "claimgraph/schema/vocabulary.h"
#include "draw/days.h"

namespace claimgraph::graph {
namespace {

/// The place of each by name, from 0 on.
template <class Id>
std::map<Id, std::size_t> by_name(std::vector<Id> ids, std::span<const Node> nodes) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::stable_sort(ids.begin(), ids.end(), [&](Id a, Id b) {
    return name_before(nodes[static_cast<std::size_t>(a)], nodes[static_cast<std::size_t>(b)]);
  });
  std::map<Id, std::size_t> places;
  for (std::size_t i = 0; i < ids.size(); ++i) places[ids[i]] = i;
  return places;
}

template <class Id, class Place>
std::vector<Id> in_order(const std::map<Id, Place>& places) {
  std::vector<Id> ids;
  for (const auto& [id, place] : places) ids.push_back(id);
  std::sort(ids.begin(), ids.end(), [&](Id a, Id b) { return places.at(a) < places.at(b); });
  return ids;
}

/// The first day on which somebody spoke of something, and how often.
struct Begin {
  std::int64_t day = INT64_MAX;  // what has no date comes last
  std::int64_t claims = 0;
};

void add(Begin& begin, const ClaimGraph& graph, const Line& line) {
  for (const EdgeId id : line.edges) {
    for (const ClaimIndex index : graph.edges()[static_cast<std::size_t>(id)].claims) {
      const auto date = graph.date_of(graph.claim(index));
      const std::int64_t day = date ? day_of(*date) : INT64_MAX;
      if (day < begin.day) begin = {day, 0};
      if (day == begin.day) ++begin.claims;
    }
  }
}

}  // namespace

bool name_before(const Node& a, const Node& b) { return schema::fold(a.name) < schema::fold(b.name); }

Placing placing_of(const ClaimGraph& graph, std::span<const Line> lines) {
  std::vector<ActorId> all_actors;
  std::vector<IssueId> all_issues;
  for (const Line& line : lines) {
    all_actors.push_back(line.actor);
    all_issues.push_back(line.issue);
  }
  const auto actors = by_name(std::move(all_actors), graph.actors());
  const auto issue_names = by_name(std::move(all_issues), graph.issues());

  std::map<std::pair<IssueId, ActorId>, Begin> begins;  // of both sides
  for (const Line& line : lines) add(begins[{line.issue, line.actor}], graph, line);
  using Holder = std::tuple<std::int64_t, std::int64_t, std::size_t>;  // the least is the one
  std::map<IssueId, Holder> holders;
  for (const auto& [ends, begin] : begins) {
    const Holder holder(begin.day, -begin.claims, actors.at(ends.second));
    const auto [known, is_new] = holders.emplace(ends.first, holder);
    if (!is_new) known->second = std::min(known->second, holder);
  }
  std::map<IssueId, std::pair<std::size_t, std::size_t>> issues;
  for (const auto& [issue, holder] : holders) issues[issue] = {std::get<2>(holder), issue_names.at(issue)};

  Placing placing{in_order(actors), {lines.begin(), lines.end()}, in_order(issues)};
  const auto place = [&](const Line& line) {
    return std::tuple(actors.at(line.actor), issues.at(line.issue), -static_cast<int>(line.stance));
  };
  std::sort(placing.lines.begin(), placing.lines.end(),
            [&](const Line& a, const Line& b) { return place(a) < place(b); });
  return placing;
}

}  // namespace claimgraph::graph
