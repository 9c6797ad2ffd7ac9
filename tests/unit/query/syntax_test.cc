// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include "syntax/lexer.h"
#include "syntax/parse.h"

using namespace claimgraph::query;

namespace {

std::string printed(std::string_view text) {
  Problems problems(text, "syntax");
  const auto tree = syntax::parse(text, problems);
  if (tree != nullptr) return to_text(*tree);
  const auto error = problems.take().front();
  return error.code + " " + std::to_string(error.place.line) + ":" + std::to_string(error.place.column) + " " +
         error.message;
}

/// Printed and read again it prints the same.
void check_round_trip(const std::string& text) {
  INFO(text);
  const std::string once = printed(text);
  CHECK(once.substr(0, 3) != "CG-");
  CHECK(printed(once) == once);
}

std::string repeated(const std::string& text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

TEST_CASE("What is printed can be read again") {
  check_round_trip("MATCH (a:A:B {x: 1})-[r:S|T*2..3]->(b)<--(c)--(d) WHERE a.x = b.y RETURN *");
  check_round_trip("MATCH p = (a)-[*]-(), (b)-[*..2]->(), (c)-[*3]->(), (d)-[*2..]->() RETURN p");
  check_round_trip(
      "OPTIONAL MATCH (n $p) RETURN DISTINCT n AS `odd name`, count(*) ORDER BY n.x DESC, 1 SKIP 1 LIMIT 2");
  check_round_trip(
      "UNWIND [1, -2.5e300, 'it\\'s \\\\ ', null, TRUE, {a: {}}] AS x WITH x, x AS y WHERE NOT x RETURN x");
  check_round_trip("RETURN CASE x WHEN 1 THEN 2 ELSE 3 END, CASE WHEN a THEN b END, l[1], l[..2], l[1..], l[..]");
  check_round_trip("RETURN [x IN l WHERE x > 1 | x * 2], [x IN l], any(x IN l WHERE x), f.g(1), count(DISTINCT x)");
  check_round_trip(
      "RETURN reduce(s = 0, x IN l | s + x), reduce(`s t` = reduce(a = 1, b IN c | a), `x` IN [1] | [x, x])");
  check_round_trip(
      "RETURN a {.b, .*, c, d: 1 + 2, `e f`: a.g, .`h i`, .end}, a {.*}.b, `a b` {c: `a b`.c}, a {b: (a.b)}");
  CHECK(printed("RETURN a {.b, .*, c, d: a.e}") == "RETURN a {.b, .*, c: c, d: a.e}");
  check_round_trip(
      "RETURN COUNT { (a)-->(b) WHERE b.x } + count { MATCH (a) RETURN a }, COUNT{p = (a)--()}, count {.a}, {count: "
      "count}");
  check_round_trip(
      "MATCH (count {match: 1})-->(b) WHERE COUNT { OPTIONAL MATCH (c) } > 1 RETURN count(*), count.count");
  check_round_trip("RETURN `reduce`(a), `any`(x IN l), `none`(x IN l), `ALL`(x IN l), reduce, any, reduce.x");
  check_round_trip(
      "RETURN x IS NULL, x IS NOT NULL, a IN b, a STARTS WITH 'b', a ENDS WITH b, a CONTAINS b, a =~ b + c, (a =~ b) "
      "IN c, n:A:B");
}

TEST_CASE("Patterns are found in the properties of patterns, and lists do not end them") {
  check_round_trip("MATCH (a)-[r:T {l: [x IN l WHERE x > 1 | x]}]->(b) RETURN r");
  check_round_trip("MATCH (a)-[r:T {i: size([(a)-->(c {l: [(c)--(d) | 1]})<--(b) | c])}]->(b) RETURN r");
  check_round_trip("MATCH (a) RETURN [(a)-[r {l: [x IN l | a]}]-(b)-->() WHERE b.x = 1 | b]");
}

TEST_CASE("Brackets are printed where they matter") {
  CHECK(printed("RETURN (1 + 2) * 3") == "RETURN (1 + 2) * 3");
  CHECK(printed("RETURN 1 - (2 - 3)") == "RETURN 1 - (2 - 3)");
  CHECK(printed("RETURN ((1 - 2) - 3)") == "RETURN 1 - 2 - 3");
  CHECK(printed("RETURN (a < b) < c") == "RETURN (a < b) < c");
  CHECK(printed("RETURN a < b < c") == "RETURN a < b < c");
  CHECK(printed("RETURN NOT (a AND b)") == "RETURN NOT (a AND b)");
  CHECK(printed("RETURN (-1).x, (a OR b).x") == "RETURN (-1).x, (a OR b).x");
}

TEST_CASE("Operators bind as in openCypher") {
  CHECK(printed("RETURN a OR b XOR c AND NOT d = e + f * g ^ -h") == "RETURN a OR b XOR c AND NOT d = e + f * g ^ -h");
  CHECK(printed("RETURN (((a OR b) XOR c) AND d)") == "RETURN ((a OR b) XOR c) AND d");
  CHECK(printed("RETURN 2 ^ 3 ^ 2") == printed("RETURN (2 ^ 3) ^ 2"));
}

TEST_CASE("Words of the language are names where only a name fits") {
  CHECK(printed("MATCH (n:Match) RETURN n.end, {limit: 1}") == "MATCH (n:`Match`) RETURN n.`end`, {`limit`: 1}");
}

TEST_CASE("Comments and white space are left out") { CHECK(printed("RETURN /* one */ 1 // two\n;") == "RETURN 1"); }

TEST_CASE("A token that does not fit is named with what would") {
  CHECK(printed("MATCH (a:Actor RETURN a") == "CG-Q001 1:16 syntax: expected ')', ':' or '{', but there is 'RETURN'");
  CHECK(printed("MATCH (a)\nRETURN a ORDER") == "CG-Q001 2:15 syntax: expected BY, but the query ends");
  CHECK(printed("a") == "CG-Q001 1:1 syntax: expected MATCH, OPTIONAL, UNWIND, WITH or RETURN, but there is 'a'");
}

TEST_CASE("Reading goes on at the next clause after a mistake") {
  const std::string_view text = "MATCH (a RETURN a. , 1";
  Problems problems(text, "syntax");
  CHECK(syntax::parse(text, problems) == nullptr);
  const auto errors = problems.take();
  REQUIRE(errors.size() == 2);
  CHECK(errors[0].place.column == 10);
  CHECK(errors[1].place.column == 20);
}

TEST_CASE("Clauses that write are refused by name") {
  CHECK(printed("CREATE (n)").substr(0, 8) == "CG-Q008 ");
  CHECK(printed("MATCH (n) DETACH DELETE n").substr(0, 8) == "CG-Q008 ");
  CHECK(printed("MATCH (n) SET n.x = 1").substr(0, 8) == "CG-Q008 ");
}

TEST_CASE("What is left open is said where it begins") {
  CHECK(printed("RETURN 'abc").substr(0, 12) == "CG-Q003 1:8 ");
  CHECK(printed("RETURN 1 /* abc").substr(0, 13) == "CG-Q003 1:10 ");
  CHECK(printed("RETURN `abc").substr(0, 12) == "CG-Q003 1:8 ");
}

TEST_CASE("Numbers that are too large or none are refused") {
  CHECK(printed("RETURN 9223372036854775809").substr(0, 7) == "CG-Q005");
  CHECK(printed("RETURN 1e999").substr(0, 7) == "CG-Q005");
  CHECK(printed("RETURN 12abc").substr(0, 7) == "CG-Q005");
  CHECK(printed("RETURN 1e-999") == "RETURN 0.0");
}

TEST_CASE("Bytes that are no UTF-8 are refused") {
  CHECK(printed("RETURN 'a\xff'").substr(0, 7) == "CG-Q002");
  CHECK(printed("RETURN \xc3").substr(0, 7) == "CG-Q002");
}

TEST_CASE("Nesting without end is an error, not a crash") {
  for (const char* const part : {"(", "[", "{a: ", "-", "NOT ", "CASE ", "any(x IN ", "[x IN ", "f(", "1 + (", "x["}) {
    INFO(part);
    const std::string text = "RETURN " + repeated(part, 100'000);
    CHECK(printed(text).substr(0, 3) == "CG-");
  }
}

TEST_CASE("A chain of a hundred thousand operators is an error, not a crash") {
  CHECK(printed("RETURN 1" + repeated(" + 1", 100'000)).substr(0, 7) == "CG-Q006");
  CHECK(printed("RETURN a" + repeated(".a", 100'000)).substr(0, 7) == "CG-Q006");
  CHECK(printed("RETURN a" + repeated(" IS NULL", 50'000)).substr(0, 7) == "CG-Q006");
}

TEST_CASE("A query of ten megabytes is refused") {
  CHECK(printed("RETURN '" + std::string(10'000'000, 'a') + "'").substr(0, 7) == "CG-Q010");
}

TEST_CASE("A long list is no problem") {
  CHECK(printed("RETURN [1" + repeated(",1", 200'000) + "]").substr(0, 10) == "RETURN [1,");
}

TEST_CASE("A statement ends with a semicolon outside of texts, names and comments") {
  CHECK(syntax::is_unfinished("RETURN 1"));
  CHECK(syntax::is_unfinished("RETURN ';"));
  CHECK(syntax::is_unfinished("RETURN `;"));
  CHECK(syntax::is_unfinished("RETURN 1 // ;"));
  CHECK(syntax::is_unfinished("RETURN 1 /* ;"));
  CHECK_FALSE(syntax::is_unfinished("RETURN ';';"));
  CHECK_FALSE(syntax::is_unfinished("RETURN (1;  // done"));
}

}  // namespace
