// SPDX-License-Identifier: Apache-2.0

// The changes that are made to a query before it runs never change its rows.

#include <algorithm>

#include <catch2/catch.hpp>

#include "claimgraph/query/query.h"
#include "plain_graph.h"

using namespace claimgraph;
using query::test::PlainGraph;
namespace pg = property_graph;

namespace {

/// People who say things about topics: some say the same twice, one says nothing, and one topic nobody speaks of.
PlainGraph talk() {
  PlainGraph graph;
  std::vector<pg::NodeId> people;
  std::vector<pg::NodeId> topics;
  for (const char* name : {"Ada", "Bo", "Cy", "Di", "Eve"}) {
    people.push_back(graph.add_node({"Person"}, {{"name", pg::Value(name)}}));
  }
  for (const char* name : {"bridge", "tram", "pool"}) {
    topics.push_back(graph.add_node({"Topic"}, {{"name", pg::Value(name)}}));
  }
  std::int64_t number = 0;
  for (const std::size_t person : {0U, 1U, 2U, 0U, 1U, 3U, 2U, 0U, 3U, 1U}) {
    pg::Map properties{{"day", pg::Value(number)}, {"weight", pg::Value(0.5 * static_cast<double>(number % 4))}};
    if (number % 3 != 2) properties["stance"] = pg::Value(number % 2 == 0 ? std::int64_t{1} : std::int64_t{-1});
    if (number == 7) properties["stance"] = pg::Value("unsure");
    const pg::NodeId saying = graph.add_node({"Saying"}, properties);
    graph.add_relationship(people[person], "SAYS", saying);
    graph.add_relationship(saying, "ABOUT", topics[static_cast<std::size_t>(number) % 2]);
    ++number;
  }
  graph.add_relationship(people[0], "KNOWS", people[1]);
  graph.add_relationship(people[1], "KNOWS", people[0]);
  graph.add_relationship(people[2], "KNOWS", people[2]);
  return graph;
}

/// The rows in some fixed order, or the code of the error.
std::vector<std::string> rows_of(const std::string& text, const query::RunOptions& options) {
  static const PlainGraph graph = talk();
  const auto table = query::run(graph, text, options);
  if (!table) return {table.error().code};
  const std::string lines = query::to_text(*table, query::TableFormat::kJsonl, graph);
  std::vector<std::string> rows;
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = lines.find('\n', begin);
    rows.push_back(lines.substr(begin, end - begin));
    begin = end + 1;
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

const std::vector<std::string> kQueries = {
    "MATCH (a:Person)-[:SAYS]->(s:Saying)-[:ABOUT]->(t:Topic) WHERE t.name = 'tram' AND s.stance = 1 "
    "RETURN a.name AS name, count(*) AS n ORDER BY n DESC, name",
    // Everybody's sayings paired with everybody else's on the same topic.
    "MATCH (a:Person)-[:SAYS]->(s:Saying)-[:ABOUT]->(t:Topic)<-[:ABOUT]-(o:Saying)<-[:SAYS]-(b:Person) "
    "WHERE t.name = 'bridge' AND s.stance = 1 AND o.day > 1 AND a.name <> b.name "
    "RETURN a.name AS a, b.name AS b, count(*) AS n, min(o.day) AS first",
    // The same where a saying may meet itself, which it must not.
    "MATCH (a:Person)-[:SAYS]->(:Saying)-[:ABOUT]->(t:Topic)<-[:ABOUT]-(:Saying)<-[:SAYS]-(b:Person) "
    "RETURN t.name AS t, a.name AS a, b.name AS b, count(*) AS n",
    "MATCH (a:Person)-[:SAYS]->(s:Saying)-[:ABOUT]->(t:Topic)<-[:ABOUT]-(o:Saying)<-[:SAYS]-(a) "
    "WHERE s.day < o.day RETURN a.name AS a, t.name AS t, count(*) AS n, max(o.weight) AS w",
    "MATCH (t:Topic)<-[:ABOUT]-(s)<-[:SAYS]-(a) WITH DISTINCT t, a MATCH (a)-[:SAYS]->(o) "
    "RETURN t.name AS t, count(DISTINCT o.stance) AS stances, count(o.stance) AS known, sum(o.day) AS days, "
    "collect(DISTINCT o.weight) AS weights",
    "MATCH (a:Person)-[:SAYS]->(:Saying) RETURN a.name AS a, count(*) AS n ORDER BY n DESC, a SKIP 1 LIMIT 2",
    // Lists that are only taken apart again: of maps, in pairs, of one group and of none.
    "MATCH (a:Person)-[:SAYS]->(s:Saying)-[:ABOUT]->(t:Topic) WITH t, collect({who: a.name, day: s.day, of: s}) AS all "
    "UNWIND all AS x UNWIND all AS y WITH t, x, y WHERE x.who < y.who AND x.of.day <> y.day "
    "RETURN t.name AS t, x.who AS x, y.who AS y, x.nothing AS none, count(*) AS n, min(y) AS least",
    "MATCH (s:Saying) WITH collect(s.stance) AS all, collect(DISTINCT s.weight) AS some UNWIND all AS x UNWIND some AS "
    "y "
    "RETURN x, y",
    "MATCH (s:Saying) WHERE s.day > 100 WITH collect(s) AS all UNWIND all AS x RETURN x.day",
    "MATCH (s:Saying) WITH collect(s.day) AS all UNWIND all AS x WITH x, all RETURN x, size(all) AS n",
    "MATCH (s:Saying) WITH s.stance AS side, collect(s.day) AS all WHERE size(all) > 1 UNWIND all AS x RETURN side, x",
    // What ORDER BY does not look at.
    "MATCH (a:Person)-[:SAYS]->(s:Saying) RETURN a.name AS a, s.weight AS w, s.day AS d, s.stance AS side "
    "ORDER BY w DESC, d SKIP 1 LIMIT 4",
    "MATCH (a:Person)-[:SAYS]->(s:Saying) RETURN DISTINCT a.name AS a, s.weight AS w ORDER BY w, a LIMIT 3",
    "MATCH (a:Person) OPTIONAL MATCH (a)-[:SAYS]->(s:Saying) WHERE s.day >= 2 + 3 "
    "RETURN a.name AS a, s.day AS day, s.stance IS NULL AS nobody",
    "MATCH (a:Person) WHERE NOT (a)-[:SAYS]->() OR EXISTS { MATCH (a)-[:KNOWS]->(b) WHERE b.name <> a.name } "
    "RETURN a.name AS a, [(a)-[:SAYS]->(s) WHERE s.stance = 1 | s.day] AS days",
    "MATCH (a)-[k:KNOWS]-(b) RETURN a.name AS a, b.name AS b, count(k) AS n",
    "MATCH p = (a:Person)-[:KNOWS*1..2]->(b) RETURN a.name AS a, length(p) AS n, b.name AS b",
    "MATCH (s:Saying) WHERE s.stance > 0 RETURN CASE WHEN s.weight < 1 THEN s.day WHEN s.weight > 1 THEN 'much' END AS "
    "x, "
    "s.weight * s.day AS y, s.day = s.weight AS z",
    "MATCH (s:Saying) RETURN DISTINCT s.stance AS stance, s.day % 2 = 0 AS even",
    "UNWIND [1, 1.0, 'a', null, 2, 1] AS x RETURN x, count(*) AS n, count(DISTINCT x) AS d",
    "MATCH (a:Person), (t:Topic) WHERE a.name < t.name AND 1 / 0 = 1 RETURN a",
    "MATCH (s:Saying) RETURN s.day / (s.day - 3) AS x",
    "MATCH (s:Saying) RETURN sum(s.stance) AS x",
};

}  // namespace

TEST_CASE("Without any one rewrite the rows of many queries are the same") {
  query::RunOptions none;
  for (const std::string& name : query::rewrite_names()) none.without_rewrites.insert(name);
  for (const std::string& text : kQueries) {
    CAPTURE(text);
    const std::vector<std::string> rows = rows_of(text, none);
    CHECK(rows_of(text, {}) == rows);
    for (const std::string& name : query::rewrite_names()) {
      CAPTURE(name);
      query::RunOptions options;
      options.without_rewrites = {name};
      CHECK(rows_of(text, options) == rows);
    }
  }
}

TEST_CASE("What is counted in pairs is counted as often as one by one") {
  CHECK(rows_of("MATCH (t:Topic {name: 'bridge'})<-[:ABOUT]-(:Saying), (t)<-[:ABOUT]-(:Saying) RETURN count(*) AS n",
                {}) == std::vector<std::string>{R"({"n": 20})"});
}

TEST_CASE("Rows that stand for others are summed up as if they stood alone") {
  CHECK(rows_of("MATCH (a:Person)-[:SAYS]->(:Saying) RETURN a.name AS a, count(*) AS n", {}) ==
        std::vector<std::string>{R"({"a": "Ada", "n": 3})", R"({"a": "Bo", "n": 3})", R"({"a": "Cy", "n": 2})",
                                 R"({"a": "Di", "n": 2})"});
}
