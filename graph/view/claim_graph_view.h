// SPDX-License-Identifier: Apache-2.0
#pragma once

// The claim graph as the query language sees it (docs/graph-model.md): actors, issues, documents and claims as nodes.
// It reads columns; nodes and relationships are numbers that tell what they stand for.

#include <memory>
#include <mutex>

#include "analysis/standings.h"
#include "claimgraph/property_graph/property_graph.h"
#include "columns/columns.h"
#include "dictionaries.h"
#include "keys.h"
#include "names.h"
#include "numbering.h"
#include "procedures.h"

namespace claimgraph::graph {

using property_graph::Value;

class ClaimGraphView final : public property_graph::PropertyGraph {
 public:
  /// `memory` is where the columns lie and is kept; `whole` gives the graph that they were made from, for what they do
  /// not hold.
  ClaimGraphView(const Columns& columns, std::shared_ptr<const void> memory, WholeGraph whole);

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
  std::optional<std::uint64_t> count_between(property_graph::LabelId label, property_graph::KeyId key,
                                             const Value& least, const Value& most) const override;
  void look_up_between(property_graph::LabelId label, property_graph::KeyId key, const Value& least, const Value& most,
                       std::vector<property_graph::NodeId>& out) const override;

  void expand(std::span<const property_graph::NodeId> from, property_graph::Direction direction,
              std::span<const property_graph::TypeId> types, property_graph::Expansions& out) const override;

  std::vector<std::uint64_t> degrees(std::span<const property_graph::NodeId> from, property_graph::Direction direction,
                                     std::span<const property_graph::TypeId> types) const override;

  property_graph::Column properties(std::span<const property_graph::NodeId> nodes,
                                    property_graph::KeyId key) const override;
  property_graph::Column properties(std::span<const property_graph::RelationshipId> relationships,
                                    property_graph::KeyId key) const override;

  std::vector<std::string> labels_of(property_graph::NodeId node) const override;
  bool has_label(property_graph::NodeId node, property_graph::LabelId label) const override;
  property_graph::Endpoints endpoints(property_graph::RelationshipId relationship) const override;
  std::string type_name(property_graph::TypeId type) const override;
  property_graph::EndLabels end_labels(property_graph::TypeId type) const override;
  property_graph::Map property_map(property_graph::NodeId node) const override;
  property_graph::Map property_map(property_graph::RelationshipId relationship) const override;
  const property_graph::Catalog& catalog() const override { return catalog_; }

 private:
  class Expander;
  struct ClaimStep;

  const Standings& standings() const;

  Columns columns_;
  std::shared_ptr<const void> memory_;
  Dictionaries dictionaries_;
  NodeNumbering numbering_;
  Names names_;
  property_graph::Catalog catalog_;
  // What only some questions need is made with the first of them.
  mutable std::once_flag standings_made_;
  mutable std::optional<Standings> standings_;
  mutable ListsOf<OwnArray> stands_;  // standings of an actor
};

}  // namespace claimgraph::graph
