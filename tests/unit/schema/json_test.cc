// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include "claimgraph/json/json.h"

namespace claimgraph::json {
namespace {

TEST_CASE("JSON mistakes name line and column") {
  const auto result = parse("{\n  \"a\": 1,\n  \"b\" 2\n}", "x.json");
  REQUIRE_FALSE(result);
  CHECK(result.error().code == "CG-S001");
  CHECK(result.error().place.line == 3);
  CHECK(result.error().place.column == 7);
  CHECK(result.error().place.excerpt == "  \"b\" 2");
}

TEST_CASE("two megabytes of opening brackets are refused, not followed") {
  const auto result = parse(std::string(2'000'000, '['), "deep.json");
  REQUIRE_FALSE(result);
  CHECK(result.error().code == "CG-S002");
  CHECK(result.error().place.column == 257);
}

TEST_CASE("invalid UTF-8 inside a string is refused") { CHECK_FALSE(parse("{\"a\": \"\xC3(\"}", "x.json")); }

TEST_CASE("anything after the value is refused") { CHECK_FALSE(parse("{} {}", "x.json")); }

TEST_CASE("a key that stands twice is found where it stands the second time") {
  const auto result = parse("{\"list\": [{\"a\": 1},\n {\"b\": 1,\n  \"b\": 2}]}", "x.json");
  REQUIRE_FALSE(result);
  CHECK(result.error().code == "CG-S003");
  CHECK(result.error().message.find("/list/1/b") != std::string::npos);
  CHECK(result.error().place.line == 3);
}

TEST_CASE("a pointer leads to line and column, past escapes and nested values") {
  const std::string text = "{\n \"a/b\": [\"]}\\\"\", {\"x\": [1, 2]},\n   {\"y\": true}]\n}";
  REQUIRE(parse(text, "x.json"));
  const auto place = locate(text, "/a~1b/2/y", "x.json");
  CHECK(place.line == 3);
  CHECK(place.column == 10);
  CHECK(locate(text, "/a~1b/9", "x.json").line == 2);
  CHECK(locate(text, "", "x.json", 40).line == 40);
}

constexpr const char* kRules = R"({"type": "object", "required": ["kind"], "additionalProperties": false,
  "properties": {"kind": {"enum": ["state", "person"]}, "when": {"type": "string", "pattern": "^[0-9]{4}$",
  "description": "a year such as 2025"}}})";

schema::Error mistake_in(const std::string& text) {
  const auto document = parse(text, "x.json");
  REQUIRE(document);
  const auto mistake = SchemaCheck(kRules).mistake(*document, text, "x.json");
  REQUIRE(mistake);
  return *mistake;
}

TEST_CASE("what does not fit the schema is told with its path and what was expected") {
  const auto wrong_enum = mistake_in("{\n\"kind\": \"planet\"}");
  CHECK(wrong_enum.message == "/kind: expected one of [\"state\",\"person\"]");
  CHECK(wrong_enum.place.line == 2);
  CHECK(wrong_enum.place.column == 9);
  CHECK(mistake_in("{}").message == "the whole value: expected a member \"kind\"");
  CHECK(mistake_in("{\"kind\": \"state\", \"when\": \"soon\"}").message == "/when: expected a year such as 2025");
  CHECK(mistake_in("{\"kind\": \"state\", \"wehn\": 1}").message == "/wehn: no such member is known here");
}

TEST_CASE("what fits the schema has no mistake") {
  const std::string text = "{\"kind\": \"state\", \"when\": \"2025\"}";
  CHECK_FALSE(SchemaCheck(kRules).mistake(*parse(text, "x.json"), text, "x.json"));
}

TEST_CASE("a parser reads one text after the other, whatever was wrong with the last and however long it is") {
  Parser parser;
  const std::string word(300'000, 'x');
  for (int i = 0; i < 3; ++i) {
    CHECK(view((**parser.parse("{\"a\": \"" + word + "\"}", "x.json"))["a"]) == word);
    CHECK_FALSE(parser.parse("{\"a\": ", "x.json"));
    CHECK(parser.parse("{\"a\": 1, \"a\": 2}", "x.json", 7).error().place.line == 7);
    CHECK((**parser.parse("[1, 2]", "x.json")).Size() == 2);
  }
}

}  // namespace
}  // namespace claimgraph::json
