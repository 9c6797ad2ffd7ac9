// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::schema {
namespace {

TopicFinder with_pack() {
  auto pack = read_vocabulary(R"({"name": "harbour", "issues": [
    {"id": "toll", "label": "harbour toll", "wordings": ["toll"], "against": ["free harbour"]},
    {"id": "night-toll", "label": "night toll", "wordings": ["toll at night"]},
    {"id": "port-ban", "label": "ban on old ships", "wordings": ["ban old ships"]}]})",
                              "pack.json");
  REQUIRE(pack);
  const std::vector<Vocabulary> packs = {*pack};
  return TopicFinder(packs);
}

TEST_CASE("the longest wording whose words all occur decides") {
  const TopicFinder finder = with_pack();
  CHECK(finder.find("a higher toll for lorries").issue_id == "toll");
  CHECK(finder.find("tolls during the night").issue_id == "night-toll");
  CHECK(finder.find("the quay wall").issue_id.empty());
}

TEST_CASE("wordings of the other side and words that reverse turn the side") {
  const TopicFinder finder = with_pack();
  CHECK(finder.find("the toll").side == 1);
  CHECK(finder.find("a free harbour").side == -1);
  CHECK(finder.find("ending the toll").side == -1);
  CHECK(finder.find("an end to lifting the toll").side == 1);
  CHECK(finder.find("a ban on old ships").side == 1);  // the wording itself holds the reversing word
}

TEST_CASE("a cease-fire is no end of a fire, and gas no plural") {
  const TopicFinder finder({});
  for (const char* phrase : {"a ceasefire", "a cease-fire", "the cease fire", "Cease-Fire"}) {
    INFO(phrase);
    CHECK(fold(finder.find(phrase).topic) == "ceasefire");
    CHECK(finder.find(phrase).side == 1);
  }
  CHECK(finder.find("cease firefighting").side == -1);
  CHECK(finder.find("cease firestorms").side == -1);
  CHECK(finder.find("cease-fires").topic == "ceasefire");
  CHECK(finder.find("to cease the fire").side == -1);
  CHECK(finder.find("gas pipelines").topic == "gas pipeline");
}

TEST_CASE("one of the words that | joins is enough") {
  const auto pack = read_vocabulary(R"({"name": "p", "issues": [
    {"id": "quay", "label": "quay wall", "wordings": ["leave|surrender quay|wall of Kenya"]},
    {"id": "talks", "label": "talks", "wordings": ["talks"], "against": ["talks without Kenya|Uganda"]}]})",
                                    "pack.json");
  REQUIRE(pack);
  const TopicFinder finder(std::span<const Vocabulary>(&*pack, 1));
  CHECK(finder.find("Kenya's surrender of the wall").issue_id == "quay");
  CHECK(finder.find("leaving the Kenyan quay").issue_id.empty());
  CHECK(finder.find("Kenya's surrender").issue_id.empty());
  CHECK(finder.find("talks with Uganda").side == 1);
  CHECK(finder.find("talks without Uganda").side == -1);
}

TEST_CASE("a word that reverses something else turns nothing") {
  const TopicFinder finder = with_pack();
  CHECK(finder.find("the toll until the end of the strike").side == 1);
  CHECK(finder.find("the toll being lifted").side == -1);
}

TEST_CASE("what is only said takes no side on the issue of a pack") {
  const TopicFinder finder = with_pack();
  CHECK(finder.find("convincing them that the toll is dear").side == 0);
}

TEST_CASE("without a pack the topic is a function of the phrase") {
  const TopicFinder finder(std::span<const Vocabulary>{});
  CHECK(finder.find("the land swaps").topic == "land swap");
  CHECK(finder.find("land swap").topic == "land swap");
  CHECK(finder.find("withdrawal from the Donets valley").topic == "withdrawal from Donets valley");
  CHECK(finder.find("Avaria\xE2\x80\x99s security").topic == "Avaria security");
  CHECK(finder.find("").topic.empty());
}

TEST_CASE("the name of a topic is the phrase as people write it, without what turns the side") {
  const TopicFinder finder(std::span<const Vocabulary>{});
  CHECK(finder.find("the land swaps").name == "land swaps");
  CHECK(finder.find("the lifting of all of the sanctions").name == "sanctions");
  CHECK(finder.find("Avaria\xE2\x80\x99s \xE2\x80\x9Csecurity\xE2\x80\x9D and the ports.").name ==
        "Avaria's security and the ports");
  CHECK(finder.find("\"safe passage\", and \xE2\x80\x9Chelp\xE2\x80\x9D").name == "safe passage, and help");
  CHECK(finder.find("the (new) ships (and ports)").name == "new ships and ports");
  CHECK(finder.find("membership of the Union (EU) for Avaria").name == "membership of the Union (EU) for Avaria");
  CHECK(finder.find("troops of the U.S.").name == "troops of the U.S.");
  CHECK(finder.find("troops of Avaria.").name == "troops of Avaria");
  CHECK(finder.find("a cease-fire").name == "ceasefire");
  CHECK(finder.find("long-term aid").name == "long-term aid");
  CHECK(finder.find("").name.empty());
  CHECK(with_pack().find("a higher toll for lorries").name == "harbour toll");
  for (const char* phrase : {"the land swaps", "lifting the ban on the sale of ships", "an end", "Avaria's ships"}) {
    INFO(phrase);
    const TopicMatch of_phrase = finder.find(phrase);
    const TopicMatch of_name = finder.find(of_phrase.name);
    CHECK(of_name.topic == of_phrase.topic);
    CHECK(of_name.name == of_phrase.name);
    CHECK(of_name.side == 1);
  }
}

TEST_CASE("without a pack a reversing head is counted into the side") {
  const TopicFinder finder(std::span<const Vocabulary>{});
  const TopicMatch ended = finder.find("the lifting of sanctions");
  const TopicMatch plain = finder.find("sanctions");
  CHECK(ended.side == -1);
  CHECK(plain.side == 1);
  CHECK(finder.find("ban").topic == "ban");  // nothing would be left
}

TEST_CASE("of two packs with one issue id the later wins") {
  const std::vector<Vocabulary> packs = {
      *read_vocabulary(R"({"issues": [{"id": "a", "label": "old label", "wordings": ["quay"]}]})", "1.json"),
      *read_vocabulary(R"({"issues": [{"id": "a", "label": "new label", "wordings": ["quay"]}]})", "2.json")};
  const TopicFinder finder(packs);
  REQUIRE(finder.issues().size() == 1);
  CHECK(finder.find("the quay").topic == "new label");
}

}  // namespace
}  // namespace claimgraph::schema
