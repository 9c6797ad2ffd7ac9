// SPDX-License-Identifier: Apache-2.0

#include "adjacency.h"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <utility>

namespace claimgraph::graph {
namespace {

// Measured against adjacency_list: a tenth of the memory and no allocation for each vertex; the graph never changes
// once it is built.
using Graph = boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, boost::no_property,
                                                 boost::no_property, std::uint32_t, std::uint32_t>;

}  // namespace

struct Adjacency::Impl {
  Graph graph;
  std::size_t actor_count = 0;

  // The sort by source inside Boost is stable and edges come sorted by actor, so Boost's edge index is our EdgeId.
  template <class EdgeRange>
  std::vector<EdgeId> ids(const std::pair<EdgeRange, EdgeRange>& range) const {
    std::vector<EdgeId> found;
    for (auto edge = range.first; edge != range.second; ++edge) {
      found.push_back(static_cast<EdgeId>(get(boost::edge_index, graph, *edge)));
    }
    return found;
  }
};

Adjacency::Adjacency() : Adjacency(0, 0, {}) {}

Adjacency::Adjacency(std::size_t actor_count, std::size_t issue_count, std::span<const Edge> edges)
    : impl_(std::make_unique<Impl>()) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
  ends.reserve(edges.size());
  for (const Edge& edge : edges) {
    ends.emplace_back(static_cast<std::uint32_t>(edge.actor),
                      static_cast<std::uint32_t>(actor_count + static_cast<std::size_t>(edge.issue)));
  }
  impl_->actor_count = actor_count;
  impl_->graph = Graph(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(),
                       static_cast<std::uint32_t>(actor_count + issue_count));
}

Adjacency::~Adjacency() = default;
Adjacency::Adjacency(Adjacency&&) noexcept = default;
Adjacency& Adjacency::operator=(Adjacency&&) noexcept = default;

std::vector<EdgeId> Adjacency::edges_of(ActorId actor) const {
  return impl_->ids(out_edges(static_cast<std::uint32_t>(actor), impl_->graph));
}

std::vector<EdgeId> Adjacency::edges_of(IssueId issue) const {
  std::vector<EdgeId> found = impl_->ids(
      in_edges(static_cast<std::uint32_t>(impl_->actor_count + static_cast<std::size_t>(issue)), impl_->graph));
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace claimgraph::graph
