// SPDX-License-Identifier: Apache-2.0

// Any query over a small graph, within small limits: it gives rows or an error with a code, soon, and the same with
// EXPLAIN and PROFILE before it. Where the first byte is 0 each further byte stands for a word of the language, so that
// more inputs are queries that run.

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "claimgraph/query/query.h"
#include "plain_graph.h"
#include "syntax/parse.h"

namespace {

namespace query = claimgraph::query;
using query::test::PlainGraph;

constexpr std::array kWords = {"MATCH",
                               "OPTIONAL",
                               "WHERE",
                               "WITH",
                               "UNWIND",
                               "RETURN",
                               "DISTINCT",
                               "ORDER BY",
                               "SKIP",
                               "LIMIT",
                               "DESC",
                               "AS",
                               "OR",
                               "XOR",
                               "AND",
                               "NOT",
                               "IN",
                               "STARTS",
                               "ENDS",
                               "CONTAINS",
                               "IS NULL",
                               "null",
                               "true",
                               "false",
                               "CASE",
                               "WHEN",
                               "THEN",
                               "ELSE",
                               "END",
                               "UNION",
                               "ALL",
                               "EXISTS",
                               "(",
                               ")",
                               "[",
                               "]",
                               "{",
                               "}",
                               ",",
                               ":",
                               ".",
                               "..",
                               "=",
                               "<>",
                               "<",
                               ">",
                               "+",
                               "-",
                               "*",
                               "/",
                               "%",
                               "^",
                               "|",
                               "-->",
                               "<--",
                               "->",
                               "a",
                               "b",
                               "c",
                               "x",
                               "N",
                               "M",
                               "TO",
                               "OF",
                               "i",
                               "name",
                               "0",
                               "1",
                               "2",
                               "-1",
                               "1.5",
                               "9223372036854775807",
                               "'text'",
                               "''",
                               "$p",
                               "count(*)",
                               "count(",
                               "collect(",
                               "sum(",
                               "avg(",
                               "min(",
                               "max(",
                               "range(",
                               "size(",
                               "head(",
                               "last(",
                               "tail(",
                               "reverse(",
                               "labels(",
                               "type(",
                               "keys(",
                               "properties(",
                               "nodes(",
                               "length(",
                               "id(",
                               "split(",
                               "replace(",
                               "substring(",
                               "left(",
                               "toUpper(",
                               "toString(",
                               "toInteger(",
                               "abs(",
                               "round(",
                               "coalesce(",
                               "date(",
                               "datetime(",
                               "duration(",
                               "any(x IN",
                               "all(x IN",
                               "single(x IN",
                               "none(x IN",
                               "[x IN",
                               "(a)-[",
                               "]->(b)",
                               "(a:N)",
                               "(b:M)",
                               "[(a)-->(b) |",
                               "*1..2",
                               "p = ",
                               "percentileCont(",
                               "stDev(",
                               "startNode(",
                               "relationships(",
                               "'2025-08-14'",
                               "{year: 2025}",
                               "\n",
                               " ",
                               "reduce(a = 0, x IN",
                               "| a + x)",
                               "| [a, x])",
                               "=~",
                               "'.*n?'",
                               "'('",
                               "a {.name, .*, x:",
                               "b {.i}",
                               "COUNT {"};

const PlainGraph& small_graph() {
  static const PlainGraph graph = [] {
    PlainGraph made;
    std::vector<claimgraph::property_graph::NodeId> nodes;
    for (std::int64_t i = 0; i < 6; ++i) {
      const std::string name(static_cast<std::size_t>(i), 'n');
      nodes.push_back(made.add_node({i % 2 == 0 ? "N" : "M"}, {{"i", i}, {"name", name}}));
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      made.add_relationship(nodes[i], "TO", nodes[(i + 1) % nodes.size()], {{"i", 0.5}});
      made.add_relationship(nodes[i], "OF", nodes[(i * 3) % nodes.size()], {});
    }
    return made;
  }();
  return graph;
}

std::string text_of(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || data[0] != 0) return {reinterpret_cast<const char*>(data), size};
  std::string text;
  for (std::size_t i = 1; i < size; ++i) text += std::string(kWords[data[i] % kWords.size()]) + " ";
  return text;
}

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = text_of(data, size);
  query::RunOptions options;
  options.parameters["p"] = std::int64_t{3};
  options.now = claimgraph::property_graph::DateTime{};
  options.most_rows = 20'000;
  options.most_memory = 10'000'000;
  options.most_time = std::chrono::seconds(2);
  const auto table = query::run(small_graph(), text, options);
  require(table.has_value() || table.error().code.starts_with("CG-Q"));
  if (table) {
    query::to_text(*table, query::TableFormat::kTable, small_graph(), 40);
    query::to_text(*table, query::TableFormat::kJson, small_graph());
  }
  query::Problems problems(text, "syntax");
  const auto tree = query::syntax::parse(text, problems);
  if (tree == nullptr || tree->mode != query::syntax::Mode::kRun) return 0;
  for (const char* const word : {"EXPLAIN ", "PROFILE "}) {
    const auto plan = query::run(small_graph(), word + text, options);
    require(plan.has_value() || !table.has_value() || plan.error().code == "CG-Q212" || plan.error().code == "CG-Q010");
    if (plan) query::to_text(*plan, query::TableFormat::kTable, small_graph(), 40);
  }
  return 0;
}
