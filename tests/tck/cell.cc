// SPDX-License-Identifier: Apache-2.0

#include "cell.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "result/formats.h"

namespace claimgraph::tck {
namespace {

namespace pg = property_graph;

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<Cell> whole() {
    Cell cell;
    if (!value(cell)) return std::nullopt;
    skip();
    return at_ == text_.size() ? std::optional(cell) : std::nullopt;
  }

 private:
  void skip() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t')) ++at_;
  }
  bool take(char c) {
    skip();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool next_is(char c) {
    skip();
    return at_ < text_.size() && text_[at_] == c;
  }
  std::string name() {
    skip();
    std::string found;
    if (at_ < text_.size() && text_[at_] == '`') {
      for (++at_; at_ < text_.size() && text_[at_] != '`'; ++at_) found += text_[at_];
      ++at_;
      return found;
    }
    const auto in_name = [&](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
             static_cast<unsigned char>(c) >= 0x80;
    };
    while (at_ < text_.size() && in_name(text_[at_])) found += text_[at_++];
    return found;
  }

  bool value(Cell& cell) {
    skip();
    if (at_ >= text_.size()) return false;
    switch (text_[at_]) {
      case '\'':
        return string(cell);
      case '[':
        return bracket(cell);
      case '{':
        cell.kind = Cell::Kind::kMap;
        return map(cell);
      case '(':
        return node(cell);
      case '<':
        return path(cell);
      default:
        return word(cell);
    }
  }

  bool string(Cell& cell) {
    cell.kind = Cell::Kind::kString;
    for (++at_; at_ < text_.size() && text_[at_] != '\''; ++at_) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size() && (text_[at_ + 1] == '\'' || text_[at_ + 1] == '\\')) ++at_;
      cell.text += text_[at_];
    }
    return take('\'');
  }

  bool word(Cell& cell) {
    std::string found;
    while (at_ < text_.size() && std::string_view(" ,]})>\n").find(text_[at_]) == std::string_view::npos) {
      found += text_[at_++];
    }
    if (found == "null") return true;
    cell.text = found;
    if (found == "true" || found == "false") {
      cell.kind = Cell::Kind::kBoolean;
    } else if (found == "NaN" || found == "Inf" || found == "-Inf" || found.find_first_of(".eE") != std::string::npos) {
      cell.kind = Cell::Kind::kFloat;
    } else {
      cell.kind = Cell::Kind::kInteger;
    }
    return !found.empty();
  }

  bool bracket(Cell& cell) {
    ++at_;
    skip();
    if (next_is(':')) {
      cell.kind = Cell::Kind::kRelationship;
      ++at_;
      cell.text = name();
      if (next_is('{') && !map(cell)) return false;
      return take(']');
    }
    cell.kind = Cell::Kind::kList;
    if (take(']')) return true;
    do {
      if (!value(cell.parts.emplace_back())) return false;
    } while (take(','));
    return take(']');
  }

  bool map(Cell& cell) {
    if (!take('{')) return false;
    if (take('}')) return true;
    do {
      cell.names.push_back(name());
      if (!take(':') || !value(cell.parts.emplace_back())) return false;
    } while (take(','));
    return take('}');
  }

  bool node(Cell& cell) {
    cell.kind = Cell::Kind::kNode;
    ++at_;
    while (take(':')) {
      cell.names.push_back(name());
      ++cell.labels;
    }
    if (next_is('{') && !map(cell)) return false;
    return take(')');
  }

  bool path(Cell& cell) {
    cell.kind = Cell::Kind::kPath;
    ++at_;
    if (!next_is('(') || !node(cell.parts.emplace_back())) return false;
    while (!take('>')) {
      const bool left = take('<');
      if (!take('-') || !next_is('[') || !bracket(cell.parts.emplace_back()) || !take('-')) return false;
      if (!left && !take('>')) return false;
      cell.text += left ? '<' : '>';
      if (!next_is('(') || !node(cell.parts.emplace_back())) return false;
    }
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

double number(const std::string& text) {
  if (text == "NaN") return std::numeric_limits<double>::quiet_NaN();
  if (text == "Inf") return std::numeric_limits<double>::infinity();
  if (text == "-Inf") return -std::numeric_limits<double>::infinity();
  return std::strtod(text.c_str(), nullptr);
}

std::string shortest(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Inf" : "-Inf";
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value == 0 ? 0.0 : value).ptr;
  std::string text(buffer, end);
  return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
}

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

std::string write_map(const pg::Map& map, const pg::PropertyGraph& graph) {
  std::vector<std::string> entries;
  for (const auto& [key, value] : map) entries.push_back(key + ": " + write_cell(value, graph));
  return "{" + joined(entries) + "}";
}

