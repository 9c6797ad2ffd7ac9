// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include "claimgraph/query/query.h"
#include "plain_graph.h"

using namespace claimgraph::query;
using claimgraph::property_graph::List;

namespace {

const test::PlainGraph kEmpty;

Table table() {
  Table table;
  table.columns = {"name", "n"};
  table.rows = {{"Ann", std::int64_t{7}}, {"Bob, \"the\" | builder", std::int64_t{12}}, {Value(), 1.5}};
  return table;
}

TEST_CASE("Columns of a table stand beneath each other, numbers to the right") {
  CHECK(to_text(table(), TableFormat::kTable, kEmpty) ==
        "name                    n\n"
        "--------------------  ---\n"
        "Ann                     7\n"
        "Bob, \"the\" | builder   12\n"
        "null                  1.5\n");
}

TEST_CASE("Rows of a table may have their numbers, as the rows below each other have") {
  CHECK(to_text(table(), TableFormat::kTable, kEmpty, 0, RowNumbers::kShown) ==
        "#  name                    n\n"
        "-  --------------------  ---\n"
        "1  Ann                     7\n"
        "2  Bob, \"the\" | builder   12\n"
        "3  null                  1.5\n");
  CHECK(to_text(table(), TableFormat::kCsv, kEmpty, 0, RowNumbers::kShown) ==
        to_text(table(), TableFormat::kCsv, kEmpty));
}

TEST_CASE("A table fits the width; cells of the widest columns go on below") {
  CHECK(to_text(table(), TableFormat::kTable, kEmpty, 15) ==
        "name          n\n"
        "----------  ---\n"
        "Ann           7\n"
        "Bob, \"the\"   12\n"
        "| builder\n"
        "null        1.5\n");
}

TEST_CASE("A value a line, numbered by row, where a table would be too wide") {
  CHECK(to_text(table(), TableFormat::kLong, kEmpty, 0) ==
        "-- 1 --\nname  Ann\nn     7\n\n-- 2 --\nname  Bob, \"the\" | builder\nn     12\n\n"
        "-- 3 --\nname  null\nn     1.5\n");
  Table speech;
  speech.columns = {"quote"};
  speech.rows = {{"nobody said that the road would be closed for winter"}};
  CHECK(to_text(speech, TableFormat::kLong, kEmpty, 30) ==
        "-- 1 --\nquote  nobody said that the\n       road would be closed\n       for winter\n");
  speech.rows.clear();
  CHECK(to_text(speech, TableFormat::kLong, kEmpty, 30).empty());
}

TEST_CASE("However narrow the terminal, no line is longer") {
  for (std::size_t width = 1; width < 40; ++width) {
    const std::string text = to_text(table(), TableFormat::kTable, kEmpty, width);
    std::size_t begin = 0;
    while (begin < text.size()) {
      const std::size_t end = text.find('\n', begin);
      CHECK(end - begin <= std::max<std::size_t>(width, 4));
      begin = end + 1;
    }
  }
}

TEST_CASE("Columns are as wide as a terminal shows them") {
  Table wide;
  wide.columns = {"a", "b"};
  wide.rows = {{"\xe6\x97\xa5\xe6\x9c\xac", "x"}, {"e\xcc\x81", "y"}};  // two wide letters; a letter and its accent
  CHECK(to_text(wide, TableFormat::kTable, kEmpty) ==
        "a     b\n----  -\n\xe6\x97\xa5\xe6\x9c\xac  x\ne\xcc\x81     y\n");
}

TEST_CASE("JSON is an array of objects") {
  CHECK(to_text(table(), TableFormat::kJson, kEmpty) ==
        "[\n"
        "  {\"name\": \"Ann\", \"n\": 7},\n"
        "  {\"name\": \"Bob, \\\"the\\\" | builder\", \"n\": 12},\n"
        "  {\"name\": null, \"n\": 1.5}\n"
        "]\n");
  CHECK(to_text({{"a"}, {}}, TableFormat::kJson, kEmpty) == "[]\n");
}

TEST_CASE("JSON Lines has an object a line, control characters escaped") {
  CHECK(to_text({{"a"}, {{"x\n\x1b"}, {List{std::int64_t{1}, true}}}}, TableFormat::kJsonl, kEmpty) ==
        "{\"a\": \"x\\n\\u001b\"}\n{\"a\": [1, true]}\n");
}

TEST_CASE("CSV quotes what needs it") {
  CHECK(to_text(table(), TableFormat::kCsv, kEmpty) == "name,n\nAnn,7\n\"Bob, \"\"the\"\" | builder\",12\n,1.5\n");
}

TEST_CASE("TSV escapes tabs and line breaks") {
  CHECK(to_text({{"a", "b"}, {{"x\ty", "1\n2"}}}, TableFormat::kTsv, kEmpty) == "a\tb\nx\\ty\t1\\n2\n");
}

TEST_CASE("Markdown escapes what is markup") {
  CHECK(to_text(table(), TableFormat::kMarkdown, kEmpty) ==
        "| name | n |\n| --- | --- |\n| Ann | 7 |\n| Bob, \"the\" \\| builder | 12 |\n|  | 1.5 |\n");
}

TEST_CASE("Nodes, relationships and paths are written as patterns") {
  test::PlainGraph graph;
  const auto a = graph.add_node({"A"}, {{"name", "x"}});
  const auto b = graph.add_node({});
  const auto r = graph.add_relationship(b, "T", a, {{"n", std::int64_t{1}}});
  const claimgraph::property_graph::Path path{{a, b}, {r}};
  CHECK(to_text({{"p", "r"}, {{path, r}}}, TableFormat::kCsv, graph) ==
        "p,r\n(:A {name: 'x'})<-[:T {n: 1}]-(),[:T {n: 1}]\n");
  CHECK(to_text({{"n"}, {{a}}}, TableFormat::kJsonl, graph) == "{\"n\": {\"name\": \"x\"}}\n");
}

}  // namespace
