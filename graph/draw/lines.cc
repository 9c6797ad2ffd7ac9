// SPDX-License-Identifier: Apache-2.0

#include "lines.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

namespace claimgraph::graph {
namespace {

using schema::Polarity;

void add(Line& line, const ClaimGraph& graph, EdgeId id) {
  const Edge& edge = graph.edges()[static_cast<std::size_t>(id)];
  line.edges.push_back(id);
  line.count += edge.count;
  line.own += edge.own;
  line.half_weight += edge.half_weight;
  if (edge.certainty == schema::Certainty::kAsserted) line.certainty = edge.certainty;
}

/// Weights for and against each issue. Asked, never iterated.
using Sides = std::unordered_map<IssueId, std::array<std::int64_t, 2>>;

std::size_t side(const Line& line) { return line.stance == schema::Polarity::kFor ? 0 : 1; }

std::int64_t score(const Line& line, const Sides& sides) {
  const auto found = sides.find(line.issue);
  if (line.stance == schema::Polarity::kNone || found == sides.end()) return line.half_weight;
  const std::int64_t against_it = found->second[1 - side(line)];
  const std::int64_t with_it = found->second[side(line)] - line.half_weight;
  return line.half_weight + std::min(line.half_weight, against_it) + std::min(line.half_weight, with_it) / 2;
}

/// For, no side, against: the order of the lines between an actor and an issue.
std::size_t rank(schema::Polarity stance) { return static_cast<std::size_t>(1 - static_cast<int>(stance)); }

}  // namespace

AllLines all_lines(const Scene& scene, std::optional<ActorId> actor, std::optional<IssueId> issue) {
  const ClaimGraph& graph = scene.graph;
  AllLines all;
  std::vector<Line>& lines = all.lines;
  std::array<Line, 3> of_pair;
  const auto edges = graph.edges();
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const Edge& edge = edges[i];
    const bool wanted = (!actor || *actor == edge.actor) && (!issue || *issue == edge.issue);
    if (wanted) {
      const schema::Polarity stance = edge.stance.value_or(schema::Polarity::kNone);
      Line& line = of_pair[rank(stance)];
      line.actor = edge.actor;
      line.issue = edge.issue;
      line.stance = stance;
      add(line, graph, EdgeId{static_cast<std::uint32_t>(i)});
    }
    // Edges come sorted by actor and issue.
    const bool last_of_pair =
        i + 1 == edges.size() || edges[i + 1].actor != edge.actor || edges[i + 1].issue != edge.issue;
    if (!last_of_pair) continue;
    for (Line& line : of_pair) {
      if (line.edges.empty()) continue;
      if (line.count < scene.options.min_evidence) {
        ++all.weak;
      } else {
        lines.push_back(std::move(line));
      }
      line = Line();
    }
  }
  for (Line& line : lines) {
    if (line.edges.size() > 1) {
      std::stable_sort(line.edges.begin(), line.edges.end(), [&edges](EdgeId a, EdgeId b) {
        return edges[static_cast<std::size_t>(a)].half_weight > edges[static_cast<std::size_t>(b)].half_weight;
      });
    }
    line.best = edges[static_cast<std::size_t>(line.edges.front())].claims.front();
  }
  return all;
}

const Line* find_line(std::span<const Line> lines, ActorId actor, IssueId issue, Polarity stance) {
  const auto place = [](const Line& line) { return std::tuple(line.actor, line.issue, rank(line.stance)); };
  const std::tuple wanted(actor, issue, rank(stance));
  const auto found = std::lower_bound(lines.begin(), lines.end(), wanted,
                                      [&](const Line& line, const auto& sought) { return place(line) < sought; });
  return found != lines.end() && place(*found) == wanted ? &*found : nullptr;
}

std::uint32_t most_evidence(std::span<const Line> lines) {
  std::uint32_t most = 0;
  for (const Line& line : lines) most = std::max(most, line.count);
  return most;
}

std::vector<Line> strongest(std::vector<Line> lines, std::size_t most) {
  if (lines.size() <= most) return lines;
  Sides sides;
  for (const Line& line : lines) {
    if (line.stance != schema::Polarity::kNone) sides[line.issue][side(line)] += line.half_weight;
  }
  std::vector<std::pair<std::int64_t, std::size_t>> ranked;
  ranked.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) ranked.emplace_back(-score(lines[i], sides), i);
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(most), ranked.end());
  ranked.resize(most);
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  std::vector<Line> kept;
  for (const auto& [rank, index] : ranked) kept.push_back(std::move(lines[index]));
  return kept;
}

}  // namespace claimgraph::graph
