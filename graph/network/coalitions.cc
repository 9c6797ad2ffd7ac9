// SPDX-License-Identifier: Apache-2.0

// Louvain clustering: actors move to the neighbouring coalition that raises modularity most, then coalitions are taken
// for actors and move in their turn, until nothing rises any more.

#include <algorithm>
#include <numeric>

#include "claimgraph/graph/network.h"

namespace claimgraph::graph::network {
namespace {

/// Actors, or coalitions taken for actors.
struct Layer {
  struct Link {
    std::uint32_t to = 0;
    double weight = 0;
  };
  std::vector<std::vector<Link>> links;  // without those to itself; by `to`
  std::vector<double> inside;            // twice the weight of the ties within
  std::vector<double> strength;          // all weight that ends here
};

using Membership = std::vector<std::uint32_t>;

Layer layer_of(std::size_t actors, std::span<const Tie> ties) {
  Layer layer{std::vector<std::vector<Layer::Link>>(actors), std::vector<double>(actors), std::vector<double>(actors)};
  for (const Tie& tie : ties) {
    if (tie.weight <= 0) continue;
    layer.links[tie.a].push_back({tie.b, tie.weight});
    layer.links[tie.b].push_back({tie.a, tie.weight});
    layer.strength[tie.a] += tie.weight;
    layer.strength[tie.b] += tie.weight;
  }
  return layer;
}

double sum(const std::vector<double>& numbers) { return std::accumulate(numbers.begin(), numbers.end(), 0.0); }

/// One actor after the other, until a round moves nobody. True where somebody moved.
bool move_actors(const Layer& layer, double all, Membership& group) {
  constexpr int kMostRounds = 1000;               // rounding could otherwise send an actor to and fro
  constexpr double kLeastGain = 1e-12;            // of all weight
  std::vector<double> strength = layer.strength;  // of groups
  std::vector<double> to_group(group.size());
  bool any = false;
  for (int round = 0; round < kMostRounds; ++round) {
    bool moved = false;
    for (std::uint32_t actor = 0; actor < group.size(); ++actor) {
      const std::uint32_t home = group[actor];
      std::vector<std::uint32_t> near{home};
      for (const Layer::Link& link : layer.links[actor]) {
        near.push_back(group[link.to]);
        to_group[group[link.to]] += link.weight;
      }
      std::sort(near.begin(), near.end());
      near.erase(std::unique(near.begin(), near.end()), near.end());
      strength[home] -= layer.strength[actor];
      const auto gain = [&](std::uint32_t to) { return to_group[to] - layer.strength[actor] * strength[to] / all; };
      std::uint32_t best = home;
      double most = gain(home);
      for (const std::uint32_t to : near) {
        if (gain(to) <= most + kLeastGain * all) continue;
        best = to;
        most = gain(to);
      }
      for (const std::uint32_t to : near) to_group[to] = 0;
      strength[best] += layer.strength[actor];
      group[actor] = best;
      moved = moved || best != home;
    }
    if (!moved) break;
    any = true;
  }
  return any;
}

/// Numbers the groups in the order of their first members.
std::size_t renumber(Membership& group) {
  std::vector<std::uint32_t> number(group.size(), UINT32_MAX);
  std::uint32_t next = 0;
  for (std::uint32_t& one : group) {
    if (number[one] == UINT32_MAX) number[one] = next++;
    one = number[one];
  }
  return next;
}

Layer merged(const Layer& layer, const Membership& group, std::size_t groups) {
  Layer above{std::vector<std::vector<Layer::Link>>(groups), std::vector<double>(groups), std::vector<double>(groups)};
  std::vector<std::vector<std::uint32_t>> members(groups);
  for (std::uint32_t i = 0; i < group.size(); ++i) members[group[i]].push_back(i);
  std::vector<double> row(groups);
  for (std::uint32_t from = 0; from < groups; ++from) {
    std::vector<std::uint32_t> near;
    for (const std::uint32_t member : members[from]) {
      above.inside[from] += layer.inside[member];
      above.strength[from] += layer.strength[member];
      for (const Layer::Link& link : layer.links[member]) {
        near.push_back(group[link.to]);
        row[group[link.to]] += link.weight;
      }
    }
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    for (const std::uint32_t to : near) {
      if (to == from) {
        above.inside[from] += row[to];
      } else {
        above.links[from].push_back({to, row[to]});
      }
      row[to] = 0;
    }
  }
  return above;
}

double modularity(const Layer& layer, double all) {
  double value = 0;
  for (std::size_t i = 0; i < layer.inside.size(); ++i) {
    const double share = layer.strength[i] / all;
    value += layer.inside[i] / all - share * share;
  }
  return value;
}

}  // namespace

Coalitions coalitions(std::size_t actors, std::span<const Tie> ties) {
  Layer layer = layer_of(actors, ties);
  const std::vector<double> attached = layer.strength;
  const double all = sum(layer.strength);
  if (all <= 0) return {};
  Membership coalition(actors);
  std::iota(coalition.begin(), coalition.end(), 0u);
  while (true) {
    Membership group(layer.links.size());
    std::iota(group.begin(), group.end(), 0u);
    if (!move_actors(layer, all, group)) break;
    layer = merged(layer, group, renumber(group));
    for (std::uint32_t& one : coalition) one = group[one];
  }
  Coalitions found;
  found.modularity = modularity(layer, all);
  found.groups.resize(layer.links.size());
  for (std::uint32_t actor = 0; actor < actors; ++actor) {
    if (attached[actor] > 0) found.groups[coalition[actor]].push_back(actor);
  }
  std::erase_if(found.groups, [](const auto& group) { return group.empty(); });
  std::stable_sort(found.groups.begin(), found.groups.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return found;
}

}  // namespace claimgraph::graph::network
