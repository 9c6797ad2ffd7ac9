// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include "reading.h"

using namespace claimgraph;
using extract::date_of;
using extract::read;

namespace {

std::string record(const std::string& id) {
  return "{\"id\": \"" + id + "\", \"text\": \"" + extract::kSentence + "\"}";
}

}  // namespace

TEST_CASE("an object, an array and lines give the same documents") {
  for (const std::string& text :
       {"[" + record("a") + ",\n " + record("b") + "]", record("a") + "\n\n" + record("b") + "\r\n"}) {
    for (const char* name : {"x.json", "-"}) {
      CAPTURE(text, name);
      const auto reading = read(text, name);
      CHECK(reading.told.empty());
      REQUIRE(reading.documents.size() == 2);
      CHECK(reading.documents[0].id == "a");
      CHECK(reading.documents[1].id == "b");
      CHECK(reading.documents[1].text == extract::kSentence);
    }
  }
}

TEST_CASE("all fields of a record are taken over, others left alone") {
  const auto reading = read(R"({"id": 17, "title": " A  title ", "source": "The Courier", "author": ["A. B.", "C. D."],
      "date": "2024-03-05T10:00:00Z", "address": "https://quay.example", "revision": 3, "publisher": {"x": [1]},
      "text": "The union\r\n demands wages. \u00e9"})",
                            "x.json");
  REQUIRE(reading.documents.size() == 1);
  const schema::Document& document = reading.documents[0];
  CHECK(document.id == "17");
  CHECK(document.title == "A title");
  CHECK(document.source == "The Courier");
  CHECK(document.author == "A. B., C. D.");
  CHECK(date_of(document) == "2024-03-05");
  CHECK(document.address == "https://quay.example");
  CHECK(document.revision == 3);
  CHECK(document.text == "The union\r\n demands wages. \u00E9");
  CHECK(reading.told.empty());
}

TEST_CASE("records without an id have the file's name and their number") {
  const std::string line = "{\"text\": \"" + extract::kSentence + "\"}\n";
  const auto two = read(line + line, "dir/strike.jsonl");
  REQUIRE(two.documents.size() == 2);
  CHECK(two.documents[0].id == "strike#1");
  CHECK(two.documents[1].id == "strike#2");
  const auto one = read(line, "dir/strike.json");
  REQUIRE(one.documents.size() == 1);
  CHECK(one.documents[0].id == "strike");
}

TEST_CASE("a wrong record is told with its line, the others go on") {
  struct Case {
    const char* line;
    const char* code;
    std::uint32_t column;
  };
  for (const Case& wrong : {
           Case{R"({"id": "x", "title": "no text"})", "CG-R041", 1},
           Case{R"({"id": "x", "text": "  "})", "CG-R041", 21},
           Case{R"({"id": "x", "text": null})", "CG-R041", 1},
           Case{R"({"id": "x", "text": ["a"]})", "CG-R042", 21},
           Case{R"({"id": {}, "text": "a"})", "CG-R042", 8},
           Case{R"({"author": [1], "text": "a"})", "CG-R042", 12},
           Case{R"(["x"])", "CG-R042", 1},
           Case{R"({"id": "x", "text": )", "CG-S001", 21},
           Case{R"({"id": "x", "id": "y", "text": "a"})", "CG-S003", 19},
       }) {
    CAPTURE(wrong.line);
    const auto reading = read(record("a") + "\n" + wrong.line + "\n" + record("b"), "x.jsonl");
    CHECK(reading.documents.size() == 2);
    REQUIRE(reading.codes() == wrong.code);
    CHECK(reading.told[0].severity == schema::Severity::kError);
    CHECK(reading.told[0].error.place.file == "x.jsonl");
    CHECK(reading.told[0].error.place.line == 2);
    CHECK(reading.told[0].error.place.column == wrong.column);
  }
}

TEST_CASE("a mistake within an array stands at its place in the file") {
  const auto reading = read("[" + record("\u00E9") + ", {\"id\": [],\n \"text\": 1}]", "x.json");
  CHECK(reading.documents.size() == 1);
  REQUIRE(reading.codes() == "CG-R042");
  CHECK(reading.told[0].error.place.line == 1);
  CHECK(reading.told[0].error.place.column == 1 + record("e").size() + 2 + 8);
}

TEST_CASE("a record with a date that is not understood is kept, with a warning") {
  const auto reading = read(R"({"date": "soon", "text": "The union demands higher wages."})", "x.json");
  CHECK(reading.documents.size() == 1);
  REQUIRE(reading.codes() == "CG-R023");
  CHECK(reading.told[0].error.place.column == 10);
}

TEST_CASE("broken, empty and other JSON") {
  CHECK(read("{\"id\": \"a\",\n \"text\": \"x\" oops}", "x.json").codes() == "CG-S001");
  CHECK(read("[]", "x.json").codes() == "CG-R040");
  CHECK(read("17", "x.json").codes() == "CG-R042");
  CHECK(read("\"text\"", "x.json").codes() == "CG-R042");
  CHECK(read(std::string(100000, '['), "x.json").codes() == "CG-S002");
  const auto pack = read(R"({"name": "harbour", "issues": [{"id": "wages"}]})", "x.json");
  REQUIRE(pack.codes() == "CG-R043");
  CHECK(pack.told[0].severity == schema::Severity::kWarning);
}

TEST_CASE("a second document with the same id is kept, and told about where it differs") {
  const auto same = read(record("a") + "\n" + record("a"), "x.jsonl");
  CHECK(same.documents.size() == 2);
  CHECK(same.told.empty());
  const auto other = read(record("a") + "\n{\"id\": \"a\", \"text\": \"The union came back.\"}", "x.jsonl");
  CHECK(other.documents.size() == 2);
  REQUIRE(other.codes() == "CG-R051");
  CHECK(other.told[0].severity == schema::Severity::kWarning);
  CHECK(other.told[0].error.place.line == 2);
}
