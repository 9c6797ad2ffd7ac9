// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include <set>

#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::schema {
namespace {

Error refused(std::string_view json) {
  const auto result = read_vocabulary(json, "pack.json");
  REQUIRE_FALSE(result);
  return result.error();
}

TEST_CASE("a pack of issues and actors is read whole") {
  const auto pack = read_vocabulary(R"({"name": "harbour",
    "actors": [{"name": "Dock Workers' Union", "kind": "organisation", "aliases": ["DWU"], "part_of": "Avaria"},
               {"name": "Ann Archer", "kind": "person", "gender": "f", "titles": [{"title": "mayor", "from": "2020-05-01"}]}],
    "issues": [{"id": "wages", "label": "wages"},
               {"id": "night-pay", "label": "night pay", "pro": "nights pay double", "broader": "wages", "wordings": ["night bonus"]}]})",
                                    "pack.json");
  REQUIRE(pack);
  CHECK(pack->name == "harbour");
  REQUIRE(pack->actors.size() == 2);
  CHECK(pack->actors[0].kind == ActorKind::kOrganisation);
  CHECK(pack->actors[0].aliases == std::vector<std::string>{"DWU"});
  CHECK(pack->actors[1].titles.at(0).from == date_from("2020-05-01"));
  REQUIRE(pack->issues.size() == 2);
  CHECK(pack->issues[1].broader == "wages");
}

TEST_CASE("a member that the format does not know is refused with its line") {
  const Error error = refused("{\"issues\": [\n  {\"id\": \"a\", \"label\": \"a\", \"lable\": \"b\"}]}");
  CHECK(error.code == "CG-S004");
  CHECK(error.place.line == 2);
}

TEST_CASE("one alias for two actors is refused, whatever its case") {
  const Error error = refused(R"({"actors": [{"name": "Ann Archer", "kind": "person", "aliases": ["Archer"]},
    {"name": "Bob Archer", "kind": "person", "aliases": ["ARCHER"]}]})");
  CHECK(error.code == "CG-S010");
  CHECK(error.place.line == 2);
}

TEST_CASE("an issue id that stands twice is refused") {
  CHECK(refused(R"({"issues": [{"id": "a", "label": "x"}, {"id": "a", "label": "y"}]})").code == "CG-S011");
}

TEST_CASE("one wording for two issues, or for both sides of one, is refused") {
  CHECK(refused(R"({"issues": [{"id": "a", "label": "x", "wordings": ["the toll"]},
                              {"id": "b", "label": "y", "wordings": ["The Toll"]}]})")
            .code == "CG-S012");
  CHECK(refused(R"({"issues": [{"id": "a", "label": "x", "wordings": ["toll"], "against": ["toll"]}]})").code ==
        "CG-S012");
}

TEST_CASE("a broader issue that is not there, and a circle, are refused") {
  CHECK(refused(R"({"issues": [{"id": "a", "label": "x", "broader": "b"}]})").code == "CG-S013");
  CHECK(refused(R"({"issues": [{"id": "a", "label": "x", "broader": "b"}, {"id": "b", "label": "y", "broader": "a"}]})")
            .code == "CG-S014");
  CHECK(refused(R"({"issues": [{"id": "a", "label": "x", "broader": "a"}]})").code == "CG-S014");
}

TEST_CASE("a file that hangs off a circle of others is refused as well") {
  CHECK(refused(R"({"issues": [{"id": "a", "label": "x", "broader": "b"}, {"id": "b", "label": "y", "broader": "c"},
                              {"id": "c", "label": "z", "broader": "b"}]})")
            .code == "CG-S014");
}

TEST_CASE("the built-in vocabularies are whole and free of contradiction") {
  std::set<Position> seen;
  for (const PositionWord& word : builtin_positions().positions) {
    seen.insert(word.position);
    CAPTURE(word.words);
    CHECK_FALSE(word.frames.empty());
  }
  CHECK(seen.size() == kPositionCount);
  CHECK(builtin_actors().actors.size() > 200);
}

TEST_CASE("every actor that another is part of is an actor itself") {
  std::set<std::string> names;
  for (const Actor& actor : builtin_actors().actors) names.insert(actor.name);
  for (const Actor& actor : builtin_actors().actors) {
    CAPTURE(actor.name, actor.part_of);
    CHECK((actor.part_of.empty() || names.count(actor.part_of) == 1));
  }
}

TEST_CASE("built-in files are found by name") {
  CHECK(builtin_file("english.json"));
  CHECK_FALSE(builtin_file("klingon.json"));
}

TEST_CASE("names are compared without case, accents and curls") {
  CHECK(fold("  \xC3\x89mile \t Z\xC3\x98LA ") == fold("\xC3\xA9mile z\xC3\xB8la"));
  CHECK(fold("Kyiv\xE2\x80\x99s") == "kyiv's");
  CHECK(fold("a\xE2\x80\x93z") == "a-z");
  CHECK(fold("") == "");
}

}  // namespace
}  // namespace claimgraph::schema
