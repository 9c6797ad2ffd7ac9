// SPDX-License-Identifier: Apache-2.0
#pragma once

// A labelled graph that holds what it is given: the plainest PropertyGraph, to test the language with.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "claimgraph/property_graph/property_graph.h"

namespace claimgraph::query::test {

namespace pg = property_graph;

class PlainGraph : public pg::PropertyGraph {
 public:
  pg::NodeId add_node(std::vector<std::string> labels, pg::Map properties = {});
  pg::RelationshipId add_relationship(pg::NodeId from, const std::string& type, pg::NodeId to, pg::Map properties = {});

  std::optional<pg::LabelId> find_label(std::string_view name) const override;
  std::optional<pg::TypeId> find_type(std::string_view name) const override;
  std::optional<pg::KeyId> find_key(std::string_view name) const override;
  std::vector<std::string> labels() const override { return sorted(labels_); }
  std::vector<std::string> types() const override { return sorted(types_); }
  std::vector<std::string> keys() const override { return sorted(keys_); }
  void scan(std::optional<pg::LabelId> label, std::vector<pg::NodeId>& out) const override;
  std::uint64_t count(std::optional<pg::LabelId> label) const override;
  /// Every property of text is indexed.
  bool look_up(pg::LabelId label, pg::KeyId key, const std::string& value, std::vector<pg::NodeId>& out) const override;
  void expand(std::span<const pg::NodeId> from, pg::Direction direction, std::span<const pg::TypeId> types,
              pg::Expansions& out) const override;
  pg::Column properties(std::span<const pg::NodeId> nodes, pg::KeyId key) const override;
  pg::Column properties(std::span<const pg::RelationshipId> relationships, pg::KeyId key) const override;
  std::vector<std::string> labels_of(pg::NodeId node) const override;
  bool has_label(pg::NodeId node, pg::LabelId label) const override;
  pg::Endpoints endpoints(pg::RelationshipId relationship) const override;
  std::string type_name(pg::TypeId type) const override { return types_[static_cast<std::size_t>(type)]; }
  pg::Map property_map(pg::NodeId node) const override { return node_of(node).properties; }
  const pg::Catalog& catalog() const override { return catalog_; }
  void add(pg::Procedure procedure) { catalog_.add(std::move(procedure)); }
  void add(pg::GraphFunction function) { catalog_.add(std::move(function)); }
  pg::Map property_map(pg::RelationshipId relationship) const override {
    return relationships_[static_cast<std::size_t>(relationship)].properties;
  }

 private:
  struct Node {
    std::vector<std::uint32_t> labels;
    pg::Map properties;
    std::vector<std::uint32_t> out;
    std::vector<std::uint32_t> in;
  };
  struct Relationship {
    pg::Endpoints ends;
    pg::Map properties;
  };

  static std::vector<std::string> sorted(std::vector<std::string> names);
  static std::uint32_t number(std::vector<std::string>& names, const std::string& name);
  const Node& node_of(pg::NodeId node) const { return nodes_[static_cast<std::size_t>(node)]; }
  void note_keys(const pg::Map& properties);

  std::vector<std::string> labels_;
  std::vector<std::string> types_;
  std::vector<std::string> keys_;
  pg::Catalog catalog_;
  std::vector<Node> nodes_;
  std::vector<Relationship> relationships_;
};

}  // namespace claimgraph::query::test
