// SPDX-License-Identifier: Apache-2.0

#include "repl/evidence_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/text_width.h"

namespace claimgraph::cli {
namespace {

using property_graph::List;
using property_graph::NodeId;
using property_graph::RelationshipId;
using property_graph::Value;

/// What a row speaks of.
class Subjects {
 public:
  Subjects(const property_graph::PropertyGraph& graph, const GraphNames& names) : graph_(graph), names_(names) {}

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

  void take(const Fixed& fixed) {
    for (const std::string& actor : {fixed.actor, fixed.other_actor}) {
      if (!actor.empty()) actors.insert(actor);
    }
    if (!fixed.issue.empty()) issues.insert(fixed.issue);
    if (!fixed.position.empty()) positions.insert(fixed.position);
  }

  bool empty() const { return actors.empty() && issues.empty() && quotes.empty() && ids.empty(); }

  std::set<std::string> actors, issues, positions, quotes, ids;

 private:
  std::string text_of(NodeId node, const char* key) const {
    const auto id = graph_.find_key(key);
    const Value value = id ? graph_.properties(std::span(&node, 1), *id)[0] : Value();
    return value.is_string() ? value.string() : std::string();
  }

  bool take_name(const std::string& text) {
    const bool is_actor = names_.is_name(NameKind::kActor, text);
    const bool is_issue = names_.is_name(NameKind::kIssue, text);
    if (is_actor) actors.insert(text);
    if (is_issue) issues.insert(text);
    return is_actor || is_issue;
  }

  void take_text(const std::string& text) {
    constexpr std::size_t kShortestQuote = 12;
    if (take_name(text)) return;
    if (const auto position = schema::position_from(text)) {
      positions.insert(std::string(schema::name(*position)));
    } else if (text.size() >= kShortestQuote && text.find(' ') != std::string::npos) {
      quotes.insert(text);
    }
  }

  void take_node(NodeId node) {
    for (const std::string& label : graph_.labels_of(node)) {
      if (label == "Actor") actors.insert(text_of(node, "name"));
      if (label == "Issue") issues.insert(text_of(node, "name"));
      if (label == "Claim") ids.insert(text_of(node, "id"));
    }
  }

