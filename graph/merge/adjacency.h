// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which edges leave an actor and which arrive at an issue. The one place that knows Boost.Graph: merged edges are the
// edges of a compressed bidirectional graph whose vertices are the actors, then the issues.

#include <memory>
#include <span>
#include <vector>

#include "claimgraph/graph/claim_graph.h"

namespace claimgraph::graph {

class Adjacency {
 public:
  Adjacency();
  /// `edges` in canonical order; ids in it count up to the numbers given.
  Adjacency(std::size_t actor_count, std::size_t issue_count, std::span<const Edge> edges);
  ~Adjacency();
  Adjacency(Adjacency&&) noexcept;
  Adjacency& operator=(Adjacency&&) noexcept;

  /// In canonical order.
  std::vector<EdgeId> edges_of(ActorId actor) const;
  std::vector<EdgeId> edges_of(IssueId issue) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace claimgraph::graph
