// SPDX-License-Identifier: Apache-2.0

// The graph of some of its claims.

#include "claim_graph_impl.h"
#include "claimgraph/schema/vocabulary.h"
#include "make_edges.h"

namespace claimgraph::graph {
namespace {

bool passes(const ClaimGraph& graph, const schema::Claim& claim, const ClaimFilter& filter, const std::string& source) {
  if (filter.certainty && claim.certainty != *filter.certainty) return false;
  if (filter.since || filter.until) {
    const auto date = graph.date_of(claim);
    if (!date || (filter.since && *date < *filter.since) || (filter.until && *date > *filter.until)) return false;
  }
  if (source.empty()) return true;
  const schema::Document* const document = graph.document_of(claim);
  return document != nullptr && schema::fold(document->source) == source;
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
  const std::string source = schema::fold(filter.source);
  for (std::size_t i = 0; i < all.claims.size(); ++i) {
    if (!passes(*this, all.claims[i], filter, source)) continue;
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
