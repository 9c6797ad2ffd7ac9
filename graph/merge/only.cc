// SPDX-License-Identifier: Apache-2.0

// The graph of some of its claims.

#include "claim_graph_impl.h"
#include "claimgraph/schema/vocabulary.h"
#include "make_edges.h"

namespace claimgraph::graph {
namespace {

/// Whether each document comes from that source.
std::vector<bool> from(const std::vector<schema::Document>& documents, const std::string& source) {
  const std::string wanted = schema::fold(source);
  std::vector<bool> is;
  for (const schema::Document& document : documents) is.push_back(schema::fold(document.source) == wanted);
  return is;
}

bool passes(const MergedGraph& graph, std::uint32_t claim, const ClaimFilter& filter) {
  if (filter.certainty && graph.claims[claim].certainty != *filter.certainty) return false;
  if (!filter.since && !filter.until) return true;
  const auto date = date_of(graph, ClaimIndex{claim});
  return date && (!filter.since || *date >= *filter.since) && (!filter.until || *date <= *filter.until);
}

}  // namespace

ClaimGraph ClaimGraph::only(const ClaimFilter& filter) const {
  auto impl = std::make_unique<Impl>();
  const MergedGraph& all = impl_->merged;
  MergedGraph& some = impl->merged;
  some.documents = all.documents;
  some.actors = all.actors;
  some.issues = all.issues;
  some.part_of = all.part_of;
  some.broader = all.broader;
  const bool asks_source = !filter.source.empty();
  const std::vector<bool> wanted = asks_source ? from(all.documents, filter.source) : std::vector<bool>();
  for (std::uint32_t i = 0; i < all.claims.size(); ++i) {
    const std::uint32_t document = all.links[i].document;
    if (asks_source && (document == kNone || !wanted[document])) continue;
    if (!passes(all, i, filter)) continue;
    some.claims.push_back(all.claims[i]);
    some.links.push_back(all.links[i]);
  }
  make_edges(some);
  some.adjacency = Adjacency(some.actors.size(), some.issues.size(), some.edges);
  some.actor_names = NameIndex(some.actors);
  some.issue_names = NameIndex(some.issues);
  return ClaimGraph(std::move(impl));
}

}  // namespace claimgraph::graph
