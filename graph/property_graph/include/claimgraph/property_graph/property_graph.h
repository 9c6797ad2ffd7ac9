// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the query language sees of a graph: nodes with labels, relationships with a type, properties on both. The
// language knows no politics and no storage; the claim graph is one implementation, a plain labelled graph another.
// Calls work in batches, so that one virtual call serves a thousand nodes. Knows neither Boost nor SQLite.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/property_graph/catalog.h"
#include "claimgraph/property_graph/column.h"
#include "claimgraph/property_graph/value.h"

namespace claimgraph::property_graph {

enum class Direction : std::uint8_t { kOut, kIn, kBoth };

/// One step from a node of a batch.
struct Expansion {
  std::uint32_t from = 0;  ///< index into the batch
  RelationshipId relationship{};
  NodeId node{};  ///< the other end
};

/// Many steps, part by part beside each other.
struct Expansions {
  std::vector<std::uint32_t> from;
  std::vector<RelationshipId> relationships;
  std::vector<NodeId> nodes;
  /// Whoever asks may do without the relationships, which then stay empty.
  bool with_relationships = true;

  std::size_t size() const { return from.size(); }
  Expansion operator[](std::size_t i) const {
    return {from[i], with_relationships ? relationships[i] : RelationshipId{}, nodes[i]};
  }
  void add(std::uint32_t of, RelationshipId relationship, NodeId node) {
    from.push_back(of);
    if (with_relationships) relationships.push_back(relationship);
    nodes.push_back(node);
  }
};

struct Endpoints {
  NodeId source{};
  NodeId target{};
  TypeId type{};
};

/// What all relationships of a type have at their ends.
struct EndLabels {
  std::optional<LabelId> source;
  std::optional<LabelId> target;
};

/// A graph that is only read. Immutable while it is looked at: all functions are const and may be called from several
/// threads. What they append comes in one fixed order, the same on every run and machine.
class PropertyGraph {
 public:
  virtual ~PropertyGraph() = default;

  /// Names to numbers; nothing for a name that does not occur.
  virtual std::optional<LabelId> find_label(std::string_view name) const = 0;
  virtual std::optional<TypeId> find_type(std::string_view name) const = 0;
  virtual std::optional<KeyId> find_key(std::string_view name) const = 0;
  /// All names that occur, sorted.
  virtual std::vector<std::string> labels() const = 0;
  virtual std::vector<std::string> types() const = 0;
  virtual std::vector<std::string> keys() const = 0;

  /// Appends every node with the label, every node at all without one.
  virtual void scan(std::optional<LabelId> label, std::vector<NodeId>& out) const = 0;
  /// How many nodes scan would append.
  virtual std::uint64_t count(std::optional<LabelId> label) const = 0;
  /// Appends the nodes with that label whose property equals the string; false where there is no index for the pair,
  /// and then appends nothing.
  virtual bool look_up(LabelId label, KeyId key, const std::string& value, std::vector<NodeId>& out) const = 0;

  /// How many nodes with that label have a property between the two values, both included; null leaves an end open.
  /// Nothing where there is no index for the pair; by default there is none.
  virtual std::optional<std::uint64_t> count_between(LabelId label, KeyId key, const Value& least,
                                                     const Value& most) const;
  /// Appends them, where count_between() has a count.
  virtual void look_up_between(LabelId label, KeyId key, const Value& least, const Value& most,
                               std::vector<NodeId>& out) const;

  /// Appends the relationships of each node of the batch, in the order of the batch. `types` empty means every type but
  /// the virtual ones. A loop appears once for kOut, once for kIn, once for kBoth.
  virtual void expand(std::span<const NodeId> from, Direction direction, std::span<const TypeId> types,
                      Expansions& out) const = 0;

  /// How many expand() would append for each node. The default asks expand().
  virtual std::vector<std::uint64_t> degrees(std::span<const NodeId> from, Direction direction,
                                             std::span<const TypeId> types) const;

  /// One value for each element, null where it has no such property.
  virtual Column properties(std::span<const NodeId> nodes, KeyId key) const = 0;
  virtual Column properties(std::span<const RelationshipId> relationships, KeyId key) const = 0;

  virtual std::vector<std::string> labels_of(NodeId node) const = 0;
  virtual bool has_label(NodeId node, LabelId label) const = 0;
  virtual Endpoints endpoints(RelationshipId relationship) const = 0;
  virtual std::string type_name(TypeId type) const = 0;
  /// A label that is sure to be at the ends of every relationship of the type; by default none is.
  virtual EndLabels end_labels(TypeId type) const;
  /// All properties that are not null, as a map.
  virtual Map property_map(NodeId node) const = 0;
  virtual Map property_map(RelationshipId relationship) const = 0;

  /// What CALL and functions find in this graph; by default nothing. Lives as long as the graph.
  virtual const Catalog& catalog() const;
};

}  // namespace claimgraph::property_graph
