// SPDX-License-Identifier: Apache-2.0

#include "draw/coalitions.h"

#include "claimgraph/graph/network.h"

namespace claimgraph::graph {
namespace {

// Ties are quadratic in the actors of an issue.
constexpr std::size_t kMostActors = 300;
constexpr std::uint64_t kMostTies = 1'000'000;

bool is_too_much(const network::Affiliation& counts) {
  std::vector<std::uint64_t> actors_of(counts.issues);
  for (const network::Cell& cell : counts.cells) ++actors_of[cell.issue];
  std::uint64_t ties = 0;
  for (const std::uint64_t actors : actors_of) ties += actors * actors / 2;
  return ties > kMostTies;
}

}  // namespace

CoalitionMembers coalitions_of(const ClaimGraph& graph) {
  CoalitionMembers members;
  network::Statements statements = network::select_statements(graph, {});
  network::Affiliation counts = network::affiliation(statements);
  if (is_too_much(counts)) {
    members.among_the_most_quoted = true;
    network::Selection selection;
    selection.top = kMostActors;
    statements = network::select_statements(graph, selection);
    counts = network::affiliation(statements);
  }
  const auto found = network::coalitions(
      counts.actors, network::ties(counts, network::OneMode::kCongruence, network::Normalisation::kAverage));
  for (const std::vector<std::uint32_t>& group : found.groups) {
    if (group.size() < 2) continue;
    members.groups.emplace_back();
    for (const std::uint32_t member : group) {
      const auto actor = graph.find_actor(statements.actors[member]);
      if (!actor) continue;
      members.groups.back().push_back(*actor);
      members.group_of[*actor] = members.groups.size() - 1;
    }
  }
  return members;
}

}  // namespace claimgraph::graph
