// SPDX-License-Identifier: Apache-2.0

#include "plain_graph.h"

#include <algorithm>

namespace claimgraph::query::test {
namespace {

template <class Id>
std::optional<Id> find(const std::vector<std::string>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return Id{static_cast<std::uint32_t>(found - names.begin())};
}

pg::Value property(const pg::Map& map, const std::string& key) {
  const auto found = map.find(key);
  return found == map.end() ? pg::Value() : found->second;
}

}  // namespace

std::vector<std::string> PlainGraph::sorted(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  return names;
}

std::uint32_t PlainGraph::number(std::vector<std::string>& names, const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) names.push_back(name);
  return static_cast<std::uint32_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

void PlainGraph::note_keys(const pg::Map& properties) {
  for (const auto& [key, value] : properties) number(keys_, key);
}

pg::NodeId PlainGraph::add_node(std::vector<std::string> labels, pg::Map properties) {
  Node node;
  for (const std::string& label : labels) node.labels.push_back(number(labels_, label));
  note_keys(properties);
  node.properties = std::move(properties);
  nodes_.push_back(std::move(node));
  return pg::NodeId{nodes_.size() - 1};
}

pg::RelationshipId PlainGraph::add_relationship(pg::NodeId from, const std::string& type, pg::NodeId to,
                                                pg::Map properties) {
  note_keys(properties);
  const auto id = static_cast<std::uint32_t>(relationships_.size());
  relationships_.push_back({{from, to, pg::TypeId{number(types_, type)}}, std::move(properties)});
  nodes_[static_cast<std::size_t>(from)].out.push_back(id);
  nodes_[static_cast<std::size_t>(to)].in.push_back(id);
  return pg::RelationshipId{id};
}

std::optional<pg::LabelId> PlainGraph::find_label(std::string_view name) const {
  return find<pg::LabelId>(labels_, name);
}
std::optional<pg::TypeId> PlainGraph::find_type(std::string_view name) const { return find<pg::TypeId>(types_, name); }
std::optional<pg::KeyId> PlainGraph::find_key(std::string_view name) const { return find<pg::KeyId>(keys_, name); }

void PlainGraph::scan(std::optional<pg::LabelId> label, std::vector<pg::NodeId>& out) const {
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    if (!label || has_label(pg::NodeId{i}, *label)) out.push_back(pg::NodeId{i});
  }
}

std::uint64_t PlainGraph::count(std::optional<pg::LabelId> label) const {
  std::vector<pg::NodeId> nodes;
  scan(label, nodes);
  return nodes.size();
}

bool PlainGraph::look_up(pg::LabelId label, pg::KeyId key, const std::string& value,
                         std::vector<pg::NodeId>& out) const {
  std::vector<pg::NodeId> nodes;
  scan(label, nodes);
  for (const pg::NodeId node : nodes) {
    const pg::Value found = property(node_of(node).properties, keys_[static_cast<std::size_t>(key)]);
    if (found.is_string() && found.string() == value) out.push_back(node);
  }
  return true;
}

void PlainGraph::expand(std::span<const pg::NodeId> from, pg::Direction direction, std::span<const pg::TypeId> types,
                        pg::Expansions& out) const {
  for (std::uint32_t i = 0; i < from.size(); ++i) {
    const auto step = [&](std::uint32_t id, bool forward) {
      const pg::Endpoints& ends = relationships_[id].ends;
      if (!types.empty() && std::find(types.begin(), types.end(), ends.type) == types.end()) return;
      out.add(i, pg::RelationshipId{id}, forward ? ends.target : ends.source);
    };
    const Node& node = node_of(from[i]);
    if (direction != pg::Direction::kIn) {
      for (const std::uint32_t id : node.out) step(id, true);
    }
    if (direction == pg::Direction::kOut) continue;
    for (const std::uint32_t id : node.in) {
      const bool loop = relationships_[id].ends.source == relationships_[id].ends.target;
      if (!(loop && direction == pg::Direction::kBoth)) step(id, false);
    }
  }
}

pg::Column PlainGraph::properties(std::span<const pg::NodeId> nodes, pg::KeyId key) const {
  pg::Column::Values out;
  for (const pg::NodeId node : nodes) {
    out.push_back(property(node_of(node).properties, keys_[static_cast<std::size_t>(key)]));
  }
  return out;
}

pg::Column PlainGraph::properties(std::span<const pg::RelationshipId> relationships, pg::KeyId key) const {
  pg::Column::Values out;
  for (const pg::RelationshipId id : relationships) {
    out.push_back(property(property_map(id), keys_[static_cast<std::size_t>(key)]));
  }
  return out;
}

std::vector<std::string> PlainGraph::labels_of(pg::NodeId node) const {
  std::vector<std::string> names;
  for (const std::uint32_t label : node_of(node).labels) names.push_back(labels_[label]);
  return names;
}

bool PlainGraph::has_label(pg::NodeId node, pg::LabelId label) const {
  const auto& labels = node_of(node).labels;
  return std::find(labels.begin(), labels.end(), static_cast<std::uint32_t>(label)) != labels.end();
}

pg::Endpoints PlainGraph::endpoints(pg::RelationshipId relationship) const {
  return relationships_[static_cast<std::size_t>(relationship)].ends;
}

}  // namespace claimgraph::query::test
