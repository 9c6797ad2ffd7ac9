// SPDX-License-Identifier: Apache-2.0

// Who stands between others, and which issues divide them.

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <tuple>

#include "claimgraph/graph/network.h"

namespace claimgraph::graph::network {
namespace {

std::vector<double> betweenness(std::size_t actors, std::span<const Tie> ties) {
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
  Graph graph(actors);
  for (const Tie& tie : ties) {
    if (tie.weight > 0) boost::add_edge(tie.a, tie.b, graph);
  }
  std::vector<double> found(actors);
  boost::brandes_betweenness_centrality(
      graph, boost::make_iterator_property_map(found.begin(), boost::get(boost::vertex_index, graph)));
  return found;
}

}  // namespace

std::vector<Broker> brokers(std::size_t actors, std::span<const Tie> ties) {
  const std::vector<double> paths = betweenness(actors, ties);
  std::vector<std::uint32_t> coalition(actors);
  const Coalitions found = coalitions(actors, ties);
  for (std::uint32_t i = 0; i < found.groups.size(); ++i) {
    for (const std::uint32_t actor : found.groups[i]) coalition[actor] = i;
  }
  std::vector<Broker> all(actors);
  for (std::uint32_t actor = 0; actor < actors; ++actor) all[actor].actor = actor;
  for (const Tie& tie : ties) {
    if (tie.weight <= 0) continue;
    const std::uint32_t outside = coalition[tie.a] != coalition[tie.b] ? 1 : 0;
    for (const std::uint32_t actor : {tie.a, tie.b}) {
      ++all[actor].ties;
      all[actor].outside += outside;
    }
  }
  std::erase_if(all, [](const Broker& one) { return one.ties == 0; });
  const auto attached = static_cast<double>(all.size());
  const double others = (attached - 1) * (attached - 2) / 2;  // pairs of two others that an actor can stand between
  for (Broker& one : all) one.betweenness = others > 0 ? paths[one.actor] / others : 0;
  std::sort(all.begin(), all.end(), [](const Broker& a, const Broker& b) {
    return std::tie(b.betweenness, b.outside, a.actor) < std::tie(a.betweenness, a.outside, b.actor);
  });
  return all;
}

std::vector<Contested> contested(const Affiliation& counts) {
  std::vector<Contested> all(counts.issues);
  for (std::uint32_t issue = 0; issue < counts.issues; ++issue) all[issue].issue = issue;
  for (const Cell& cell : counts.cells) {
    Contested& one = all[cell.issue];
    one.in_favour += cell.in_favour;
    one.against += cell.against;
    one.actors_in_favour += cell.in_favour > 0 ? 1 : 0;
    one.actors_against += cell.against > 0 ? 1 : 0;
  }
  std::erase_if(all, [](const Contested& one) { return one.in_favour + one.against == 0; });
  const auto weaker = [](const Contested& one) { return std::min(one.in_favour, one.against); };
  for (Contested& one : all) {
    one.balance = 2 * static_cast<double>(weaker(one)) / static_cast<double>(one.in_favour + one.against);
  }
  std::sort(all.begin(), all.end(), [&weaker](const Contested& a, const Contested& b) {
    return std::tuple(weaker(b), b.balance, a.issue) < std::tuple(weaker(a), a.balance, b.issue);
  });
  return all;
}

}  // namespace claimgraph::graph::network
