// SPDX-License-Identifier: Apache-2.0

// What text tests (tests/query) cannot say: warnings, parameters, limits, speed of hard cases.

#include <catch2/catch.hpp>

#include "claimgraph/query/query.h"
#include "plain_graph.h"

using namespace claimgraph;
using query::run;
using query::RunOptions;
using query::Value;

namespace {

query::test::PlainGraph people() {
  query::test::PlainGraph graph;
  const auto ann = graph.add_node({"Person"}, {{"name", "Ann"}, {"age", std::int64_t{40}}});
  const auto bob = graph.add_node({"Person"}, {{"name", "Bob"}});
  graph.add_relationship(ann, "KNOWS", bob);
  return graph;
}

std::string answer(std::string_view text, const RunOptions& options = {}) {
  const auto graph = people();
  const auto table = run(graph, text, options);
  return table ? to_text(*table, query::TableFormat::kCsv, graph) : table.error().code;
}

std::string repeated(const std::string& text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

TEST_CASE("A label that the graph does not have gives no rows and a warning") {
  std::vector<schema::Diagnostic> warnings;
  RunOptions options;
  options.warnings = [&](const schema::Diagnostic& warning) { warnings.push_back(warning); };
  CHECK(answer("MATCH (n:Persn) RETURN n.name", options) == "n.name\n");
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].severity == schema::Severity::kWarning);
  CHECK(warnings[0].error.code == "CG-Q150");
  CHECK(warnings[0].error.hint == "did you mean 'Person'?");
  CHECK(warnings[0].error.place.column == 10);
}

TEST_CASE("A variable that is called like a type or a label is a warning: a colon may be missing") {
  std::vector<schema::Error> warnings;
  RunOptions options;
  options.warnings = [&](const schema::Diagnostic& warning) { warnings.push_back(warning.error); };
  CHECK(answer("MATCH (Person)-[KNOWS]->(b) RETURN count(*)", options) == "count(*)\n1\n");
  REQUIRE(warnings.size() == 2);
  CHECK(warnings[0].code == "CG-Q153");
  CHECK_THAT(warnings[0].hint, Catch::Contains("(:Person)"));
  CHECK_THAT(warnings[1].hint, Catch::Contains("[:KNOWS]"));
  warnings.clear();
  CHECK(answer("MATCH (Person:Person)-[KNOWS:KNOWS]->(b) MATCH (Person) RETURN count(KNOWS)", options) ==
        "count(KNOWS)\n1\n");
  CHECK(warnings.empty());
}

TEST_CASE("So do a type and a property") {
  std::vector<std::string> codes;
  RunOptions options;
  options.warnings = [&](const schema::Diagnostic& warning) { codes.push_back(warning.error.code); };
  CHECK(answer("MATCH (n)-[:KNOWN]->(m) RETURN n.nam", options) == "n.nam\n");
  CHECK(codes == std::vector<std::string>{"CG-Q151", "CG-Q152"});
}

TEST_CASE("Without any one rewrite, and without all, the rows are the same") {
  const std::string text =
      "MATCH (n)-[:KNOWS]->(m:Person) WHERE n:Person AND m.name = 'Bob' AND n.age > 30 RETURN n.name, m.name";
  RunOptions none;
  for (const std::string& name : query::rewrite_names()) {
    RunOptions options;
    options.without_rewrites = {name};
    CHECK(answer(text, options) == "n.name,m.name\nAnn,Bob\n");
    none.without_rewrites.insert(name);
  }
  CHECK(answer(text, none) == "n.name,m.name\nAnn,Bob\n");
  none.without_rewrites = {"split-conjunction"};
  CHECK(answer(text, none) == "CG-Q011");
}

TEST_CASE("Parameters stand for values") {
  RunOptions options;
  options.parameters["who"] = "Bob";
  CHECK(answer("MATCH (n:Person {name: $who}) RETURN n.name", options) == "n.name\nBob\n");
  CHECK(answer("MATCH (n:Person {name: $who}) RETURN n.name") == "CG-Q111");
}

TEST_CASE("A look-up by something that is no text finds what equals it") {
  RunOptions options;
  options.parameters["age"] = 40.0;
  CHECK(answer("MATCH (n:Person) WHERE n.age = $age RETURN n.name", options) == "n.name\nAnn\n");
}

TEST_CASE("All mistakes of a stage are told") {
  std::size_t more = 0;
  RunOptions options;
  options.warnings = [&](const schema::Diagnostic& diagnostic) {
    if (diagnostic.severity == schema::Severity::kError) ++more;
  };
  CHECK(answer("RETURN a, b, nofunction(1)", options) == "CG-Q101");
  CHECK(more == 2);
}

TEST_CASE("Too many rows are an error") {
  RunOptions options;
  options.most_rows = 1000;
  CHECK(answer("UNWIND range(1, 40) AS a UNWIND range(1, 40) AS b RETURN count(*)", options) == "CG-Q204");
  CHECK(answer("UNWIND range(1, 100) AS a RETURN count(*)", options) == "count(*)\n100\n");
}

TEST_CASE("A list without end is an error") {
  CHECK(answer("RETURN range(1, 1000000000000)") == "CG-Q205");
  CHECK(answer("RETURN range(-9223372036854775808, 9223372036854775807)") == "CG-Q205");
  CHECK(answer("RETURN size([x IN range(1, 100000) | range(1, 100000)])") == "CG-Q205");
}

TEST_CASE("Thousands of clauses are an error, not a crash") {
  CHECK(answer("WITH 1 AS x " + repeated("WITH x AS x ", 10'000) + "RETURN x") == "CG-Q010");
  CHECK(answer("WITH 1 AS x " + repeated("WITH [[[x]]] AS x ", 900) + "RETURN x") == "CG-Q006");
  CHECK(answer("MATCH (a)" + repeated("--()", 50'000) + " RETURN a") == "CG-Q010");
}

TEST_CASE("A limit ends the work") {
  CHECK(answer("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN a, b LIMIT 1") == "a,b\n1,1\n");
}

}  // namespace