std::string write_node(pg::NodeId node, const pg::PropertyGraph& graph) {
  std::string out = "(";
  for (const std::string& label : graph.labels_of(node)) out += ":" + label;
  const pg::Map map = graph.property_map(node);
  if (!map.empty()) out += (out.size() > 1 ? " " : "") + write_map(map, graph);
  return out + ")";
}

std::string write_relationship(pg::RelationshipId relationship, const pg::PropertyGraph& graph) {
  std::string out = "[:" + graph.type_name(graph.endpoints(relationship).type);
  const pg::Map map = graph.property_map(relationship);
  if (!map.empty()) out += " " + write_map(map, graph);
  return out + "]";
}

std::string write_path(const pg::Path& path, const pg::PropertyGraph& graph) {
  std::string out = "<" + write_node(path.nodes.front(), graph);
  for (std::size_t i = 0; i < path.relationships.size(); ++i) {
    const bool along = graph.endpoints(path.relationships[i]).source == path.nodes[i];
    const std::string relationship = write_relationship(path.relationships[i], graph);
    out += (along ? "-" : "<-") + relationship + (along ? "->" : "-") + write_node(path.nodes[i + 1], graph);
  }
  return out + ">";
}

}  // namespace

std::optional<Cell> read_cell(std::string_view text) { return Reader(text).whole(); }

std::string canonical(const Cell& cell, bool any_order) {
  std::vector<std::string> parts;
  for (const Cell& part : cell.parts) parts.push_back(canonical(part, any_order));
  std::vector<std::string> labels(cell.names.begin(), cell.names.begin() + static_cast<std::ptrdiff_t>(cell.labels));
  std::sort(labels.begin(), labels.end());
  std::vector<std::string> entries;
  for (std::size_t i = cell.labels; i < cell.names.size(); ++i) {
    entries.push_back(cell.names[i] + ": " + parts[i - cell.labels]);
  }
  std::sort(entries.begin(), entries.end());
  switch (cell.kind) {
    case Cell::Kind::kNull:
      return "null";
    case Cell::Kind::kFloat:
      return shortest(number(cell.text));
    case Cell::Kind::kString:
      return quoted(cell.text);
    case Cell::Kind::kList:
      if (any_order) std::sort(parts.begin(), parts.end());
      return "[" + joined(parts) + "]";
    case Cell::Kind::kMap:
      return "{" + joined(entries) + "}";
    case Cell::Kind::kNode:
      return "(:" + joined(labels) + " {" + joined(entries) + "})";
    case Cell::Kind::kRelationship:
      return "[:" + cell.text + " {" + joined(entries) + "}]";
    case Cell::Kind::kPath:
      return "<" + cell.text + " " + joined(parts) + ">";
    default:
      return cell.text;
  }
}

pg::Value to_value(const Cell& cell) {
  switch (cell.kind) {
    case Cell::Kind::kBoolean:
      return cell.text == "true";
    case Cell::Kind::kInteger:
      return static_cast<std::int64_t>(std::strtoll(cell.text.c_str(), nullptr, 10));
    case Cell::Kind::kFloat:
      return number(cell.text);
    case Cell::Kind::kString:
      return cell.text;
    case Cell::Kind::kList: {
      pg::List list;
      for (const Cell& part : cell.parts) list.push_back(to_value(part));
      return list;
    }
    case Cell::Kind::kMap: {
      pg::Map map;
      for (std::size_t i = 0; i < cell.names.size(); ++i) map[cell.names[i]] = to_value(cell.parts[i]);
      return map;
    }
    default:
      return {};
  }
}

std::string write_cell(const pg::Value& value, const pg::PropertyGraph& graph) {
  if (value.is_null()) return "null";
  if (value.is<bool>()) return value.get<bool>() ? "true" : "false";
  if (value.is<std::int64_t>()) return std::to_string(value.get<std::int64_t>());
  if (value.is<double>()) return shortest(value.get<double>());
  if (value.is_string()) return quoted(value.string());
  if (value.is<pg::NodeId>()) return write_node(value.get<pg::NodeId>(), graph);
  if (value.is<pg::RelationshipId>()) return write_relationship(value.get<pg::RelationshipId>(), graph);
  if (value.is_path()) return write_path(value.path(), graph);
  if (value.is_map()) return write_map(value.map(), graph);
  if (value.is_list()) {
    std::vector<std::string> parts;
    for (const pg::Value& part : value.list()) parts.push_back(write_cell(part, graph));
    return "[" + joined(parts) + "]";
  }
  return quoted(query::result::plain(value, graph, "null"));  // dates and times in their ISO form
}

}  // namespace claimgraph::tck
