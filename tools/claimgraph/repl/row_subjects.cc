// SPDX-License-Identifier: Apache-2.0

#include "repl/row_subjects.h"

#include <algorithm>
#include <span>

#include "claimgraph/query/sources.h"
#include "claimgraph/schema/claim.h"

namespace claimgraph::cli {
namespace {

using property_graph::NodeId;
using property_graph::RelationshipId;
using property_graph::Value;

class Reader {
 public:
  Reader(const property_graph::PropertyGraph& graph, const GraphNames& names) : graph_(graph), names_(names) {}

  void take(const Value& value) {
    if (value.is_string()) {
      take_text(value.string());
    } else if (value.is_list()) {
      for (const Value& one : value.list()) take(one);
    } else if (value.is<NodeId>()) {
      take_node(value.get<NodeId>());
    } else if (value.is<RelationshipId>()) {
      take_relationship(value.get<RelationshipId>());
    } else if (value.is_path()) {
      for (const RelationshipId one : value.path().relationships) take_relationship(one);
    }
  }

  /// Names between quotes in a query: WHERE a.name = 'Mayor' is what its rows need not say again.
  void take_literals(std::string_view statement) {
    for (std::size_t open = statement.find_first_of("'\""); open != std::string_view::npos;) {
      const std::size_t close = statement.find(statement[open], open + 1);
      if (close == std::string_view::npos) return;
      take_name(std::string(statement.substr(open + 1, close - open - 1)));
      open = statement.find_first_of("'\"", close + 1);
    }
  }

  Subjects found;

 private:
  Value property(NodeId node, const char* key) const {
    const auto id = graph_.find_key(key);
    return id ? graph_.properties(std::span(&node, 1), *id)[0] : Value();
  }
  Value property(RelationshipId relationship, const char* key) const {
    const auto id = graph_.find_key(key);
    return id ? graph_.properties(std::span(&relationship, 1), *id)[0] : Value();
  }

  bool take_name(const std::string& text) {
    const bool is_actor = names_.is_name(NameKind::kActor, text);
    const bool is_issue = names_.is_name(NameKind::kIssue, text);
    if (is_actor && is_issue) {
      found.actors_or_issues.insert(text);
    } else if (is_actor) {
      found.actors.insert(text);
    } else if (is_issue) {
      found.issues.insert(text);
    }
    return is_actor || is_issue;
  }

  void take_text(const std::string& text) {
    constexpr std::size_t kShortestQuote = 12;
    if (take_name(text)) return;
    if (const auto position = schema::position_from(text)) {
      found.positions.insert(std::string(schema::name(*position)));
    } else if (text.size() >= kShortestQuote && text.find(' ') != std::string::npos) {
      found.quotes.insert(text);
    }
  }

  void take_node(NodeId node) {
    const auto insert = [](std::set<std::string>& into, const Value& value) {
      if (value.is_string()) into.insert(value.string());
    };
    for (const std::string& label : graph_.labels_of(node)) {
      if (label == "Actor") insert(found.actors, property(node, "name"));
      if (label == "Issue") insert(found.issues, property(node, "name"));
      if (label == "Claim") insert(found.claims, property(node, "id"));
    }
  }

  void take_relationship(RelationshipId relationship) {
    const property_graph::Endpoints ends = graph_.endpoints(relationship);
    take_node(ends.source);
    take_node(ends.target);
    std::string type = graph_.type_name(ends.type);
    std::transform(type.begin(), type.end(), type.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (schema::position_from(type)) {
      found.edges.emplace_back(property_graph::Map{{"actor", property(ends.source, "name")},
                                                   {"position", Value(type)},
                                                   {"issue", property(ends.target, "name")},
                                                   {"polarity", property(relationship, "polarity")},
                                                   {"stance", property(relationship, "stance")}});
      return;
    }
    // What two actors agree on, or not.
    take(property(relationship, "issue"));
    take(property(relationship, "quotes"));
  }

  const property_graph::PropertyGraph& graph_;
  const GraphNames& names_;
};

std::string shown(const std::vector<Value>& row, const property_graph::PropertyGraph& graph) {
  const std::vector<std::string> columns(row.size());
  return query::to_text({columns, {row}}, query::TableFormat::kCsv, graph);
}

/// What the row was made of; nothing where that cannot be told.
schema::Result<std::optional<Value>> sources_of(const Answer& answer, std::size_t row,
                                                const property_graph::PropertyGraph& graph,
                                                const query::RunOptions& options) {
  const auto statement = query::with_sources(answer.statement);
  if (!statement) return std::nullopt;
  const auto table = query::run(graph, *statement, options);
  if (!table) return tl::unexpected(table.error());
  const std::string wanted = shown(answer.table.rows[row], graph);
  const auto fits = [&](std::size_t at) {
    std::vector<Value> cells = table->rows[at];
    cells.pop_back();
    return shown(cells, graph) == wanted;
  };
  // Its own place first; rows of one order key may come in another order.
  if (row < table->rows.size() && fits(row)) return table->rows[row].back();
  for (std::size_t at = 0; at < table->rows.size(); ++at) {
    if (fits(at)) return table->rows[at].back();
  }
  return std::nullopt;
}

}  // namespace

schema::Result<Subjects> subjects_of(const Answer& answer, std::size_t row, const property_graph::PropertyGraph& graph,
                                     const GraphNames& names, const query::RunOptions& options) {
  query::RunOptions again = options;
  again.parameters = answer.parameters;
  again.warnings = {};
  const auto sources = sources_of(answer, row, graph, again);
  if (!sources) return tl::unexpected(sources.error());
  Reader reader(graph, names);
  if (*sources) {
    reader.take(**sources);
    if (!reader.found.empty()) return std::move(reader.found);
  }
  for (const Value& value : answer.table.rows[row]) reader.take(value);
  if (reader.found.claims.empty() && (reader.found.actors.empty() || reader.found.issues.empty())) {
    reader.take_literals(answer.statement);
    for (const auto& [name, value] : answer.parameters) {
      if (answer.statement.find("$" + name) != std::string::npos) reader.take(value);
    }
  }
  return std::move(reader.found);
}

}  // namespace claimgraph::cli
