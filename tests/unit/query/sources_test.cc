// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include "claimgraph/query/query.h"
#include "claimgraph/query/sources.h"
#include "plain_graph.h"

using namespace claimgraph;
using query::run;
using query::with_sources;

namespace {

query::test::PlainGraph people() {
  query::test::PlainGraph graph;
  const auto ann = graph.add_node({"Person"}, {{"name", "Ann"}, {"age", std::int64_t{40}}});
  const auto bob = graph.add_node({"Person"}, {{"name", "Bob"}, {"age", std::int64_t{40}}});
  const auto cid = graph.add_node({"Person"}, {{"name", "Cid"}, {"age", std::int64_t{7}}});
  graph.add_relationship(ann, "KNOWS", bob, {{"since", std::int64_t{1}}});
  graph.add_relationship(ann, "KNOWS", cid, {{"since", std::int64_t{2}}});
  graph.add_relationship(bob, "KNOWS", cid, {{"since", std::int64_t{3}}});
  return graph;
}

void names_in(const query::Value& value, const query::test::PlainGraph& graph, std::string& out) {
  if (value.is_list()) {
    for (const query::Value& one : value.list()) names_in(one, graph, out);
  } else if (value.is<property_graph::NodeId>()) {
    out += graph.property_map(value.get<property_graph::NodeId>()).at("name").string() + " ";
  } else if (value.is<property_graph::RelationshipId>()) {
    const auto map = graph.property_map(value.get<property_graph::RelationshipId>());
    out += std::to_string(map.at("since").get<std::int64_t>()) + " ";
  }
}

/// Names of the nodes and numbers of the relationships behind each row, a row a line.
std::string behind(std::string_view text) {
  const auto graph = people();
  const auto statement = with_sources(text);
  REQUIRE(statement.has_value());
  CAPTURE(*statement);
  const auto plain = run(graph, text, {});
  const auto traced = run(graph, *statement, {});
  REQUIRE(plain.has_value());
  REQUIRE(traced.has_value());
  REQUIRE(traced->rows.size() == plain->rows.size());
  std::string out;
  for (std::size_t row = 0; row < plain->rows.size(); ++row) {
    std::vector<query::Value> cells = traced->rows[row];
    names_in(cells.back(), graph, out);
    out += '\n';
    cells.pop_back();
    const query::Table same = {plain->columns, {cells}};
    const query::Table wanted = {plain->columns, {plain->rows[row]}};
    CHECK(to_text(same, query::TableFormat::kJson, graph) == to_text(wanted, query::TableFormat::kJson, graph));
  }
  return out;
}

TEST_CASE("the sources of a row are what the variables of its patterns stood for") {
  CHECK(behind("MATCH (a)-[r:KNOWS]->(b) RETURN a.name, b.name ORDER BY r.since") ==
        "Ann Bob 1 \nAnn Cid 2 \nBob Cid 3 \n");
}

TEST_CASE("parts of a pattern without a variable are sources too") {
  CHECK(behind("MATCH (a {name: 'Bob'})-[:KNOWS]->() RETURN a.name") == "Bob Cid 3 \n");
}

TEST_CASE("a grouped row has the sources of all its rows") {
  CHECK(behind("MATCH (a)-[r:KNOWS]->(b) RETURN a.name, count(*) AS n ORDER BY n") ==
        "Bob Cid 3 \nAnn Bob 1 Ann Cid 2 \n");
  CHECK(behind("MATCH (a) RETURN DISTINCT a.age AS age ORDER BY age") == "Cid \nAnn Bob \n");
  CHECK(behind("MATCH (a)-[r]->() RETURN sum(r.since) + 1") == "Ann Bob 1 Ann Cid 2 Bob Cid 3 \n");
  CHECK(behind("MATCH (a {name: 'Nobody'}) RETURN count(a)") == "\n");
}

TEST_CASE("sources go on through WITH, grouped or not") {
  CHECK(behind("MATCH (a)-[r]->(b) WITH b, count(*) AS n WHERE n > 1 RETURN b.name") == "Ann Cid 2 Bob Cid 3 \n");
  CHECK(behind("MATCH (a {name: 'Ann'}) WITH a.name AS n MATCH (b {name: 'Cid'}) RETURN n, b.name") == "Ann Cid \n");
  CHECK(behind("MATCH (a {name: 'Ann'}) WITH collect(a) AS them UNWIND them AS one RETURN one.name") == "Ann \n");
}

TEST_CASE("RETURN * has its own columns and the sources behind them") {
  CHECK(behind("MATCH (a)-[:KNOWS]->(b {name: 'Bob'}) RETURN *") == "Ann Bob \n");
  CHECK_FALSE(with_sources("MATCH (a) WITH * RETURN *").has_value());
}

TEST_CASE("what is missing in an optional pattern is no source") {
  CHECK(behind("MATCH (a {name: 'Cid'}) OPTIONAL MATCH (a)-[r]->(b) RETURN a.name, b.name") == "Cid \n");
}

TEST_CASE("names of the query are never those of the sources") {
  CHECK(behind("MATCH (source_1 {name: 'Ann'})-[:KNOWS]->({name: 'Bob'}) RETURN source_1.name AS source_2") ==
        "Ann Bob 1 \n");
}

TEST_CASE("of some queries no sources can be told") {
  for (const char* const text : {"MATCH (a) RETURN a UNION MATCH (b) RETURN b AS a", "CALL claims.shifts()",
                                 "EXPLAIN MATCH (a) RETURN a", "MATCH (a RETURN a", "", "MATCH (a)"}) {
    CAPTURE(text);
    CHECK_FALSE(with_sources(text).has_value());
  }
}

}  // namespace
