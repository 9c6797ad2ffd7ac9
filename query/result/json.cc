// SPDX-License-Identifier: Apache-2.0

#include <cmath>

#include "result/formats.h"
#include "temporal/format.h"
#include "values/text.h"

namespace claimgraph::query::result {
namespace {

using property_graph::Map;
using property_graph::NodeId;
using property_graph::RelationshipId;

void add_value(const Value& value, const PropertyGraph& graph, std::string& out);

void add_text(std::string_view text, std::string& out) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\r') {
      out += "\\r";
    } else if (code < 0x20 || code == 0x7F) {
      out += "\\u00";
      out += kDigits[code >> 4U];
      out += kDigits[code & 0xFU];
    } else {
      out += c;
    }
  }
  out += '"';
}

void add_map(const Map& map, const PropertyGraph& graph, std::string& out) {
  out += '{';
  bool first = true;
  for (const auto& [key, item] : map) {
    if (!first) out += ", ";
    first = false;
    add_text(key, out);
    out += ": ";
    add_value(item, graph, out);
  }
  out += '}';
}

template <class Items, class Add>
void add_list(const Items& items, std::string& out, Add add) {
  out += '[';
  bool first = true;
  for (const auto& item : items) {
    if (!first) out += ", ";
    first = false;
    add(item);
  }
  out += ']';
}

void add_value(const Value& value, const PropertyGraph& graph, std::string& out) {
  const auto add = [&](const Value& item) { add_value(item, graph, out); };
  if (value.is<bool>()) {
    out += value.get<bool>() ? "true" : "false";
  } else if (value.is<std::int64_t>()) {
    out += std::to_string(value.get<std::int64_t>());
  } else if (value.is<double>()) {
    // JSON knows neither infinity nor NaN.
    out += std::isfinite(value.get<double>()) ? float_text(value.get<double>()) : "null";
  } else if (value.is_string()) {
    add_text(value.string(), out);
  } else if (value.is_list()) {
    add_list(value.list(), out, add);
  } else if (value.is_map()) {
    add_map(value.map(), graph, out);
  } else if (value.is<NodeId>()) {
    add_map(graph.property_map(value.get<NodeId>()), graph, out);
  } else if (value.is<RelationshipId>()) {
    add_map(graph.property_map(value.get<RelationshipId>()), graph, out);
  } else if (value.is_path()) {
    out += "{\"nodes\": ";
    add_list(value.path().nodes, out, add);
    out += ", \"relationships\": ";
    add_list(value.path().relationships, out, add);
    out += '}';
  } else if (value.is_null()) {
    out += "null";
  } else {
    add_text(temporal::to_text(value), out);
  }
}

void add_row(const Table& table, const std::vector<Value>& row, const PropertyGraph& graph, std::string& out) {
  out += '{';
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i != 0) out += ", ";
    add_text(table.columns[i], out);
    out += ": ";
    add_value(row[i], graph, out);
  }
  out += '}';
}

}  // namespace

std::string json_value(const Value& value, const PropertyGraph& graph) {
  std::string out;
  add_value(value, graph, out);
  return out;
}

std::string as_json(const Table& table, const PropertyGraph& graph) {
  if (table.rows.empty()) return "[]\n";
  std::string out = "[\n";
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    out += "  ";
    add_row(table, table.rows[i], graph, out);
    out += i + 1 == table.rows.size() ? "\n" : ",\n";
  }
  return out + "]\n";
}

std::string as_json_lines(const Table& table, const PropertyGraph& graph) {
  std::string out;
  for (const std::vector<Value>& row : table.rows) {
    add_row(table, row, graph, out);
    out += '\n';
  }
  return out;
}

}  // namespace claimgraph::query::result
