// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/extract/evaluate.h"

#include <catch2/catch.hpp>

using namespace claimgraph;
using extract::Evaluation;

namespace {

/// One record; what is not named keeps a value that fits.
struct Record {
  std::string actor = "Ann Archer";
  std::string position = "demands";
  std::string polarity = "+";
  std::string issue = "lower harbour tolls";
  std::string quote = "Ann Archer demanded lower harbour tolls on Monday.";
  std::string more;  ///< further members, with a comma in front

  std::string line() const {
    return R"({"doc": "d1", "quote": ")" + quote + R"(", "actor": ")" + actor + R"(", "position": ")" + position +
           R"(", "polarity": ")" + polarity + R"(", "issue": ")" + issue + "\"" + more + "}\n";
  }
};

Evaluation evaluated(const std::vector<Record>& gold, const std::vector<Record>& system,
                     const std::string& actors = "{}") {
  const auto file = [](const char* name, const std::vector<Record>& records) {
    extract::ClaimsFile made{name, ""};
    for (const Record& record : records) made.bytes += record.line();
    return made;
  };
  const auto result = extract::evaluate({file("gold", gold)}, {file("out", system)}, {{"actors", actors}});
  REQUIRE(result);
  return *result;
}

std::string error_code(const std::string& gold) {
  const auto result = extract::evaluate({{"gold.jsonl", gold}}, {}, {});
  REQUIRE_FALSE(result);
  return result.error().code + " " + std::to_string(result.error().place.line);
}

}  // namespace

TEST_CASE("the same claim in other words is found") {
  Record other;
  other.issue = "a lower toll of the harbour";
  other.actor = "Archer";
  const Evaluation result = evaluated({{}}, {other}, R"({"Ann Archer": ["Archer", "the mayor"]})");
  CHECK(result.claims.found == 1);
  CHECK(result.claims.f1() == 1.0);
  CHECK(result.position.right == 1);
  CHECK(result.missed.empty());
  CHECK(result.wrong.empty());
}

TEST_CASE("another actor, another issue, another sentence, another side are misses and mistakes") {
  Record actor, issue, quote, side;
  actor.actor = "Ben Baker";
  issue.issue = "a new lighthouse";
  quote.quote = "Nobody saw the ships leave the port at dawn.";
  side.polarity = "-";
  for (const Record& wrong : {actor, issue, quote, side}) {
    const Evaluation result = evaluated({{}}, {wrong});
    CHECK(result.claims.found == 0);
    CHECK(result.claims.precision() == 0.0);
    REQUIRE(result.missed.size() == 1);
    REQUIRE(result.wrong.size() == 1);
  }
  CHECK(evaluated({{}}, {side}).any_side.found == 1);
}

TEST_CASE("a word that turns the side makes up for the polarity") {
  Record gold, system;
  gold.issue = "an end of the harbour tolls";
  system.issue = "the harbour tolls";
  system.polarity = "-";
  CHECK(evaluated({gold}, {system}).claims.found == 1);
  system.polarity = "+";
  CHECK(evaluated({gold}, {system}).claims.found == 0);
}

TEST_CASE("issues that name different things are different") {
  Record gold, system;
  gold.issue = "the repair of the bridge in Avaria";
  system.issue = "the repair of the bridge in Belmonte";
  CHECK(evaluated({gold}, {system}).claims.found == 0);
  system.issue = "the repair of the bridge in Avaria";
  CHECK(evaluated({gold}, {system}).claims.found == 1);
}

TEST_CASE("borderline claims of the gold count neither way") {
  Record core, borderline;
  borderline.issue = "a second lighthouse";
  borderline.more = R"(, "core": false)";
  SECTION("missed") {
    const Evaluation result = evaluated({core, borderline}, {core});
    CHECK(result.claims.gold == 1);
    CHECK(result.claims.recall() == 1.0);
    CHECK(result.missed.empty());
  }
  SECTION("found") {
    Record found = borderline;
    found.more.clear();
    const Evaluation result = evaluated({core, borderline}, {core, found});
    CHECK(result.claims.system == 1);
    CHECK(result.claims.precision() == 1.0);
  }
}

TEST_CASE("a part of a claim that was found is no mistake, a second claim elsewhere is one") {
  Record gold, part, other;
  gold.issue = "lower harbour tolls and higher wages";
  part.issue = "higher wages";
  other.issue = "a second lighthouse";
  const Evaluation result = evaluated({gold}, {gold, part, other});
  CHECK(result.claims.found == 1);
  CHECK(result.claims.system == 2);
  REQUIRE(result.wrong.size() == 1);
  CHECK(result.wrong.front().issue == "a second lighthouse");
}

TEST_CASE("one gold claim is matched once, best first") {
  Record close, closer;
  close.issue = "lower tolls";
  const Evaluation result = evaluated({{}}, {close, closer});
  CHECK(result.claims.found == 1);
}

TEST_CASE("target, reporter and certainty are measured where the gold has them") {
  Record gold, system;
  gold.more = R"(, "target": "the council", "reported_by": "Ben Baker", "certainty": "hedged")";
  system.more = R"(, "target": "council", "reported_by": null)";
  const Evaluation result = evaluated({gold}, {system});
  CHECK(result.target.right == 1);
  CHECK(result.reported_by.all == 1);
  CHECK(result.reported_by.right == 0);
  CHECK(result.certainty.right == 0);
  CHECK_FALSE(evaluated({{}}, {{}}).target.value().has_value());
}

TEST_CASE("the author and documents that nobody coded are left out") {
  Record author;
  author.actor = "author";
  const Evaluation result = evaluated({{}, author}, {{}, author});
  CHECK(result.claims.gold == 1);
  CHECK(result.claims.system == 1);
  const auto elsewhere =
      extract::evaluate({{"gold", Record{}.line()}}, {{"out", R"({"doc": "d2", "polarity": "+"})"}}, {});
  REQUIRE(elsewhere);
  CHECK(elsewhere->claims.system == 0);
}

TEST_CASE("what is no claim record is refused with its line") {
  CHECK(error_code("\n{\"doc\": 1") == "CG-S001 2");
  CHECK(error_code("[1]") == "CG-X051 1");
  CHECK(error_code(Record{}.line() + R"({"doc": "d1", "polarity": "yes"})") == "CG-X052 2");
  const auto aliases = extract::evaluate({}, {}, {{"actors.json", R"({"Ann": "Archer"})"}});
  REQUIRE_FALSE(aliases);
  CHECK(aliases.error().code == "CG-X050");
}
