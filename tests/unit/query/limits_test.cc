// SPDX-License-Identifier: Apache-2.0

// Limits of time, rows and memory, and cancelling.

#include <catch2/catch.hpp>

#include "claimgraph/query/query.h"
#include "plain_graph.h"

using namespace claimgraph;
using namespace std::chrono_literals;

namespace {

query::test::PlainGraph dense(std::size_t nodes) {
  query::test::PlainGraph graph;
  std::vector<property_graph::NodeId> all;
  for (std::size_t i = 0; i < nodes; ++i) all.push_back(graph.add_node({"N"}, {{"i", static_cast<std::int64_t>(i)}}));
  for (const auto from : all) {
    for (const auto to : all) graph.add_relationship(from, "TO", to);
  }
  return graph;
}

std::string code(const std::string& text, const query::RunOptions& options) {
  static const query::test::PlainGraph graph = dense(30);
  const auto table = query::run(graph, text, options);
  return table ? "rows" : table.error().code;
}

query::RunOptions memory(std::uint64_t bytes) {
  query::RunOptions options;
  options.most_memory = bytes;
  return options;
}

const std::string kEndless = "MATCH (a), (b), (c), (d), (e), (f), (g) RETURN count(*)";

TEST_CASE("A query ends when its time is over") {
  query::RunOptions options;
  options.most_time = 50ms;
  for (const std::string& text :
       {kEndless, std::string("MATCH (a)-[*]->(b) RETURN count(*)"),
        std::string("UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN max(x + y)"),
        std::string("MATCH (a) WHERE EXISTS { MATCH (b), (c), (d), (e), (f) WHERE b.i + f.i = -1 } RETURN a"),
        std::string("UNWIND range(1, 1000) AS x RETURN sum(size(range(1, 100000 + x)))"),
        std::string("RETURN all(x IN range(1, 1000000) WHERE any(y IN range(1, 1000000) WHERE y = x + 1))"),
        std::string("MATCH (a) WHERE COUNT { MATCH (b), (c), (d), (e), (f) WHERE b.i + f.i = -1 } > 1 RETURN a"),
        std::string("RETURN reduce(s = 0, x IN range(1, 5000000) | s + reduce(t = 0, y IN range(1, 1000) | t + y))"),
        std::string("RETURN reduce(l = [], x IN range(1, 5000000) | l + x)"),
        std::string("UNWIND range(1, 1000000) AS x RETURN max('a' =~ '(' + x + '|.){1,90}')"),
        "WITH replace('" + std::string(1000, 'x') + "', 'x', '" + std::string(20, 'a') +
            "') AS t UNWIND range(1, 1000) AS x RETURN max(t =~ '.*(a.{900}|b.{901})c')",
        std::string("RETURN size([x IN range(1, 5000000) WHERE any(y IN range(1, x) WHERE y = -1)])")}) {
    const auto start = std::chrono::steady_clock::now();
    INFO(text);
    CHECK(code(text, options) == "CG-Q212");
    CHECK(std::chrono::steady_clock::now() - start < 5s);
  }
  options.most_time = 1h;
  CHECK(code("MATCH (a) RETURN a", options) == "rows");
}

TEST_CASE("A query ends when it is cancelled") {
  const std::atomic<bool> stop = true;
  query::RunOptions options;
  options.stop = &stop;
  CHECK(code(kEndless, options) == query::kCancelled);
  CHECK(code("EXPLAIN " + kEndless, options) == "rows");
}

TEST_CASE("Lists that are used up row by row need no memory for all rows") {
  query::RunOptions options;
  options.most_memory = 30'000'000;
  CHECK(code("UNWIND range(1, 500) AS x RETURN sum(size(range(1, 5000 + x)))", options) == "rows");
  CHECK(code("UNWIND range(1, 500) AS x RETURN collect(range(1, 5000 + x))", options) == "CG-Q205");
}

TEST_CASE("Whatever gathers values gathers no more than the memory limit allows") {
  const query::RunOptions options = memory(5'000'000);
  const std::string many = "UNWIND range(1, 100000) AS x UNWIND range(1, 100) AS y ";
  for (const char* const rest :
       {"RETURN x, y", "WITH x, y ORDER BY y, x RETURN count(*)", "RETURN DISTINCT x, y", "RETURN x, y, count(*)",
        "RETURN size(collect(x))", "RETURN count(DISTINCT [x, y])", "RETURN percentileCont(x, 0.5)"}) {
    INFO(rest);
    CHECK(code(many + rest, options) == "CG-Q205");
  }
  CHECK(code(many + "RETURN max(x + y)", options) == "rows");  // which gathers nothing
  CHECK(code("UNWIND range(1, 1000000000000) AS x RETURN count(*)", {}) == "CG-Q205");
  CHECK(code("RETURN range(0, 9223372036854775807)", {}) == "CG-Q205");
  CHECK(code("RETURN size([x IN range(1, 100000) | [x, x]])", options) == "CG-Q205");
  CHECK(code("MATCH p = (a)-[*]->(b) RETURN count(p)", options) == "CG-Q205");
}

TEST_CASE("Memory is free again with the batch") {
  CHECK(code("UNWIND range(1, 20000) AS x RETURN sum(size(range(1, 200)))", memory(20'000'000)) == "rows");
  CHECK(code("UNWIND range(1, 2000) AS x RETURN count([(a {i: x})-->(b) | b.i])", memory(5'000'000)) == "rows");
}

TEST_CASE("Texts that grow are counted") {
  std::string doubled = "WITH 'text' AS t ";
  for (int i = 0; i < 60; ++i) doubled += "WITH t + t AS t ";
  CHECK(code(doubled + "RETURN size(t)", memory(50'000'000)) == "CG-Q205");
  std::string replaced = "WITH 'aaaaaaaa' AS t ";
  for (int i = 0; i < 30; ++i) replaced += "WITH replace(t, 'a', 'aaaaaaaa') AS t ";
  CHECK(code(replaced + "RETURN size(t)", memory(50'000'000)) == "CG-Q205");
  CHECK(code("WITH toString(range(1, 9)[0]) AS a UNWIND range(1, 20) AS i WITH collect(a) AS l RETURN size(l)",
             memory(1'000'000)) == "rows");
}

TEST_CASE("What reduce() accumulates is counted, what it replaces is not") {
  for (const char* const text :
       {"RETURN reduce(t = 'text', x IN range(1, 60) | t + t)", "RETURN reduce(l = [1], x IN range(1, 60) | l + l)",
        "RETURN reduce(l = [1], x IN range(1, 60) | [l, l])",
        "RETURN reduce(l = {a: 1}, x IN range(1, 60) | {a: l, b: l})",
        "RETURN reduce(l = [1], x IN range(1, 60) | [y IN [1, 2] | l])",
        "MATCH (a {i: 1}) RETURN reduce(l = [1], x IN range(1, 60) | [(a)-->() | l])",
        "UNWIND range(1, 1000) AS i RETURN reduce(t = '', x IN range(1, 1000) | t + '0123456789')",
        "RETURN reduce(l = [], x IN range(1, 1000000) | l + x)"}) {
    INFO(text);
    CHECK(code(text, memory(5'000'000)) == "CG-Q205");
  }
  CHECK(code("RETURN size(reduce(l = [], x IN range(1, 5000) | l + x))", memory(2'000'000)) == "rows");
  CHECK(code("RETURN size(reduce(t = '', x IN range(1, 5000) | left(t + 'abcdefgh', 1000)))", memory(2'000'000)) ==
        "rows");
  CHECK(code("UNWIND range(1, 20000) AS i RETURN max(size(reduce(l = [], x IN range(1, 20) | l + x)))",
             memory(20'000'000)) == "rows");
}

TEST_CASE("A list of lists that shares its parts is as large as it would be printed") {
  std::string doubled = "WITH [1] AS l ";
  for (int i = 0; i < 60; ++i) doubled += "WITH [l, l] AS l ";
  for (const char* const rest : {"RETURN l", "RETURN DISTINCT l", "RETURN l = l", "WITH l ORDER BY l RETURN 1"}) {
    CHECK(code(doubled + rest, memory(10'000'000)) == "CG-Q205");
  }
  std::string maps = "WITH {a: 1} AS l ";
  for (int i = 0; i < 60; ++i) maps += "WITH {a: l, b: l} AS l ";
  CHECK(code(maps + "RETURN l", memory(10'000'000)) == "CG-Q205");
  std::string projected = "WITH {a: 1} AS l ";
  for (int i = 0; i < 60; ++i) projected += "WITH l {a: l, b: l} AS l ";
  CHECK(code(projected + "RETURN l", memory(10'000'000)) == "CG-Q205");
}

}  // namespace
