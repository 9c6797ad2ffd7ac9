// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <map>

#include "graphs.h"
#include "result/formats.h"

namespace claimgraph::differential {
namespace {

namespace pg = property_graph;

/// Every relationship with its type, by number: ORDER BY sorts relationships by it.
std::map<pg::RelationshipId, std::string> relationships_of(const pg::PropertyGraph& graph) {
  std::vector<pg::NodeId> nodes;
  graph.scan(std::nullopt, nodes);
  std::map<pg::RelationshipId, std::string> relationships;
  for (const std::string& type : graph.types()) {
    pg::Expansions steps;
    graph.expand(nodes, pg::Direction::kOut, std::vector{*graph.find_type(type)}, steps);
    for (const pg::RelationshipId step : steps.relationships) relationships[step] = type;
  }
  return relationships;
}

std::vector<pg::NodeId> nodes_of(const pg::PropertyGraph& graph) {
  std::vector<pg::NodeId> nodes;
  graph.scan(std::nullopt, nodes);
  std::sort(nodes.begin(), nodes.end());
  return nodes;
}

std::size_t place_of(const std::vector<pg::NodeId>& nodes, pg::NodeId node) {
  return static_cast<std::size_t>(std::lower_bound(nodes.begin(), nodes.end(), node) - nodes.begin());
}

std::string map_text(const pg::Map& map, const pg::PropertyGraph& graph) {
  return map.empty() ? "" : " " + query::result::written(map, graph);
}

}  // namespace

PlainCopy::PlainCopy(const pg::PropertyGraph& graph) {
  const std::vector<pg::NodeId> nodes = nodes_of(graph);
  for (const pg::NodeId node : nodes) add_node(graph.labels_of(node), graph.property_map(node));
  for (const auto& [relationship, type] : relationships_of(graph)) {
    const pg::Endpoints ends = graph.endpoints(relationship);
    add_relationship(pg::NodeId{place_of(nodes, ends.source)}, type, pg::NodeId{place_of(nodes, ends.target)},
                     graph.property_map(relationship));
  }
  pg::Expansions steps;
  graph.expand(nodes, pg::Direction::kOut, {}, steps);
  for (const std::string& type : graph.types()) {
    const auto& all = steps.relationships;
    const bool is_shown = std::any_of(all.begin(), all.end(), [&](pg::RelationshipId step) {
      return graph.type_name(graph.endpoints(step).type) == type;
    });
    if (is_shown) shown_.push_back(*find_type(type));
  }
}

void PlainCopy::expand(std::span<const pg::NodeId> from, pg::Direction direction, std::span<const pg::TypeId> types,
                       pg::Expansions& out) const {
  if (types.empty() && shown_.empty()) return;
  PlainGraph::expand(from, direction, types.empty() ? shown_ : types, out);
}

std::string text_of(const pg::PropertyGraph& graph) {
  const std::vector<pg::NodeId> nodes = nodes_of(graph);
  const auto name = [&](pg::NodeId node) { return "n" + std::to_string(place_of(nodes, node)); };
  std::string text;
  for (const pg::NodeId node : nodes) {
    text += name(node) + " ";
    for (const std::string& label : graph.labels_of(node)) text += ":" + label;
    text += map_text(graph.property_map(node), graph) + "\n";
  }
  for (const auto& [relationship, type] : relationships_of(graph)) {
    const pg::Endpoints ends = graph.endpoints(relationship);
    text += name(ends.source) + " -[:" + type + map_text(graph.property_map(relationship), graph) + "]-> " +
            name(ends.target) + "\n";
  }
  return text;
}

}  // namespace claimgraph::differential
