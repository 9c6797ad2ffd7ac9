// SPDX-License-Identifier: Apache-2.0
#pragma once

// What of a graph the page shows: the rows and columns of the matrix, and the sentences.

#include <set>
#include <vector>

#include "claimgraph/graph/report.h"
#include "pairs.h"

namespace claimgraph::graph::page {

struct ShownPair {
  Pair pair;
  Sentences sentences;   ///< all there are
  std::size_t most = 0;  ///< so many of each side are on the page

  std::size_t shown(std::size_t side) const { return std::min(most, sentences[side].size()); }
  std::size_t count() const { return sentences[0].size() + sentences[1].size() + sentences[2].size(); }
};

/// For each issue, how many take either side.
struct Camps {
  std::vector<std::array<std::size_t, 2>> actors;
  std::vector<std::array<std::int64_t, 2>> half_weight;

  Camps(const ClaimGraph& graph, const std::vector<Pair>& pairs);
  /// Whether another actor takes the side against one that this pair takes.
  bool disputes(const Pair& pair) const;
};

struct Choice {
  const ClaimGraph& graph;
  ReportOptions options;
  std::vector<Pair> all;  ///< by actor, then issue
  /// Where a name stands among all of its kind as readers look for it, case and accents folded.
  std::vector<std::uint32_t> actor_places, issue_places;
  std::vector<ActorId> rows;  ///< of the matrix; most sentences first, then by name
  std::vector<IssueId> columns;
  std::vector<ShownPair> pairs;  ///< those in the matrix, and as many others as there is room for; by actor, then issue
  std::set<ActorId> actors;      ///< with a section of their own
  std::set<IssueId> issues;

  std::uint32_t place(ActorId actor) const { return actor_places[static_cast<std::size_t>(actor)]; }
  std::uint32_t place(IssueId issue) const { return issue_places[static_cast<std::size_t>(issue)]; }
  /// Null where the page does not show it.
  const ShownPair* find(ActorId actor, IssueId issue) const;
};

Choice choose(const ClaimGraph& graph, const ReportOptions& options);

}  // namespace claimgraph::graph::page
