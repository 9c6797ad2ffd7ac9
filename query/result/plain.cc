// SPDX-License-Identifier: Apache-2.0

#include "result/formats.h"
#include "temporal/format.h"
#include "values/text.h"

namespace claimgraph::query::result {
namespace {

using property_graph::Map;
using property_graph::NodeId;
using property_graph::Path;
using property_graph::RelationshipId;

class Writer {
 public:
  explicit Writer(const PropertyGraph& graph) : graph_(graph) {}

  std::string take() { return std::move(out_); }

  void value(const Value& value) {
    if (value.is<bool>()) {
      out_ += value.get<bool>() ? "true" : "false";
    } else if (value.is<std::int64_t>()) {
      out_ += std::to_string(value.get<std::int64_t>());
    } else if (value.is<double>()) {
      out_ += float_text(value.get<double>());
    } else if (value.is_string()) {
      quoted(value.string());
    } else if (value.is_list()) {
      list(value.list());
    } else if (value.is_map()) {
      map(value.map());
    } else if (value.is<NodeId>()) {
      node(value.get<NodeId>());
    } else if (value.is<RelationshipId>()) {
      relationship(value.get<RelationshipId>());
    } else if (value.is_path()) {
      path(value.path());
    } else {
      out_ += value.is_null() ? "null" : temporal::to_text(value);
    }
  }

 private:
  void quoted(const std::string& text) {
    out_ += '\'';
    for (const char c : text) {
      if (c == '\'' || c == '\\') out_ += '\\';
      out_ += c;
    }
    out_ += '\'';
  }

  void list(const property_graph::List& list) {
    out_ += '[';
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i != 0) out_ += ", ";
      value(list[i]);
    }
    out_ += ']';
  }

  void map(const Map& map) {
    out_ += '{';
    bool first = true;
    for (const auto& [key, item] : map) {
      if (!first) out_ += ", ";
      first = false;
      out_ += key + ": ";
      value(item);
    }
    out_ += '}';
  }

  void properties(const Map& properties) {
    if (properties.empty()) return;
    if (out_.back() != '(' && out_.back() != '[') out_ += ' ';
    map(properties);
  }

  void node(NodeId node) {
    out_ += '(';
    for (const std::string& label : graph_.labels_of(node)) out_ += ":" + label;
    properties(graph_.property_map(node));
    out_ += ')';
  }

  void relationship(RelationshipId relationship) {
    out_ += "[:" + graph_.type_name(graph_.endpoints(relationship).type);
    properties(graph_.property_map(relationship));
    out_ += ']';
  }

  void path(const Path& path) {
    node(path.nodes[0]);
    for (std::size_t i = 0; i < path.relationships.size(); ++i) {
      const bool forward = graph_.endpoints(path.relationships[i]).source == path.nodes[i];
      out_ += forward ? "-" : "<-";
      relationship(path.relationships[i]);
      out_ += forward ? "->" : "-";
      node(path.nodes[i + 1]);
    }
  }

  const PropertyGraph& graph_;
  std::string out_;
};

}  // namespace

std::string written(const Value& value, const PropertyGraph& graph) {
  Writer writer(graph);
  writer.value(value);
  return writer.take();
}

std::string plain(const Value& value, const PropertyGraph& graph, const char* null_text) {
  if (value.is_null()) return null_text;
  return value.is_string() ? value.string() : written(value, graph);
}

}  // namespace claimgraph::query::result
