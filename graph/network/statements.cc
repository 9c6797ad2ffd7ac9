// SPDX-License-Identifier: Apache-2.0

// From claims to the statements that count.

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "claimgraph/graph/network.h"
#include "merge/utterance.h"

namespace claimgraph::graph::network {
namespace {

/// Actors by number; each for itself, or for the outermost that it is part of.
std::vector<std::uint32_t> speakers(const ClaimGraph& graph, Level level) {
  const std::span<const Node> actors = graph.actors();
  std::vector<std::uint32_t> speaker(actors.size());
  std::iota(speaker.begin(), speaker.end(), 0u);
  if (level == Level::kActor) return speaker;
  std::map<std::string_view, std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < actors.size(); ++i) numbers.emplace(actors[i].name, i);
  for (std::uint32_t& one : speaker) {
    // A circle of wholes and parts has no outermost: its members speak for themselves.
    const std::uint32_t self = one;
    std::set<std::uint32_t> seen{self};
    while (true) {
      const auto whole = numbers.find(actors[one].belongs_to);
      if (whole == numbers.end()) break;
      if (!seen.insert(whole->second).second) {
        one = self;
        break;
      }
      one = whole->second;
    }
  }
  return speaker;
}

std::optional<Period> period_of(Duplicates rule) {
  switch (rule) {
    case Duplicates::kWeek:
      return Period{Period::Unit::kWeek, 1};
    case Duplicates::kMonth:
      return Period{Period::Unit::kMonth, 1};
    case Duplicates::kYear:
      return Period{Period::Unit::kYear, 1};
    default:
      return std::nullopt;
  }
}

/// All claims with a side, in their order.
std::vector<Statement> sided(const ClaimGraph& graph, Level level) {
  const std::vector<std::uint32_t> speaker = speakers(graph, level);
  std::vector<Statement> found;
  for (const Edge& edge : graph.edges()) {
    if (!edge.stance || *edge.stance == schema::Polarity::kNone) continue;
    for (const ClaimIndex index : edge.claims) {
      Statement statement;
      statement.actor = speaker[static_cast<std::size_t>(edge.actor)];
      statement.issue = static_cast<std::uint32_t>(edge.issue);
      statement.in_favour = *edge.stance == schema::Polarity::kFor;
      statement.claim = index;
      found.push_back(statement);
    }
  }
  std::sort(found.begin(), found.end(), [](const Statement& a, const Statement& b) { return a.claim < b.claim; });
  const std::string* document = nullptr;
  std::uint32_t number = 0;
  for (Statement& statement : found) {  // claims of one document stand together
    const schema::Claim& claim = graph.claim(statement.claim);
    if (document != nullptr && *document != claim.doc) ++number;
    document = &claim.doc;
    statement.document = number;
    statement.date = graph.date_of(claim);
  }
  return found;
}

/// Actor, issue and side.
using Stand = std::tuple<std::uint32_t, std::uint32_t, bool>;
Stand stand_of(const Statement& one) { return {one.actor, one.issue, one.in_favour}; }

/// The number of each statement's utterance among those of its actor, issue and side.
std::vector<std::uint32_t> utterance_numbers(const std::vector<Statement>& list, const ClaimGraph& graph) {
  std::map<Stand, std::vector<std::size_t>> cells;
  for (std::size_t i = 0; i < list.size(); ++i) cells[stand_of(list[i])].push_back(i);
  std::vector<std::uint32_t> numbers(list.size());
  for (const auto& [cell, members] : cells) {
    const std::vector<std::uint32_t> found = utterances(
        members.size(),
        [&, &those = members](std::size_t i) -> const schema::Claim& { return graph.claim(list[those[i]].claim); });
    for (std::size_t i = 0; i < members.size(); ++i) numbers[members[i]] = found[i];
  }
  return numbers;
}

/// For each statement what makes another one the same under the rule, beside actor, issue and side.
std::vector<std::string> occasions(const std::vector<Statement>& list, const ClaimGraph& graph, Duplicates rule) {
  std::vector<std::string> found;
  if (rule == Duplicates::kText) {
    for (const std::uint32_t number : utterance_numbers(list, graph)) found.push_back(std::to_string(number));
    return found;
  }
  const std::optional<Period> period = period_of(rule);
  for (const Statement& one : list) {
    found.push_back(period ? window_of(*one.date, *period, *one.date).name : std::to_string(one.document));
  }
  return found;
}

/// Keeps the earliest of each, of one day the first in the order of claims.
void drop_duplicates(std::vector<Statement>& list, const ClaimGraph& graph, Duplicates rule) {
  if (rule == Duplicates::kAll) return;
  std::vector<std::size_t> order(list.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&list](std::size_t a, std::size_t b) {
    const auto when = [&list](std::size_t i) {
      return std::pair(!list[i].date.has_value(), list[i].date.value_or(schema::Date{}));
    };
    return when(a) < when(b);
  });
  const std::vector<std::string> occasion = occasions(list, graph, rule);
  std::set<std::pair<Stand, std::string>> seen;
  std::vector<char> keep(list.size(), 0);
  for (const std::size_t i : order) {
    keep[i] = seen.emplace(stand_of(list[i]), occasion[i]).second ? 1 : 0;
  }
  std::size_t i = 0;
  std::erase_if(list, [&](const Statement&) { return keep[i++] == 0; });
}

void keep_top(std::vector<Statement>& list, std::size_t top) {
  std::map<std::uint32_t, std::size_t> counts;
  for (const Statement& statement : list) ++counts[statement.actor];
  if (top == 0 || counts.size() <= top) return;
  std::vector<std::pair<std::uint32_t, std::size_t>> ranked(counts.begin(), counts.end());
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::set<std::uint32_t> kept;
  for (std::size_t i = 0; i < top; ++i) kept.insert(ranked[i].first);
  std::erase_if(list, [&kept](const Statement& statement) { return !kept.contains(statement.actor); });
}

/// Numbers anew what is still spoken of. Nodes are listed by name, so their order stays.
std::vector<std::string> renumber(std::vector<Statement>& list, std::uint32_t Statement::*member,
                                  std::span<const Node> nodes) {
  std::map<std::uint32_t, std::uint32_t> numbers;
  for (const Statement& statement : list) numbers.emplace(statement.*member, 0);
  std::vector<std::string> names;
  for (auto& [old, number] : numbers) {
    number = static_cast<std::uint32_t>(names.size());
    names.push_back(nodes[old].name);
  }
  for (Statement& statement : list) statement.*member = numbers.at(statement.*member);
  return names;
}

}  // namespace

Statements select_statements(const ClaimGraph& graph, const Selection& selection) {
  Statements found;
  found.list = sided(graph, selection.level);
  std::size_t before = graph.claims().size();
  const auto left_out = [&] { return std::exchange(before, found.list.size()) - found.list.size(); };
  found.without_side = left_out();
  const bool timed = selection.dated || selection.since || selection.until || period_of(selection.duplicates);
  if (timed) std::erase_if(found.list, [](const Statement& statement) { return !statement.date; });
  found.undated = left_out();
  std::erase_if(found.list, [&selection](const Statement& statement) {
    return (selection.since && *statement.date < *selection.since) ||
           (selection.until && *selection.until < *statement.date);
  });
  found.out_of_time = left_out();
  drop_duplicates(found.list, graph, selection.duplicates);
  found.duplicates = left_out();
  keep_top(found.list, selection.top);
  found.of_other_actors = left_out();
  found.actors = renumber(found.list, &Statement::actor, graph.actors());
  found.issues = renumber(found.list, &Statement::issue, graph.issues());
  return found;
}

}  // namespace claimgraph::graph::network
