// SPDX-License-Identifier: Apache-2.0

#include "repl/evidence_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/text_width.h"

namespace claimgraph::cli {
namespace {

using property_graph::List;
using property_graph::Value;

Value list_of(const std::set<std::string>& texts) {
  List list;
  for (const std::string& text : texts) list.emplace_back(text);
  return list;
}

struct Found {
  std::string document, title, source, address, date, actor, position, issue, certainty, reported_by, quote;
  std::int64_t begin = -1, end = -1;  // code points of the document's text
  std::vector<std::string> also_in;   // documents that have the same sentence

  bool says_the_same(const Found& other) const {
    return std::tie(quote, actor, position, issue, certainty, reported_by) ==
           std::tie(other.quote, other.actor, other.position, other.issue, other.certainty, other.reported_by);
  }
};

/// The condition on the claims c of actors a about issues i, and what it reads.
struct Condition {
  std::string match = "MATCH (a:Actor)-[:HOLDS]->(c:Claim)-[:ABOUT]->(i:Issue)";
  std::string where;
  std::map<std::string, Value> parameters;

  void add(const std::string& condition) { where += (where.empty() ? " WHERE " : " AND ") + condition; }
  void add(const std::string& condition, const char* parameter, const std::set<std::string>& texts) {
    if (texts.empty()) return;
    add(condition);
    parameters[parameter] = list_of(texts);
  }
};

Condition condition_of(const Subjects& subjects) {
  Condition made;
  if (!subjects.claims.empty()) {
    made.add("c.id IN $claims", "claims", subjects.claims);
  } else if (!subjects.edges.empty()) {
    made.parameters["edges"] = Value(subjects.edges);
    made.match = "UNWIND $edges AS e " + made.match;
    made.add(
        "a.name = e.actor AND c.position = e.position AND i.name = e.issue AND c.polarity = e.polarity AND "
        "coalesce(c.stance = e.stance, c.stance IS NULL AND e.stance IS NULL)");
  } else {
    made.add("a.name IN $actors", "actors", subjects.actors);
    made.add("i.name IN $issues", "issues", subjects.issues);
    made.add("(a.name IN $either OR i.name IN $either)", "either", subjects.actors_or_issues);
    made.add("c.position IN $positions", "positions", subjects.positions);
    if (subjects.actors.empty() || subjects.issues.empty()) made.add("c.quote IN $quotes", "quotes", subjects.quotes);
  }
  made.parameters["quotes"] = list_of(subjects.quotes);  // those of the row itself come first
  return made;
}

/// Each sentence once.
schema::Result<std::vector<Found>> find(const Subjects& subjects, const property_graph::PropertyGraph& graph,
                                        query::RunOptions options) {
  Condition condition = condition_of(subjects);
  options.parameters = std::move(condition.parameters);
  const auto table = query::run(
      graph,
      condition.match + condition.where +
          " WITH DISTINCT a, c, i MATCH (c)-[:IN]->(d:Document) OPTIONAL MATCH (c)-[:REPORTED_BY]->(r:Actor) "
          "RETURN d.id, d.title, d.source, d.address, toString(c.date), a.name, c.position, "
          "i.name, c.certainty, r.name, "
          "c.quote, c.start, c.end ORDER BY c.quote IN $quotes DESC, c.certainty, c.confidence DESC, c.date, c.id",
      options);
  if (!table) return tl::unexpected(table.error());
  std::vector<Found> all;
  for (const std::vector<Value>& row : table->rows) {
    const auto text = [&row](std::size_t i) { return row[i].is_string() ? row[i].string() : std::string(); };
    const auto place = [&row](std::size_t i) { return row[i].is<std::int64_t>() ? row[i].get<std::int64_t>() : -1; };
    Found one{text(0), text(1), text(2), text(3),  text(4),   text(5),   text(6),
              text(7), text(8), text(9), text(10), place(11), place(12), {}};
    const auto same =
        std::find_if(all.begin(), all.end(), [&](const Found& other) { return other.says_the_same(one); });
    if (same == all.end()) {
      all.push_back(std::move(one));
    } else if (same->document != one.document) {
      same->also_in.push_back(one.document);
    }
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
  for (const std::string& document : one.also_in) out += "; also in " + document;
  return out;
}

}  // namespace

schema::Result<std::string> evidence_text(const Answer& answer, std::size_t row, std::size_t most,
                                          const property_graph::PropertyGraph& graph, const GraphNames& names,
                                          const graph::Store& store, const query::RunOptions& options,
                                          std::size_t width) {
  if (row == 0 || row > answer.table.rows.size()) {
    const std::string count = std::to_string(answer.table.rows.size());
    return schema::fail("CG-T033", "there is no row " + std::to_string(row), {},
                        answer.table.rows.empty() ? "the last result has no rows"
                                                  : "the last result has " + count + (count == "1" ? " row" : " rows"));
  }
  const auto subjects = subjects_of(answer, row - 1, graph, names, options);
  if (!subjects) return tl::unexpected(subjects.error());
  if (subjects->empty()) {
    return schema::fail("CG-T033", "the row names no actor, issue or claim", {},
                        "return a.name, i.name or a claim, and ask again");
  }
  const auto found = find(*subjects, graph, options);
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
