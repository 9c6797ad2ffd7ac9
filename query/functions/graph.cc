// SPDX-License-Identifier: Apache-2.0

#include <array>

#include "functions/kinds.h"

namespace claimgraph::query {
namespace {

using property_graph::List;
using property_graph::Map;
using property_graph::NodeId;
using property_graph::RelationshipId;

constexpr Types kEntities = only(Type::kNode, Type::kRelationship);

Value type(Call& call, std::span<const Value> arguments) {
  const Value& value = arguments[0];
  if (!value.is<RelationshipId>()) return call.wrong_kind("type(relationship)", value);
  const auto& graph = call.evaluation.graph();
  return graph.type_name(graph.endpoints(value.get<RelationshipId>()).type);
}

Value labels(Call& call, std::span<const Value> arguments) {
  const Value& value = arguments[0];
  if (!value.is<NodeId>()) return call.wrong_kind("labels(node)", value);
  List names;
  for (std::string& name : call.evaluation.graph().labels_of(value.get<NodeId>())) names.emplace_back(std::move(name));
  return names;
}

Value id(Call& call, std::span<const Value> arguments) {
  const Value& value = arguments[0];
  if (value.is<NodeId>()) return static_cast<std::int64_t>(value.get<NodeId>());
  if (value.is<RelationshipId>()) return static_cast<std::int64_t>(value.get<RelationshipId>());
  return call.wrong_kind("id(node)", value);
}

Value element_id(Call& call, std::span<const Value> arguments) {
  const Value& value = arguments[0];
  if (!value.is<NodeId>() && !value.is<RelationshipId>()) return call.wrong_kind("elementId(node)", value);
  return std::to_string(id(call, arguments).get<std::int64_t>());
}

bool properties_of(Call& call, const Value& value, Map& map) {
  if (value.is<NodeId>()) {
    map = call.evaluation.graph().property_map(value.get<NodeId>());
  } else if (value.is<RelationshipId>()) {
    map = call.evaluation.graph().property_map(value.get<RelationshipId>());
  } else if (value.is_map()) {
    map = value.map();
  } else {
    return false;
  }
  return true;
}

Value keys(Call& call, std::span<const Value> arguments) {
  Map map;
  if (!properties_of(call, arguments[0], map)) return call.wrong_kind("keys(node)", arguments[0]);
  List names;
  for (const auto& [key, value] : map) names.emplace_back(key);
  return names;
}

Value properties(Call& call, std::span<const Value> arguments) {
  Map map;
  if (!properties_of(call, arguments[0], map)) return call.wrong_kind("properties(node)", arguments[0]);
  return map;
}

template <NodeId property_graph::Endpoints::*end>
Value end_of(Call& call, std::span<const Value> arguments) {
  const Value& value = arguments[0];
  if (!value.is<RelationshipId>()) return call.wrong_kind("startNode(relationship)", value);
  return call.evaluation.graph().endpoints(value.get<RelationshipId>()).*end;
}

Value nodes(Call& call, std::span<const Value> arguments) {
  if (!arguments[0].is_path()) return call.wrong_kind("nodes(path)", arguments[0]);
  List list;
  for (const NodeId node : arguments[0].path().nodes) list.emplace_back(node);
  return list;
}

Value relationships(Call& call, std::span<const Value> arguments) {
  if (!arguments[0].is_path()) return call.wrong_kind("relationships(path)", arguments[0]);
  List list;
  for (const RelationshipId step : arguments[0].path().relationships) list.emplace_back(step);
  return list;
}

Value length(Call& call, std::span<const Value> arguments) {
  if (!arguments[0].is_path()) return call.wrong_kind("length(path)", arguments[0]);
  return static_cast<std::int64_t>(arguments[0].path().relationships.size());
}

constexpr auto kWithProperties = only(Type::kNode, Type::kRelationship, Type::kMap);
constexpr std::array kFunctions = {
    Function{"type", "type(relationship)", 1, 1, only(Type::kRelationship), Type::kString, false, type},
    Function{"labels", "labels(node)", 1, 1, only(Type::kNode), Type::kList, false, labels},
    Function{"id", "id(node)", 1, 1, kEntities, Type::kInteger, false, id},
    Function{"elementId", "elementId(node)", 1, 1, kEntities, Type::kString, false, element_id},
    Function{"keys", "keys(node)", 1, 1, kWithProperties, Type::kList, false, keys},
    Function{"properties", "properties(node)", 1, 1, kWithProperties, Type::kMap, false, properties},
    Function{"startNode", "startNode(relationship)", 1, 1, only(Type::kRelationship), Type::kNode, false,
             end_of<&property_graph::Endpoints::source>},
    Function{"endNode", "endNode(relationship)", 1, 1, only(Type::kRelationship), Type::kNode, false,
             end_of<&property_graph::Endpoints::target>},
    Function{"nodes", "nodes(path)", 1, 1, only(Type::kPath), Type::kList, false, nodes},
    Function{"relationships", "relationships(path)", 1, 1, only(Type::kPath), Type::kList, false, relationships},
    Function{"length", "length(path)", 1, 1, only(Type::kPath), Type::kInteger, false, length},
};

}  // namespace

std::span<const Function> graph_functions() { return kFunctions; }

}  // namespace claimgraph::query
