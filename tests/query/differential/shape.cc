// SPDX-License-Identifier: Apache-2.0

#include "shape.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "result/formats.h"

namespace claimgraph::differential {
namespace {

namespace pg = property_graph;

struct Seen {
  std::optional<Kind> kind;
  std::set<std::string> literals;
};
using SeenByKey = std::map<std::string, Seen>;

Kind kind_of(const pg::Value& value) {
  if (value.is<std::int64_t>()) return Kind::kInteger;
  if (value.is<double>()) return Kind::kNumber;
  if (value.is_string()) return Kind::kText;
  if (value.is<bool>()) return Kind::kFlag;
  if (value.is<pg::Date>()) return Kind::kDate;
  return value.is_list() ? Kind::kList : Kind::kAny;
}

Kind joined(Kind a, Kind b) {
  const auto is_number = [](Kind kind) { return kind == Kind::kInteger || kind == Kind::kNumber; };
  if (a == b) return a;
  return is_number(a) && is_number(b) ? Kind::kNumber : Kind::kAny;
}

/// Empty where the language has no way to write the value as it is printed.
std::string literal_of(const pg::Value& value, const pg::PropertyGraph& graph) {
  const std::string written = query::result::written(value, graph);
  if (value.is<pg::Date>()) return "date('" + written + "')";
  const bool plain = value.is<std::int64_t>() || value.is<bool>() || (value.is_string() && written.size() < 60);
  const bool finite = value.is<double>() && written.find_first_not_of("-.0123456789") == std::string::npos;
  return plain || finite ? written : "";
}

void note(const pg::Map& properties, const pg::PropertyGraph& graph, std::initializer_list<SeenByKey*> places) {
  for (const auto& [name, value] : properties) {
    for (SeenByKey* const place : places) {
      Seen& seen = (*place)[name];
      seen.kind = seen.kind ? joined(*seen.kind, kind_of(value)) : kind_of(value);
      const std::string literal = literal_of(value, graph);
      if (!literal.empty() && seen.literals.size() < 8) seen.literals.insert(literal);
    }
  }
}

}  // namespace

Shape shape_of(const pg::PropertyGraph& graph) {
  std::map<std::string, SeenByKey> seen;
  std::set<std::tuple<std::string, std::string, std::string>> triples;
  std::vector<pg::NodeId> nodes;
  graph.scan(std::nullopt, nodes);
  const auto first_label = [&](pg::NodeId node) {
    const std::vector<std::string> labels = graph.labels_of(node);
    return labels.empty() ? std::string() : labels.front();
  };
  for (const pg::NodeId node : nodes) note(graph.property_map(node), graph, {&seen[""], &seen[first_label(node)]});
  std::set<std::string> types;
  for (const std::string& type : graph.types()) {
    pg::Expansions steps;
    graph.expand(nodes, pg::Direction::kOut, std::vector{*graph.find_type(type)}, steps);
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const pg::Expansion step = steps[i];
      types.insert(type);
      triples.insert({first_label(nodes[step.from]), type, first_label(step.node)});
      note(graph.property_map(step.relationship), graph, {&seen[""], &seen[type]});
    }
  }
  Shape shape;
  shape.labels = graph.labels();
  shape.types.assign(types.begin(), types.end());
  for (const auto& [from, type, to] : triples) shape.triples.push_back({from, type, to});
  for (const auto& [owner, by_key] : seen) {
    for (const auto& [name, key] : by_key) {
      shape.keys[owner].push_back({name, *key.kind, {key.literals.begin(), key.literals.end()}});
    }
  }
  return shape;
}

}  // namespace claimgraph::differential
