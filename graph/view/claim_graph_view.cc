// SPDX-License-Identifier: Apache-2.0

#include "claim_graph_view.h"

#include <algorithm>
#include <numeric>

#include "merge/claim_graph_impl.h"
#include "procedures.h"

namespace claimgraph::graph {
namespace {

using property_graph::KeyId;
using property_graph::LabelId;
using property_graph::NodeId;
using property_graph::TypeId;

Groups claims_by(const MergedGraph& graph, std::uint32_t ClaimLinks::*column, std::size_t values) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(graph.links.size());
  for (const ClaimLinks& links : graph.links) numbers.push_back(links.*column);
  return Groups(numbers, values);
}

Groups standings_by_actor(const Standings& standings, std::size_t actors) {
  std::vector<std::uint32_t> numbers;
  for (const Standing& standing : standings.all()) numbers.push_back(static_cast<std::uint32_t>(standing.actor));
  return Groups(numbers, actors);
}

/// The index in `items`, which are sorted by `field`.
template <class T>
std::optional<std::uint32_t> bisect(const std::vector<T>& items, std::string T::*field, const std::string& value) {
  const auto found =
      std::lower_bound(items.begin(), items.end(), value,
                       [field](const T& item, const std::string& wanted) { return item.*field < wanted; });
  if (found == items.end() || (*found).*field != value) return std::nullopt;
  return static_cast<std::uint32_t>(found - items.begin());
}

}  // namespace

ClaimGraphView::ClaimGraphView(const ClaimGraph& whole, const MergedGraph& graph)
    : graph_(graph),
      numbering_(graph),
      catalog_(catalog_of(whole, numbering_)),
      standings_(graph),
      held_(claims_by(graph, &ClaimLinks::actor, graph.actors.size())),
      about_(claims_by(graph, &ClaimLinks::issue, graph.issues.size())),
      in_document_(claims_by(graph, &ClaimLinks::document, graph.documents.size())),
      targeting_(claims_by(graph, &ClaimLinks::target, graph.actors.size())),
      reporting_(claims_by(graph, &ClaimLinks::reported_by, graph.actors.size())),
      narrower_(graph.broader, graph.issues.size()),
      parts_(graph.part_of, graph.actors.size()),
      stands_(standings_by_actor(standings_, graph.actors.size())) {}

std::optional<LabelId> ClaimGraphView::find_label(std::string_view name) const {
  for (std::uint32_t i = 0; i < kLabels.size(); ++i) {
    if (kLabels[i] == name) return LabelId{i};
  }
  return std::nullopt;
}

/// Without regard to capitals, as people type them.
std::optional<TypeId> ClaimGraphView::find_type(std::string_view name) const {
  const auto same = [](char a, char b) { return a == (b >= 'a' && b <= 'z' ? static_cast<char>(b - 'a' + 'A') : b); };
  for (std::uint32_t i = 0; i < kTypeCount; ++i) {
    const std::string_view type = type_text(i);
    if (std::equal(type.begin(), type.end(), name.begin(), name.end(), same)) return TypeId{i};
  }
  return std::nullopt;
}

std::optional<KeyId> ClaimGraphView::find_key(std::string_view name) const {
  const auto found = std::lower_bound(kKeyNames.begin(), kKeyNames.end(), name);
  if (found == kKeyNames.end() || *found != name) return std::nullopt;
  return KeyId{static_cast<std::uint32_t>(found - kKeyNames.begin())};
}

std::vector<std::string> ClaimGraphView::labels() const {
  std::vector<std::string> names(kLabels.begin(), kLabels.end());
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> ClaimGraphView::types() const {
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < kTypeCount; ++i) names.emplace_back(type_text(i));
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> ClaimGraphView::keys() const { return {kKeyNames.begin(), kKeyNames.end()}; }

void ClaimGraphView::scan(std::optional<LabelId> label, std::vector<NodeId>& out) const {
  const auto kind = label ? static_cast<NodeKind>(*label) : NodeKind::kActor;
  const std::uint64_t begin = label ? numbering_.begin(kind) : 0;
  const std::uint64_t end = label ? numbering_.end(kind) : numbering_.count();
  for (std::uint64_t i = begin; i < end; ++i) out.push_back(NodeId{i});
}

std::uint64_t ClaimGraphView::count(std::optional<LabelId> label) const {
  if (!label) return numbering_.count();
  const auto kind = static_cast<NodeKind>(*label);
  return numbering_.end(kind) - numbering_.begin(kind);
}

std::uint32_t ClaimGraphView::claim_by_id(const std::string& id) const {
  const std::vector<schema::Claim>& claims = graph_.claims;
  std::call_once(claims_by_id_made_, [&] {
    claims_by_id_.resize(claims.size());
    std::iota(claims_by_id_.begin(), claims_by_id_.end(), 0);
    std::sort(claims_by_id_.begin(), claims_by_id_.end(),
              [&claims](std::uint32_t a, std::uint32_t b) { return claims[a].id < claims[b].id; });
  });
  const auto found =
      std::lower_bound(claims_by_id_.begin(), claims_by_id_.end(), id,
                       [&claims](std::uint32_t claim, const std::string& wanted) { return claims[claim].id < wanted; });
  return found != claims_by_id_.end() && claims[*found].id == id ? *found : kNone;
}

bool ClaimGraphView::look_up(LabelId label, KeyId key, const std::string& value, std::vector<NodeId>& out) const {
  const auto kind = static_cast<NodeKind>(label);
  const auto wanted = static_cast<Key>(key);
  std::optional<std::uint32_t> found;
  if (kind == NodeKind::kActor && wanted == Key::kName) {
    found = bisect(graph_.actors, &Node::name, value);
  } else if (kind == NodeKind::kIssue && wanted == Key::kName) {
    found = bisect(graph_.issues, &Node::name, value);
  } else if (kind == NodeKind::kDocument && wanted == Key::kId) {
    found = bisect(graph_.documents, &schema::Document::id, value);
  } else if (kind == NodeKind::kClaim && wanted == Key::kId) {
    const std::uint32_t claim = claim_by_id(value);
    if (claim != kNone) found = claim;
  } else {
    return false;
  }
  if (found) out.push_back(numbering_.node(kind, *found));
  return true;
}

std::vector<std::string> ClaimGraphView::labels_of(NodeId node) const {
  return {std::string(kLabels[static_cast<std::size_t>(numbering_.ref(node).kind)])};
}

bool ClaimGraphView::has_label(NodeId node, LabelId label) const {
  return numbering_.ref(node).kind == static_cast<NodeKind>(label);
}

std::string ClaimGraphView::type_name(TypeId type) const {
  return std::string(type_text(static_cast<std::uint32_t>(type)));
}

std::unique_ptr<property_graph::PropertyGraph> ClaimGraph::property_graph() const {
  return std::make_unique<ClaimGraphView>(*this, impl_->merged);
}

}  // namespace claimgraph::graph
