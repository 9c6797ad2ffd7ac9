// SPDX-License-Identifier: Apache-2.0
#pragma once

// What actors and issues have in common when merges are looked for.

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "claimgraph/graph/decide.h"

namespace claimgraph::graph {

using NodePair = std::pair<std::uint32_t, std::uint32_t>;  ///< the first before the second

/// Pairs that share a key. A key that many have says little, and would cost their square.
std::set<NodePair> pairs_with_a_key(const std::vector<std::vector<std::string>>& keys_of_nodes);

/// The merge of the one that less is known of into the other.
Likeness merge_of(schema::DecisionSubject subject, const Node& from, const Node& to, std::int32_t score,
                  std::string reason);

/// How much the edges of each node weigh, by what `end` gives for an edge.
template <class End>
std::vector<std::uint64_t> utterances(const ClaimGraph& graph, std::size_t nodes, const End& end) {
  std::vector<std::uint64_t> counts(nodes);
  for (const Edge& edge : graph.edges()) counts[static_cast<std::size_t>(end(edge))] += edge.count;
  return counts;
}

}  // namespace claimgraph::graph
