// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

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

TEST_CASE("the built-in files would be taken from a user, each and all actors together") {
  std::string all;  // the actors of all files as one
  for (const char* file : {"actors/states.json", "actors/bodies.json", "actors/people.json"}) {
    const std::string_view text = *builtin_file(file);
    const auto read = read_vocabulary(text, file);
    CAPTURE(file, read ? "" : to_text(read.error()));
    CHECK(read.has_value());
    const std::size_t begin = text.find('[', text.find("\"actors\"")) + 1;
    all += (all.empty() ? "" : ",") + std::string(text.substr(begin, text.rfind(']') - begin));
  }
  CHECK(read_vocabulary(*builtin_file("positions.json"), "positions.json").has_value());
  const auto together = read_vocabulary("{\"actors\": [" + all + "]}", "all.json");
  CAPTURE(together ? "" : to_text(together.error()));
  REQUIRE(together.has_value());
  CHECK(together->actors.size() == builtin_actors().actors.size());
}

TEST_CASE("every actor that another is part of is an actor itself") {
  std::set<std::string> names;
  for (const Actor& actor : builtin_actors().actors) names.insert(actor.name);
  for (const Actor& actor : builtin_actors().actors) {
    CAPTURE(actor.name, actor.part_of);
    CHECK((actor.part_of.empty() || names.count(actor.part_of) == 1));
  }
}

TEST_CASE("every member of a body is an actor itself") {
  std::set<std::string> names;
  for (const Actor& actor : builtin_actors().actors) names.insert(actor.name);
  std::size_t bodies = 0;
  for (const Actor& actor : builtin_actors().actors) {
    if (!actor.members.empty()) ++bodies;
    for (const std::string& member : actor.members) {
      CAPTURE(actor.name, member);
      CHECK(names.count(member) == 1);
      CHECK(member != actor.name);
    }
  }
  CHECK(bodies > 20);
}

TEST_CASE("no actor stands twice, and every office is held in an actor that is there") {
  std::set<std::string> names;
  for (const Actor& actor : builtin_actors().actors) {
    CAPTURE(actor.name);
    CHECK(names.insert(actor.name).second);
  }
  for (const Actor& actor : builtin_actors().actors) {
    for (const Title& title : actor.titles) {
      CAPTURE(actor.name, title.title);
      CHECK((title.of.empty() || names.count(title.of) == 1));
      CHECK((!title.from || !title.to || *title.from < *title.to));
    }
  }
}

TEST_CASE("one office of one state is nobody's beside somebody else") {
  // Held by several at a time.
  const std::set<std::string> shared{"senator", "governor", "special envoy", "co-leader"};
  struct Term {
    Date from, to;
    std::string who;
    bool operator<(const Term& other) const {
      return std::tie(from, to, who) < std::tie(other.from, other.to, other.who);
    }
  };
  std::map<std::pair<std::string, std::string>, std::vector<Term>> offices;
  const Date never = *date_from("9999-12-31");
  const Date always = *date_from("0001-01-01");
  for (const Actor& actor : builtin_actors().actors) {
    for (const Title& title : actor.titles) {
      if (shared.count(title.title) != 0) continue;
      offices[{title.of.empty() ? actor.part_of : title.of, title.title}].push_back(
          {title.from.value_or(always), title.to.value_or(never), actor.name});
    }
  }
  for (auto& [office, terms] : offices) {
    std::sort(terms.begin(), terms.end());
    for (std::size_t i = 1; i < terms.size(); ++i) {
      CAPTURE(office.first, office.second, terms[i - 1].who, terms[i].who);
      CHECK(terms[i - 1].to <= terms[i].from);
    }
  }
}

TEST_CASE("every state has a capital, an adjective and a people") {
  // Their people are called by the adjective, or by that of a neighbour.
  const std::set<std::string> without_people{"Republic of the Congo", "Holy See", "Liechtenstein", "San Marino",
                                             "S\xC3\xA3o Tom\xC3\xA9 and Pr\xC3\xADncipe"};
  std::size_t states = 0;
  for (const Actor& actor : builtin_actors().actors) {
    if (actor.kind != ActorKind::kState) continue;
    ++states;
    CAPTURE(actor.name);
    CHECK_FALSE(actor.capital.empty());
    if (without_people.count(actor.name) != 0) continue;
    CHECK_FALSE(actor.demonyms.empty());
    CHECK_FALSE(actor.people.empty());
  }
  CHECK(states >= 195);
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
