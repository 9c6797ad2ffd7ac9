// SPDX-License-Identifier: Apache-2.0

// Queries that nobody means well: each gives rows or an error with a code, soon, whatever its size.

#include <catch2/catch.hpp>

#include "claimgraph/query/query.h"
#include "plain_graph.h"

using namespace claimgraph;

namespace {

std::string repeated(const std::string& text, std::size_t count) {
  std::string out;
  out.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

/// What comes out: rows as CSV, or the code.
std::string answer(const std::string& text) {
  const query::test::PlainGraph graph;
  query::RunOptions options;
  options.most_memory = 100'000'000;
  options.most_time = std::chrono::seconds(20);
  const auto table = query::run(graph, text, options);
  if (!table) {
    CHECK_FALSE(table.error().message.empty());
    return table.error().code;
  }
  const std::string out = to_text(*table, query::TableFormat::kCsv, graph);
  return out.substr(out.find('\n') + 1);
}

constexpr std::size_t kMany = 100'000;

TEST_CASE("Brackets without end are nested too deep") {
  const std::pair<std::string, std::string> pairs[] = {{"(", ")"},
                                                       {"[", "]"},
                                                       {"{a: ", "}"},
                                                       {"size(", ")"},
                                                       {"[x IN ", " | x]"},
                                                       {"any(x IN ", " WHERE x)"},
                                                       {"reduce(a = ", ", x IN [] | a)"},
                                                       {"reduce(a = 1, x IN [1] | ", ")"},
                                                       {"a {b: ", "}"},
                                                       {"CASE WHEN true THEN ", " END"},
                                                       {"EXISTS { MATCH (a) WHERE ", " }"},
                                                       {"COUNT { MATCH (a) WHERE ", " }"},
                                                       {"[(a)-->(b) WHERE ", " | 1]"}};
  for (const auto& [open, close] : pairs) {
    INFO(open);
    CHECK(answer("RETURN " + repeated(open, 30'000) + "1" + repeated(close, 30'000)) == "CG-Q006");
    CHECK(answer("RETURN " + repeated(open, 30'000)).starts_with("CG-Q0"));
    CHECK(answer("RETURN " + repeated(close, 30'000)).starts_with("CG-Q0"));
  }
  CHECK(answer("RETURN " + repeated("(", kMany) + "1" + repeated(")", kMany)) == "CG-Q006");
  CHECK(answer("RETURN 1" + repeated("[0]", kMany)) == "CG-Q006");
  CHECK(answer("RETURN 1" + repeated(".a", kMany)) == "CG-Q006");
  CHECK(answer("MATCH " + repeated("(", kMany)) == "CG-Q006");
}

TEST_CASE("Signs without end are nested too deep, or are read") {
  CHECK(answer("RETURN " + repeated("NOT ", kMany) + "true") == "CG-Q006");
  CHECK(answer("RETURN " + repeated("- ", kMany) + "1") == "CG-Q006");
  CHECK(answer("RETURN " + repeated("+", kMany) + "1") == "CG-Q006");
  CHECK(answer("RETURN " + repeated("- ", 100) + "1") == "1\n");
  CHECK(answer("RETURN true" + repeated(" IS NULL", kMany)) == "CG-Q006");
}

TEST_CASE("Chains of hundreds work, longer ones are nested too deep") {
  const std::pair<std::string, std::string> chains[] = {{"true", " AND true"}, {"false", " OR false"},
                                                        {"true", " XOR true"}, {"1", " + 1"},
                                                        {"'a'", " + ''"},      {"0", " * 1 - 0"}};
  for (const auto& [first, more] : chains) {
    INFO(more);
    CHECK_FALSE(answer("RETURN " + first + repeated(more, 400)).starts_with("CG"));
    CHECK(answer("RETURN " + first + repeated(more, kMany)) == "CG-Q006");
  }
  CHECK(answer("WITH 1 AS x WHERE x = 1" + repeated(" AND x = 1", 400) + " RETURN x") == "1\n");
  CHECK(answer("RETURN 1" + repeated(" < 2", kMany)) == "false\n");
  CHECK(answer("RETURN size([1" + repeated(", 1", kMany) + "])") == "100001\n");
  CHECK(answer("RETURN CASE" + repeated(" WHEN false THEN 1", 40'000) + " ELSE 2 END") == "2\n");
}

TEST_CASE("A query of megabytes is refused") {
  const std::string letters(10'000'000, 'a');
  CHECK(answer("RETURN '" + letters + "'") == "CG-Q010");
  CHECK(answer("RETURN '" + letters) == "CG-Q010");
  CHECK(answer(letters) == "CG-Q010");
  CHECK(answer("RETURN 1" + repeated(" + 1", 2'500'000)) == "CG-Q010");
  CHECK(answer("RETURN size('" + std::string(900'000, 'a') + "')") == "900000\n");
  CHECK(answer(std::string(900'000, 'a')) == "CG-Q001");
  CHECK(answer(std::string(900'000, ' ')) == "CG-Q007");
  CHECK(answer(std::string(900'000, '(')) == "CG-Q006");
  CHECK(answer(std::string(900'000, '`')).starts_with("CG-Q0"));
  CHECK(answer("/*" + std::string(900'000, '*')) == "CG-Q003");
}

TEST_CASE("Numbers at the edge") {
  CHECK(answer("RETURN 1 SKIP 9223372036854775807") == "");
  CHECK(answer("RETURN 1 LIMIT 9223372036854775807") == "1\n");
  CHECK(answer("RETURN 1 LIMIT 9223372036854775808") == "CG-Q005");
  CHECK(answer("RETURN 9223372036854775807 + 1") == "CG-Q203");
  CHECK(answer("RETURN -9223372036854775808") == "-9223372036854775808\n");
  CHECK(answer("RETURN - -9223372036854775808") == "CG-Q203");
  CHECK(answer("RETURN -9223372036854775808 / -1") == "CG-Q203");
  CHECK(answer("RETURN -9223372036854775808 % -1") == "0\n");
  CHECK(answer("RETURN abs(-9223372036854775808)") == "CG-Q203");
  CHECK(answer("UNWIND [9223372036854775807, 1] AS x RETURN sum(x)") == "CG-Q203");
  CHECK(answer("RETURN [1, 2][9223372036854775807], [1, 2][-9223372036854775808]") == ",\n");
  CHECK(answer("RETURN [1, 2][-9223372036854775808..9223372036854775807]") == "\"[1, 2]\"\n");
  CHECK(answer("RETURN size(range(9223372036854775800, 9223372036854775807))") == "8\n");
  CHECK(answer("RETURN toInteger(1e300), round(1e300)").find("nan") == std::string::npos);
  CHECK(answer("MATCH (a)-[*9999999999999999999]->(b) RETURN a") == "CG-Q005");
  CHECK(answer("MATCH (a)-[*4294967296..]->(b) RETURN count(*)") == "0\n");
}

TEST_CASE("Huge arguments of functions of texts") {
  CHECK(answer("RETURN substring('abc', 1, 9223372036854775807)") == "bc\n");
  CHECK(answer("RETURN substring('abc', 9223372036854775807)") == "\n");
  CHECK(answer("RETURN left('abc', 9223372036854775807), right('abc', 9223372036854775807)") == "abc,abc\n");
  CHECK(answer("RETURN size(split('" + std::string(500'000, 'a') + "', ''))") == "500000\n");
  CHECK(answer("RETURN size(replace('" + std::string(500'000, 'a') + "', 'a', '" + std::string(400'000, 'b') + "'))") ==
        "CG-Q205");
  CHECK(answer("WITH '" + std::string(900'000, 'a') +
               "' AS t UNWIND range(1, 1000) AS i RETURN max(size(toUpper(t)))") == "CG-Q205");
}

TEST_CASE("Values nested as deep as they can be are compared, sorted and printed") {
  std::string nested = "WITH 1 AS l ";
  for (int i = 0; i < 190; ++i) nested += "WITH [l] AS l ";
  CHECK(answer(nested + "RETURN l = l, [l] < [l]") == "true,false\n");
  CHECK(answer(nested + "RETURN DISTINCT l ORDER BY l").size() > 380);
  CHECK(answer("WITH 1 AS l " + repeated("WITH {a: l} AS l ", 300) + "RETURN l").starts_with("{a: {a: "));
}

TEST_CASE("reduce() nests lists no deeper than can be walked, whatever it puts into each other") {
  for (const char* const text :
       {"RETURN reduce(l = [], x IN range(1, 100000) | [l])", "RETURN reduce(l = [], x IN range(1, 100000) | l + [l])",
        "RETURN reduce(l = {}, x IN range(1, 100000) | {a: l})",
        "RETURN reduce(l = [], x IN range(1, 100000) | CASE WHEN x % 2 = 0 THEN [l] ELSE l END)",
        "RETURN reduce(l = [], x IN range(1, 100000) | reduce(m = l, y IN [1, 2] | [m]))",
        "RETURN reduce(l = [], x IN range(1, 100000) | [y IN [l] | y])",
        "RETURN reduce(l = [], x IN range(1, 100000) | coalesce(null, [l]))"}) {
    INFO(text);
    const std::string code = answer(text);
    CHECK((code == "CG-Q006" || code == "CG-Q205"));
  }
  CHECK(answer("RETURN size(reduce(l = [[[[1]]]], x IN range(1, 5000) | l + [[[[x]]]]))") == "5001\n");
  CHECK(answer("RETURN reduce(l = [], x IN range(1, 200) | [l])").size() > 400);
}

TEST_CASE("reduce() over very many elements") {
  CHECK(answer("RETURN reduce(s = 0, x IN range(1, 1000000) | s + x)") == "500000500000\n");
  CHECK(answer("RETURN reduce(s = 0, x IN range(1, 1000000) | CASE WHEN x % 2 = 0 THEN s + x ELSE s END)") ==
        "250000500000\n");
}

TEST_CASE("Regular expressions that would go back and try again for ever elsewhere") {
  const std::string letters =
      "WITH replace('" + std::string(1000, 'x') + "', 'x', '" + std::string(50, 'a') + "') AS t ";
  CHECK(answer(letters + "RETURN t =~ '(a+)+b'") == "false\n");
  CHECK(answer(letters + "RETURN t =~ '(a|aa|a?)*(b|bb)*'") == "true\n");
  CHECK(answer(letters + "RETURN t =~ '(.*)(.*)(.*)(.*)(.*)[^a]'") == "false\n");
  CHECK(answer(letters + "RETURN t =~ '" + repeated("a?", 400) + repeated("a", 400) + "'") == "false\n");
}

TEST_CASE("A regular expression that is too large is refused, by itself or for the text") {
  CHECK(answer("RETURN 'a' =~ '" + repeated("(", 1000) + "a" + repeated(")", 1000) + "'") == "true\n");
  CHECK(answer("RETURN 'a' =~ '" + repeated("(", 200'000) + "a" + repeated(")", 200'000) + "'") == "CG-Q213");
  CHECK(answer("RETURN 'a' =~ '" + repeated("a|", 300'000) + "a'") == "CG-Q213");
  CHECK(answer("RETURN 'a' =~ '" + repeated("\\\\pL*\\\\d", 50'000) + "'") == "CG-Q213");
  CHECK(answer("WITH replace('" + std::string(10'000, 'x') + "', 'x', '" + std::string(500, 'a') +
               "') AS t RETURN t =~ '.*(a.{900}|b.{901})c'") == "CG-Q213");
}

TEST_CASE("A dense graph has more walks than anybody can wait for") {
  query::test::PlainGraph graph;
  std::vector<property_graph::NodeId> all;
  for (int i = 0; i < 60; ++i) all.push_back(graph.add_node({"N"}));
  for (const auto from : all) {
    for (const auto to : all) graph.add_relationship(from, "TO", to);
  }
  query::RunOptions options;
  options.most_memory = 100'000'000;
  for (const char* const text : {"MATCH (a)-[*]->(b) RETURN count(*)", "MATCH p = (a)-[*1..20]-(a) RETURN p",
                                 "MATCH (a) WHERE (a)-[*5..]->(:Nobody) RETURN a"}) {
    const auto table = query::run(graph, text, options);
    if (table) {
      CHECK(table->rows.empty());
    } else {
      CHECK(table.error().code == "CG-Q205");
    }
  }
}

}  // namespace
