// SPDX-License-Identifier: Apache-2.0

#include "claim_graph_view.h"

#include <algorithm>

#include "merge/claim_graph_impl.h"

namespace claimgraph::graph {
namespace {

using property_graph::KeyId;
using property_graph::LabelId;
using property_graph::NodeId;
using property_graph::TypeId;

NodeNumbering numbering_of(const Columns& columns) {
  return {columns.actor_name.size(), columns.issue_name.size(), columns.document_id.size(), columns.claim_id.size()};
}

/// The claim of that id.
std::optional<std::uint32_t> find_claim(const Columns& columns, std::string_view id) {
  const auto by_id = columns.claims_by_id;
  const auto id_of = [&](std::uint32_t claim) { return columns.text(columns.claim_id[claim]); };
  const auto found =
      std::lower_bound(by_id.begin(), by_id.end(), id,
                       [&](std::uint32_t claim, std::string_view wanted) { return id_of(claim) < wanted; });
  if (found == by_id.end() || id_of(*found) != id) return std::nullopt;
  return *found;
}

/// The claims by date from `least` to `most`; none where one of the two is no date.
std::span<const std::uint32_t> claims_between(const Columns& columns, const Value& least, const Value& most) {
  const auto is_end = [](const Value& value) { return value.is_null() || value.is<property_graph::Date>(); };
  if (!is_end(least) || !is_end(most)) return {};
  const auto all = columns.claims_by_date;
  auto begin = all.begin();
  auto end = all.end();
  if (!least.is_null()) {
    begin = std::lower_bound(begin, end, least.get<property_graph::Date>().days,
                             [&](std::uint32_t claim, std::int64_t day) { return columns.claim_date[claim] < day; });
  }
  if (!most.is_null()) {
    end = std::upper_bound(begin, end, most.get<property_graph::Date>().days,
                           [&](std::int64_t day, std::uint32_t claim) { return day < columns.claim_date[claim]; });
  }
  return {begin, end};
}

}  // namespace

ClaimGraphView::ClaimGraphView(const Columns& columns, std::shared_ptr<const void> memory, WholeGraph whole)
    : columns_(columns),
      memory_(std::move(memory)),
      dictionaries_(columns_),
      numbering_(numbering_of(columns_)),
      names_(columns_),
      catalog_(catalog_of({columns_, numbering_, names_, std::move(whole)})) {}

const Standings& ClaimGraphView::standings() const {
  std::call_once(standings_made_, [this] {
    standings_.emplace(columns_);
    std::vector<std::uint32_t> actors;
    for (const Standing& standing : standings_->all()) actors.push_back(static_cast<std::uint32_t>(standing.actor));
    stands_ = turned(actors, columns_.actor_name.size());
  });
  return *standings_;
}

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

bool ClaimGraphView::look_up(LabelId label, KeyId key, const std::string& value, std::vector<NodeId>& out) const {
  const auto kind = static_cast<NodeKind>(label);
  const auto wanted = static_cast<Key>(key);
  std::optional<std::uint32_t> found;
  if (kind == NodeKind::kActor && wanted == Key::kName) {
    found = dictionaries_.actors.find(value);
  } else if (kind == NodeKind::kIssue && wanted == Key::kName) {
    found = dictionaries_.issues.find(value);
  } else if (kind == NodeKind::kDocument && wanted == Key::kId) {
    found = dictionaries_.documents.find(value);
  } else if (kind == NodeKind::kClaim && wanted == Key::kId) {
    found = find_claim(columns_, value);
  } else {
    return false;
  }
  if (found) out.push_back(numbering_.node(kind, *found));
  return true;
}

std::optional<std::uint64_t> ClaimGraphView::count_between(LabelId label, KeyId key, const Value& least,
                                                           const Value& most) const {
  if (static_cast<NodeKind>(label) != NodeKind::kClaim || static_cast<Key>(key) != Key::kDate) return std::nullopt;
  return claims_between(columns_, least, most).size();
}

void ClaimGraphView::look_up_between(LabelId label, KeyId key, const Value& least, const Value& most,
                                     std::vector<NodeId>& out) const {
  if (!count_between(label, key, least, most)) return;
  for (const std::uint32_t claim : claims_between(columns_, least, most)) {
    out.push_back(numbering_.node(NodeKind::kClaim, claim));
  }
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
  const auto vectors = std::make_shared<const ColumnVectors>(make_columns(impl_->merged));
  return std::make_unique<ClaimGraphView>(view_of(*vectors), vectors, [this] {
    return WholeGraphResult(std::shared_ptr<const ClaimGraph>(std::shared_ptr<void>(), this));  // not owned
  });
}

}  // namespace claimgraph::graph
