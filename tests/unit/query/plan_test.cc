// SPDX-License-Identifier: Apache-2.0

// EXPLAIN and PROFILE.

#include <catch2/catch.hpp>

#include "claimgraph/query/query.h"
#include "plain_graph.h"

using namespace claimgraph;

namespace {

query::test::PlainGraph people() {
  query::test::PlainGraph graph;
  const auto ann = graph.add_node({"Person"}, {{"name", "Ann"}, {"age", std::int64_t{40}}});
  const auto bob = graph.add_node({"Person"}, {{"name", "Bob"}});
  graph.add_node({"City"}, {{"name", "Oslo"}});
  graph.add_relationship(ann, "KNOWS", bob);
  return graph;
}

query::Table answer(const std::string& text, const query::RunOptions& options = {}) {
  const auto table = query::run(people(), text, options);
  REQUIRE(table.has_value());
  return *table;
}

/// "Scan (n:Person); Filter n.age > 30; ..."
std::string steps(const std::string& text, const query::RunOptions& options = {}) {
  std::string out;
  for (const auto& row : answer(text, options).rows) {
    out += (out.empty() ? "" : "; ") + row[0].string() + " " + row[1].string();
  }
  return out;
}

TEST_CASE("EXPLAIN tells the operators in the words of the language") {
  CHECK(steps("EXPLAIN MATCH (n:Person)-[k:KNOWS]->(m) WHERE n.age > 30 AND m.name <> 'Cy' RETURN n.name AS who") ==
        "Scan (n:Person); Filter n.age > 30; Project n.name; Expand (n)-[k:KNOWS]->(m) WHERE m.name <> 'Cy'; "
        "Project n.name AS who");
  CHECK(steps("explain MATCH (n:Person {name: 'Bob'})<-[:KNOWS*1..2]-(m) RETURN m") ==
        "LookUp (n:Person {name: 'Bob'}); Filter n.name = 'Bob'; Expand (n)<-[:KNOWS*1..2]-(m); Project m");
  CHECK(
      steps("EXPLAIN UNWIND [1, 2] AS x WITH x, count(*) AS n RETURN DISTINCT x + n ORDER BY x + n DESC SKIP 1 LIMIT 2")
          .starts_with("Unwind [1, 2] AS x; Aggregate x, count(*); Project "));
}

TEST_CASE("Properties are read of the rows before they are paired, and once where they are asked for twice") {
  CHECK(steps("EXPLAIN MATCH (n:Person)-->(m)<--(o) WHERE n.age < o.age RETURN m.name")
            .find("Project n.age; Expand (n)-->(m); Project m.name; Expand (m)<--(o) WHERE n.age < o.age") !=
        std::string::npos);
  CHECK(steps("EXPLAIN MATCH (n:City) WHERE n.name > 'A' AND n.name < 'Z' RETURN count(*)")
            .find("Scan (n:City); Project n.name; Filter n.name > 'A'; Filter n.name < 'Z'") != std::string::npos);
  CHECK(steps("EXPLAIN MATCH (n:Person), (c:City) WHERE n.name = c.name RETURN 1").find("Project c.name; Scan") !=
        std::string::npos);
  // Read once and of no pair: nothing to win.
  CHECK(steps("EXPLAIN MATCH (n:City) RETURN n.name") == "Scan (n:City); Project n.name");
  // What LIMIT leaves is read behind it.
  CHECK(steps("EXPLAIN MATCH (n:Person)-->(m) RETURN m.name, n.age ORDER BY m.name LIMIT 1").find("Project n.age; E") ==
        std::string::npos);
}

TEST_CASE("A condition on two ends of a pattern is asked of pairs, and finds what it would behind them") {
  query::test::PlainGraph graph;
  const auto hub = graph.add_node({"Hub"}, {{"name", "hub"}});
  for (std::int64_t i = 0; i < 40; ++i) {
    const auto leaf = graph.add_node({"Leaf"}, {{"size", i % 7}, {"name", "leaf " + std::to_string(i)}});
    graph.add_relationship(leaf, "AT", hub);
    graph.add_relationship(graph.add_node({"Owner"}, {}), "OWNS", leaf);
  }
  const std::string text =
      "MATCH (h:Hub)<-[:AT]-(a) MATCH (h)<-[:AT]-(b)<-[:OWNS]-(o) WHERE a.size + b.size = 6 AND a.name < b.name "
      "RETURN count(*) AS n, min(a.size) AS least";
  const auto plan = query::run(graph, "EXPLAIN " + text, {});
  REQUIRE(plan.has_value());
  const auto is_pairing = [](const query::PlanOperator& one) { return one.name == "ExpandOnce"; };
  const auto pairing = std::find_if(plan->plan->operators.begin(), plan->plan->operators.end(), is_pairing);
  REQUIRE(pairing != plan->plan->operators.end());
  CHECK(pairing->details.find("WHERE a.size + b.size = 6 AND a.name < b.name") != std::string::npos);
  const auto table = query::run(graph, text, {});
  REQUIRE(table.has_value());
  REQUIRE(table->rows.size() == 1);
  // Sizes 0 to 4 come six times and 5 and 6 five times: 0+6, 1+5, 2+4, and 3+3 once each way.
  const std::int64_t pairs = 6 * 5 + 6 * 5 + 6 * 6 + 6 * 5 / 2;
  CHECK(table->rows[0][0].get<std::int64_t>() == pairs);
  CHECK(table->rows[0][1].get<std::int64_t>() == 0);
  for (const std::string without : {"expand-once", "filters-into-expansions", "properties-early", "merge-rows"}) {
    query::RunOptions options;
    options.without_rewrites = {without};
    const auto same = query::run(graph, text, options);
    REQUIRE(same.has_value());
    CHECK(same->rows[0][0].get<std::int64_t>() == pairs);
    CHECK(same->rows[0][1].get<std::int64_t>() == 0);
  }
}

TEST_CASE("Rows whose values are equal but not the same stay apart where rows are merged") {
  query::test::PlainGraph graph;
  const auto hub = graph.add_node({"Hub"}, {});
  for (int i = 0; i < 3; ++i) {
    const auto leaf = graph.add_node({"Leaf"}, {});
    graph.add_relationship(leaf, "AT", hub);
    graph.add_relationship(graph.add_node({"Owner"}, {}), "OWNS", leaf);
  }
  const auto table = query::run(graph,
                                "MATCH (h:Hub) UNWIND [1, 1.0] AS x MATCH (h)<-[:AT]-(b)<-[:OWNS]-(o) "
                                "RETURN x / 2 AS half, count(*) AS n ORDER BY half",
                                {});
  REQUIRE(table.has_value());
  REQUIRE(table->rows.size() == 2);
  CHECK(table->rows[0][0].get<std::int64_t>() == 0);
  CHECK(table->rows[0][1].get<std::int64_t>() == 3);
  CHECK(table->rows[1][0].get<double>() == 0.5);
  CHECK(table->rows[1][1].get<std::int64_t>() == 3);
}

TEST_CASE("What runs for the rows of an operator stands inside of it") {
  const query::Table table =
      answer("EXPLAIN MATCH (n:City) OPTIONAL MATCH (n)-->(m) RETURN m, EXISTS { MATCH (m)-->(x:Person) } AS e");
  REQUIRE(table.plan.has_value());
  const auto& operators = table.plan->operators;
  REQUIRE(operators.size() == 3);
  CHECK(operators[1].name == "Optional");
  CHECK(operators[1].details == "m");
  REQUIRE(operators[1].inner.size() == 1);
  CHECK(operators[1].inner[0].details == "(n)-->(m)");
  REQUIRE(operators[2].inner.size() == 1);
  CHECK(operators[2].inner[0].name == "Exists");
  REQUIRE(operators[2].inner[0].inner.size() == 1);
  CHECK(operators[2].inner[0].inner[0].details == "(m)-->(x) WHERE x:Person");
  CHECK(answer("EXPLAIN RETURN 1 AS x UNION RETURN 2 AS x").plan->operators.size() == 2);
}

TEST_CASE("EXPLAIN estimates what the graph can tell, and runs nothing") {
  const auto plan = *answer("EXPLAIN MATCH (n:Person), (c:City) WHERE 1 / 0 = n.age RETURN n LIMIT 1").plan;
  CHECK(plan.operators[0].details == "(c:City)");
  CHECK(plan.operators[0].estimated_rows == 1);
  CHECK(plan.operators[1].estimated_rows == 2);
  CHECK(plan.operators.back().estimated_rows == 1);
  CHECK_FALSE(plan.operators[0].rows.has_value());
  CHECK_FALSE(plan.milliseconds.has_value());
}

TEST_CASE("EXPLAIN names the rewrites that changed something") {
  const std::string text = "EXPLAIN MATCH (n), (c:City) WHERE n:Person AND n.name = 'Ann' RETURN n";
  using Names = std::vector<std::string>;
  CHECK(answer(text).plan->rewrites == Names{"split-conjunctions", "labels-into-patterns", "equality-into-look-up",
                                             "predicates-early", "drop-unread-columns"});
  query::RunOptions options;
  options.without_rewrites = {"split-conjunctions"};
  CHECK(answer(text, options).plan->rewrites == Names{"predicates-early", "start-at-fewest", "drop-unread-columns"});
  CHECK(answer("EXPLAIN RETURN 1").plan->rewrites.empty());
}

TEST_CASE("PROFILE counts the rows of each operator, and times it") {
  const auto plan = *answer("PROFILE MATCH (n:Person) WHERE n.age > 30 RETURN n.name").plan;
  REQUIRE(plan.operators.size() == 3);
  CHECK(plan.operators[0].rows == 2);
  CHECK(plan.operators[1].rows == 1);
  CHECK(plan.rows == 1);
  REQUIRE(plan.milliseconds.has_value());
  double sum = 0;
  for (const query::PlanOperator& one : plan.operators) {
    REQUIRE(one.milliseconds.has_value());
    CHECK(*one.milliseconds >= 0);
    sum += *one.milliseconds;
  }
  CHECK(sum <= *plan.milliseconds);
}

TEST_CASE("EXPLAIN and PROFILE are names where no query begins, and nothing by themselves") {
  CHECK(answer("RETURN 1 AS explain").columns == std::vector<std::string>{"explain"});
  CHECK(query::run(people(), "EXPLAIN", {}).error().code == "CG-Q007");
  CHECK(query::run(people(), "PROFILE;", {}).error().code == "CG-Q007");
  CHECK(query::run(people(), "EXPLAIN EXPLAIN RETURN 1", {}).error().code == "CG-Q001");
  CHECK(query::run(people(), "EXPLAIN RETURN nobody", {}).error().place.column == 16);
}

TEST_CASE("A plan is text for people, and JSON with its structure") {
  const auto graph = people();
  const query::Table table =
      answer("EXPLAIN MATCH (n:City) OPTIONAL MATCH (n)-->(m) WHERE m.name STARTS WITH 'a long text' RETURN n.name");
  CHECK(to_text(table, query::TableFormat::kTable, graph, 50) ==
        "operator  details                         estimate\n"
        "--------  ------------------------------  --------\n"
        "Scan      (n:City)                               1\n"
        "Optional  m\n"
        "  Expand  (n)-->(m) WHERE m.name STARTS\n"
        "          WITH 'a long text'\n"
        "Project   n.name\n"
        "\n"
        "rewrites: predicates-early,\nfilters-into-expansions, drop-unread-columns\n");
  CHECK(to_text(answer("EXPLAIN MATCH (n:City) RETURN n"), query::TableFormat::kJson, graph) ==
        "{\n"
        "  \"operators\": [\n"
        "    {\"operator\": \"Scan\", \"details\": \"(n:City)\", \"estimated_rows\": 1},\n"
        "    {\"operator\": \"Project\", \"details\": \"n\", \"estimated_rows\": 1}\n"
        "  ],\n"
        "  \"rewrites\": []\n"
        "}\n");
  CHECK(to_text(answer("EXPLAIN RETURN 1"), query::TableFormat::kCsv, graph) ==
        "operator,details,estimated_rows\nProject,1,1\n");
}

}  // namespace
