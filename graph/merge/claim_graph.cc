// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/graph/claim_graph.h"

#include <algorithm>

#include "apply_decisions.h"
#include "break_circles.h"
#include "canonical_input.h"
#include "claim_graph_impl.h"
#include "make_edges.h"
#include "make_nodes.h"
#include "settle_actors.h"
#include "settle_topics.h"

namespace claimgraph::graph {
namespace {

void link_documents(MergedGraph& graph) {
  // Both are sorted by document id.
  std::size_t document = 0;
  for (std::size_t i = 0; i < graph.claims.size(); ++i) {
    const std::string& id = graph.claims[i].doc;
    while (document < graph.documents.size() && graph.documents[document].id < id) ++document;
    const bool known = document < graph.documents.size() && graph.documents[document].id == id;
    graph.links[i].document = known ? static_cast<std::uint32_t>(document) : kNone;
  }
}

/// As it is written, else as the index folds it. `nodes` are sorted by name.
std::optional<std::uint32_t> find_node(std::span<const Node> nodes, const NameIndex& index, std::string_view wanted) {
  const auto exact = std::lower_bound(nodes.begin(), nodes.end(), wanted,
                                      [](const Node& node, std::string_view name) { return node.name < name; });
  if (exact != nodes.end() && exact->name == wanted) return static_cast<std::uint32_t>(exact - nodes.begin());
  return index.find(wanted);
}

}  // namespace

ClaimGraph ClaimGraph::build(std::vector<schema::Document> documents, std::vector<schema::Claim> claims,
                             std::span<const schema::Vocabulary> packs, std::span<const schema::Decision> decisions) {
  auto impl = std::make_unique<Impl>();
  MergedGraph& graph = impl->merged;
  const schema::TopicFinder finder(packs);
  graph.documents = canonical_documents(std::move(documents));
  graph.claims = canonical_claims(std::move(claims));
  const TopicNames topics = settle_topics(graph.claims, finder);
  SettledActors settled = settle_actors(graph.claims, packs);
  DecisionRules rules(decisions, topics);
  apply_decisions(graph, rules);
  graph.links.resize(graph.claims.size());
  link_documents(graph);
  std::vector<schema::Vocabulary> all_packs(packs.begin(), packs.end());
  all_packs.insert(all_packs.begin(), std::move(settled.ministries));  // later ones win: the user's
  make_actors(graph, all_packs, rules);
  add_spellings(graph, settled);
  make_issues(graph, finder.issues(), rules);
  break_circles(graph.actors, graph.part_of);
  break_circles(graph.issues, graph.broader);
  graph.decisions = rules.take_states();
  make_edges(graph);
  graph.adjacency = Adjacency(graph.actors.size(), graph.issues.size(), graph.edges);
  graph.actor_names = NameIndex(graph.actors);
  graph.issue_names = NameIndex(graph.issues);
  return ClaimGraph(std::move(impl));
}

ClaimGraph::ClaimGraph(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ClaimGraph::~ClaimGraph() = default;
ClaimGraph::ClaimGraph(ClaimGraph&&) noexcept = default;
ClaimGraph& ClaimGraph::operator=(ClaimGraph&&) noexcept = default;

std::span<const Node> ClaimGraph::actors() const { return impl_->merged.actors; }
std::span<const Node> ClaimGraph::issues() const { return impl_->merged.issues; }
std::span<const Edge> ClaimGraph::edges() const { return impl_->merged.edges; }
std::span<const schema::Document> ClaimGraph::documents() const { return impl_->merged.documents; }
std::span<const schema::Claim> ClaimGraph::claims() const { return impl_->merged.claims; }

std::span<const DecisionState> ClaimGraph::decisions() const { return impl_->merged.decisions; }
std::span<const Undecided> ClaimGraph::undecided() const { return impl_->merged.undecided; }
std::span<const schema::Claim> ClaimGraph::dropped() const { return impl_->merged.dropped; }

std::optional<schema::Date> ClaimGraph::date_of(const schema::Claim& claim) const {
  if (claim.date) return claim.date;
  const schema::Document* const document = document_of(claim);
  return document == nullptr ? std::nullopt : document->date;
}

const schema::Document* ClaimGraph::document_of(const schema::Claim& claim) const {
  const auto all = documents();
  const auto found =
      std::lower_bound(all.begin(), all.end(), claim.doc,
                       [](const schema::Document& document, const std::string& id) { return document.id < id; });
  return found != all.end() && found->id == claim.doc ? &*found : nullptr;
}

std::optional<ActorId> ClaimGraph::find_actor(std::string_view name_or_alias) const {
  const auto found = find_node(actors(), impl_->merged.actor_names, name_or_alias);
  if (!found) return std::nullopt;
  return ActorId{*found};
}

std::optional<IssueId> ClaimGraph::find_issue(std::string_view name_or_alias) const {
  const auto found = find_node(issues(), impl_->merged.issue_names, name_or_alias);
  if (!found) return std::nullopt;
  return IssueId{*found};
}

std::vector<EdgeId> ClaimGraph::edges_of(ActorId actor) const { return impl_->merged.adjacency.edges_of(actor); }
std::vector<EdgeId> ClaimGraph::edges_of(IssueId issue) const { return impl_->merged.adjacency.edges_of(issue); }

}  // namespace claimgraph::graph
