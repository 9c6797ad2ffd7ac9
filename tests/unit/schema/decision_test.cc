// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/schema/decision.h"

#include <catch2/catch.hpp>

namespace claimgraph::schema {
namespace {

std::vector<Error> mistakes(std::string_view text) {
  auto read = read_decisions(text, "d.txt");
  return read ? std::vector<Error>{} : read.error();
}

TEST_CASE("every kind of decision comes back as it was written") {
  for (const std::string line : {
           R"(merge actor "Zelenskyy" into "Volodymyr Zelensky")",
           R"(merge issue "end of the truce" into "ceasefire" against)",
           R"(rename actor "the mayor" to "John \"Jo\" Smith")",
           R"(rename issue "truce" to "cease\\fire")",
           R"_(split actor "John Smith" in document "doc-7" as "John Smith (mayor)")_",
           R"(split issue "aid" in claim 00ff00ff00ff00ff as "food aid" against)",
           R"(drop claim 00ff00ff00ff00ff)",
           R"(drop claim "an id of two\nlines")",
           R"(move claim c-1 to issue "ceasefire")",
           R"(move claim c-1 to issue "ceasefire" against)",
       }) {
    INFO(line);
    const auto read = read_decisions(line, "d.txt");
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    CHECK(to_text(read->front().decision) == line);
  }
}

TEST_CASE("names of one word need no quotes, spacing and letters of all kinds do not matter") {
  const auto read = read_decisions(
      "\xEF\xBB\xBF  merge\tactor  \u0141\u00f3d\u017a into \"Miasto \u0141\u00f3d\u017a\"\r\n", "d.txt");
  REQUIRE(read);
  CHECK(to_text(read->front().decision) == "merge actor \"\u0141\u00f3d\u017a\" into \"Miasto \u0141\u00f3d\u017a\"");
}

TEST_CASE("comments stand anywhere; behind a decision they are its note") {
  const auto read =
      read_decisions("# all of these\n\ndrop claim a1  # not what she said\n  # and\ndrop claim b2", "d.txt");
  REQUIRE(read);
  REQUIRE(read->size() == 2);
  CHECK(read->front().decision.note == "not what she said");
  CHECK(to_line(read->front().decision) == "drop claim a1  # not what she said");
  CHECK(read->front().place.line == 3);
  CHECK(to_line((*read)[1].decision) == "drop claim b2");
}

TEST_CASE("a number sign within quotes is part of the name") {
  const auto read = read_decisions("rename issue \"item #4\" to four", "d.txt");
  REQUIRE(read);
  CHECK(read->front().decision.from == "item #4");
}

TEST_CASE("all mistakes of a file are told at once, each with its place") {
  const auto found = mistakes(
      "merge actor A into B\n"
      "merg actor A into B\n"
      "merge actor \"A into B\n"
      "split actor A as B\n"
      "drop claim\n"
      "merge actor A into B against\n"
      "rename issue \u00e4 b to c\n");
  REQUIRE(found.size() == 6);
  CHECK(found[0].place.line == 2);
  CHECK(found[0].place.column == 1);
  CHECK(found[0].hint == "did you mean 'merge'?");
  CHECK(found[1].place.line == 3);
  CHECK(found[1].place.column == 13);
  CHECK(found[2].message == "expected 'in', not 'as'");
  CHECK(found[2].place.column == 15);
  CHECK(found[3].message == "expected the id of a claim");
  CHECK(found[3].place.column == 11);
  CHECK(found[4].message == "expected the end of the decision, not 'against'");
  CHECK(found[5].place.column == 16);
  for (const Error& error : found) {
    CHECK(error.code == "CG-S020");
    CHECK(error.place.file == "d.txt");
  }
}

TEST_CASE("a decision that says nothing is a mistake") {
  CHECK(mistakes("merge actor A into A").size() == 1);
  CHECK(mistakes("merge actor \"\" into A").size() == 1);
  CHECK(mistakes("rename issue \"a\\q\" to b").size() == 1);
  CHECK(mistakes("rename issue \"\xff\" to b").size() == 1);
  CHECK(mistakes("\n  # nothing\n").empty());
}

TEST_CASE("words that a shell has taken apart need no quotes") {
  const std::vector<std::string> words = {"merge", "actor", "into", "into", "Volodymyr Zelensky"};
  const auto decision = decision_from(words);
  REQUIRE(decision);
  CHECK(to_text(*decision) == "merge actor \"into\" into \"Volodymyr Zelensky\"");
  CHECK_FALSE(decision_from(std::vector<std::string>{"merge", "actor", "A"}));
}

}  // namespace
}  // namespace claimgraph::schema