  void take_relationship(RelationshipId relationship) {
    const property_graph::Endpoints ends = graph_.endpoints(relationship);
    take_node(ends.source);
    take_node(ends.target);
    const auto key = graph_.find_key("issue");
    if (key) take(graph_.properties(std::span(&relationship, 1), *key)[0]);
    std::string type = graph_.type_name(ends.type);
    std::transform(type.begin(), type.end(), type.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (schema::position_from(type)) positions.insert(type);
  }

  const property_graph::PropertyGraph& graph_;
  const GraphNames& names_;
};

Value list_of(const std::set<std::string>& texts) {
  List list;
  for (const std::string& text : texts) list.emplace_back(text);
  return list;
}

struct Found {
  std::string document, title, source, address, date, actor, position, issue, certainty, reported_by, quote;
  std::int64_t begin = -1, end = -1;  // code points of the document's text
};

schema::Result<std::vector<Found>> find(const Subjects& subjects, const property_graph::PropertyGraph& graph) {
  query::RunOptions options;
  std::string where;
  const auto add = [&](const char* property, const char* parameter, const std::set<std::string>& texts) {
    if (texts.empty()) return;
    where += (where.empty() ? " WHERE " : " AND ") + std::string(property) + " IN $" + parameter;
    options.parameters[parameter] = list_of(texts);
  };
  if (!subjects.ids.empty()) {
    add("c.id", "ids", subjects.ids);
  } else {
    add("a.name", "actors", subjects.actors);
    add("i.name", "issues", subjects.issues);
    add("c.position", "positions", subjects.positions);
    if (subjects.actors.empty() || subjects.issues.empty()) add("c.quote", "quotes", subjects.quotes);
  }
  options.parameters["quotes"] = list_of(subjects.quotes);  // those of the row itself come first
  const auto table = query::run(
      graph,
      "MATCH (a:Actor)-[:HOLDS]->(c:Claim)-[:ABOUT]->(i:Issue)" + where +
          " MATCH (c)-[:IN]->(d:Document) OPTIONAL MATCH (c)-[:REPORTED_BY]->(r:Actor) "
          "RETURN d.id, d.title, d.source, d.address, toString(c.date), a.name, c.position, "
          "i.name, c.certainty, r.name, "
          "c.quote, c.start, c.end ORDER BY c.quote IN $quotes DESC, c.certainty, c.confidence DESC, c.date, c.id",
      options);
  if (!table) return tl::unexpected(table.error());
  std::vector<Found> all;
  for (const std::vector<Value>& row : table->rows) {
    const auto text = [&row](std::size_t i) { return row[i].is_string() ? row[i].string() : std::string(); };
    const auto place = [&row](std::size_t i) { return row[i].is<std::int64_t>() ? row[i].get<std::int64_t>() : -1; };
    all.push_back({text(0), text(1), text(2), text(3), text(4), text(5), text(6), text(7), text(8), text(9), text(10),
                   place(11), place(12)});
  }
  return all;
}

/// What stands before and behind the quote in its paragraph, cut at a word.
struct Around {
  std::string before, after;
};

Around around(const std::string& text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kBytes = 200;
  const std::size_t paragraph = text.rfind('\n', begin == 0 ? 0 : begin - 1);
  std::size_t from = paragraph == std::string::npos || paragraph >= begin ? 0 : paragraph + 1;
  if (begin - from > kBytes) from = std::min(text.find(' ', begin - kBytes), begin);
  std::size_t to = std::min(text.find('\n', end), text.size());
  if (to - end > kBytes) to = std::max(text.rfind(' ', end + kBytes), end);
  const bool cut_before = from != 0 && text[from - 1] != '\n' && from != begin;
  const bool cut_after = to != text.size() && text[to] != '\n' && to != end;
  return {(cut_before ? "... " : "") + text.substr(from, begin - from),
          text.substr(end, to - end) + (cut_after ? " ..." : "")};
}

std::string head_of(const Found& one, std::size_t number) {
  std::string head = fmt::format("{}. {} {} {} ({}", number, one.actor, one.position, one.issue, one.certainty);
  if (!one.reported_by.empty() && one.reported_by != one.actor) head += ", reported by " + one.reported_by;
  return head + ")";
}

std::string source_of(const Found& one) {
  std::string out = one.title.empty() ? one.document : "\"" + one.title + "\"";
  for (const std::string& part :
       {one.source, one.date, one.title.empty() ? std::string() : one.document, one.address}) {
    if (!part.empty()) out += ", " + part;
  }
  return out;
}

}  // namespace

schema::Result<std::string> evidence_text(const Answer& answer, std::size_t row, std::size_t most,
                                          const property_graph::PropertyGraph& graph, const GraphNames& names,
                                          const graph::Store& store, std::size_t width) {
  if (row == 0 || row > answer.table.rows.size()) {
    const std::string count = std::to_string(answer.table.rows.size());
    return schema::fail("CG-T033", "there is no row " + std::to_string(row), {},
                        answer.table.rows.empty() ? "the last result has no rows" : "the last result has " + count);
  }
  Subjects subjects(graph, names);
  for (const Value& value : answer.table.rows[row - 1]) subjects.take(value);
  subjects.take(answer.fixed);
  if (subjects.ids.empty() && (subjects.actors.empty() || subjects.issues.empty())) {
    subjects.take_literals(answer.statement);
    for (const auto& [name, value] : answer.parameters) {
      if (answer.statement.find("$" + name) != std::string::npos) subjects.take(value);
    }
  }
  if (subjects.empty()) {
    return schema::fail("CG-T033", "the row names no actor, issue or claim", {},
                        "return a.name, i.name or a claim, and ask again");
  }
  const auto found = find(subjects, graph);
  if (!found) return tl::unexpected(found.error());
  if (found->empty()) return schema::fail("CG-T033", "no sentence is behind the row", {}, "");
  constexpr std::size_t kIndent = 3;
  const std::size_t columns = width == 0 ? 100 : std::max<std::size_t>(width, 20);
  std::string out;
  const std::size_t shown = std::min(found->size(), most);
  for (std::size_t i = 0; i < shown; ++i) {
    const Found& one = (*found)[i];
    out += (i == 0 ? "" : "\n") + schema::wrapped(head_of(one, i + 1), columns, 0);
    out += schema::wrapped(source_of(one), columns, kIndent);
    const auto document = store.document(one.document);
    if (!document) return tl::unexpected(document.error());
    std::string passage = ">> " + one.quote + " <<";
    if (*document && one.begin >= 0 && one.end >= one.begin) {
      const std::string& text = (*document)->text;
      const schema::CodePointIndex index(text);
      const auto begin = index.byte_offset(static_cast<std::size_t>(one.begin));
      const auto end = index.byte_offset(static_cast<std::size_t>(one.end));
      if (begin && end) {
        const Around context = around(text, *begin, *end);
        passage = context.before + ">> " + text.substr(*begin, *end - *begin) + " <<" + context.after;
      }
    }
    out += schema::wrapped(passage, columns, kIndent);
  }
  if (shown < found->size()) {
    out += fmt::format("\n{} more: :why {} all\n", found->size() - shown, row);
  }
  return out;
}

}  // namespace claimgraph::cli
