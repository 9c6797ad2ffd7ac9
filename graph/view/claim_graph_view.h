// SPDX-License-Identifier: Apache-2.0
#pragma once

// The claim graph as the query language sees it (docs/graph-model.md): actors, issues, documents and claims as nodes.
// Nothing is copied but columns of numbers; nodes and relationships are numbers that tell what they stand for.

#include <mutex>

#include "analysis/standings.h"
#include "claimgraph/property_graph/property_graph.h"
#include "groups.h"
#include "keys.h"
#include "numbering.h"

namespace claimgraph::graph {

using property_graph::Value;

class ClaimGraphView final : public property_graph::PropertyGraph {
 public:
  /// `graph` is what `merged` stands behind; both must outlive the view.
  ClaimGraphView(const ClaimGraph& graph, const MergedGraph& merged);

  std::optional<property_graph::LabelId> find_label(std::string_view name) const override;
  std::optional<property_graph::TypeId> find_type(std::string_view name) const override;
  std::optional<property_graph::KeyId> find_key(std::string_view name) const override;
  std::vector<std::string> labels() const override;
  std::vector<std::string> types() const override;
  std::vector<std::string> keys() const override;

  void scan(std::optional<property_graph::LabelId> label, std::vector<property_graph::NodeId>& out) const override;
  std::uint64_t count(std::optional<property_graph::LabelId> label) const override;
  bool look_up(property_graph::LabelId label, property_graph::KeyId key, const std::string& value,
               std::vector<property_graph::NodeId>& out) const override;

  void expand(std::span<const property_graph::NodeId> from, property_graph::Direction direction,
              std::span<const property_graph::TypeId> types,
              std::vector<property_graph::Expansion>& out) const override;

  property_graph::Column properties(std::span<const property_graph::NodeId> nodes,
                                    property_graph::KeyId key) const override;
  property_graph::Column properties(std::span<const property_graph::RelationshipId> relationships,
                                    property_graph::KeyId key) const override;

  std::vector<std::string> labels_of(property_graph::NodeId node) const override;
  bool has_label(property_graph::NodeId node, property_graph::LabelId label) const override;
  property_graph::Endpoints endpoints(property_graph::RelationshipId relationship) const override;
  std::string type_name(property_graph::TypeId type) const override;
  property_graph::Map property_map(property_graph::NodeId node) const override;
  property_graph::Map property_map(property_graph::RelationshipId relationship) const override;
  const property_graph::Catalog& catalog() const override { return catalog_; }

 private:
  class Expander;

  std::uint32_t claim_by_id(const std::string& id) const;

  const MergedGraph& graph_;
  NodeNumbering numbering_;
  property_graph::Catalog catalog_;
  Standings standings_;
  Groups held_;         // claims of an actor
  Groups about_;        // claims of an issue
  Groups in_document_;  // claims of a document
  Groups targeting_;    // claims that target an actor
  Groups reporting_;    // claims that an actor reports
  Groups narrower_;     // issues below an issue
  Groups parts_;        // actors that are part of an actor
  Groups stands_;       // standings of an actor
  // Made when the first claim is looked up by its id, which most queries never do.
  mutable std::once_flag claims_by_id_made_;
  mutable std::vector<std::uint32_t> claims_by_id_;
};

}  // namespace claimgraph::graph
