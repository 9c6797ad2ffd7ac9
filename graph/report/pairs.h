// SPDX-License-Identifier: Apache-2.0
#pragma once

// What one actor holds on one issue: a cell of the matrix.

#include <array>
#include <vector>

#include "claimgraph/graph/claim_graph.h"

namespace claimgraph::graph::page {

/// In the order in which the page names them.
inline constexpr std::array<schema::Polarity, 3> kSides = {schema::Polarity::kFor, schema::Polarity::kAgainst,
                                                           schema::Polarity::kNone};
inline constexpr std::size_t kFor = 0, kAgainst = 1;

struct Pair {
  ActorId actor{};
  IssueId issue{};
  std::size_t first_edge = 0, end_edge = 0;  ///< of ClaimGraph::edges()
  std::array<std::int64_t, kSides.size()> half_weight{};
  std::array<bool, kSides.size()> taken{};

  std::int64_t all_half_weight() const { return half_weight[0] + half_weight[1] + half_weight[2]; }
};

/// All of them, by actor, then issue.
std::vector<Pair> pairs_of(const ClaimGraph& graph);

/// What was said once: the claims made of one sentence, the best one first, and of those that repeat it elsewhere.
using Sentence = std::vector<ClaimIndex>;
/// By side; on each the best sentence first.
using Sentences = std::array<std::vector<Sentence>, kSides.size()>;

Sentences sentences_of(const ClaimGraph& graph, const Pair& pair);

}  // namespace claimgraph::graph::page
