// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include "claimgraph/schema/claim.h"

namespace claimgraph::schema {
namespace {

Claim a_claim() {
  Claim claim;
  claim.doc = "harbour";
  claim.quote = "The union demands a pay rise.";
  claim.place = Span{10, 39};
  claim.actor = "dockers' union";
  claim.actor_mention = "The union";
  claim.position = Position::kDemands;
  claim.issue = "pay rise";
  claim.issue_span = "a pay rise";
  claim.date = date_from("2025-03-01");
  claim.confidence = 905;
  claim.extractor = "builtin/1";
  return claim;
}

TEST_CASE("every position has a name that leads back to it") {
  for (const Position position : kAllPositions) CHECK(position_from(name(position)) == position);
  CHECK_FALSE(position_from("Demands"));
  CHECK_FALSE(position_from(""));
}

TEST_CASE("a negated position stands on the other side") {
  for (const Position position : kAllPositions) {
    CHECK(default_polarity(negated(position)) == opposite(default_polarity(position)));
  }
}

TEST_CASE("polarities are written as signs and read back") {
  for (const Polarity polarity : {Polarity::kFor, Polarity::kAgainst, Polarity::kNone}) {
    CHECK(polarity_from(std::string(1, sign(polarity))) == polarity);
  }
  CHECK_FALSE(polarity_from("plus"));
}

TEST_CASE("dates are read from ISO dates and times only") {
  CHECK(to_text(date_from("2025-08-14").value()) == "2025-08-14");
  CHECK(to_text(date_from("2024-02-29T23:59:00+02:00").value()) == "2024-02-29");
  for (const char* wrong : {"", "2025-8-14", "2025-02-30", "14.08.2025", "2025-08-145", "2025-0x-01", "-025-01-01"}) {
    CAPTURE(wrong);
    CHECK_FALSE(date_from(wrong));
  }
}

TEST_CASE("identity follows from what a claim says and where, and from nothing else") {
  const Claim claim = a_claim();
  CHECK(identify(claim).size() == 16);
  CHECK(identify(claim) == identify(a_claim()));

  Claim elsewhere = claim;
  elsewhere.place = Span{11, 40};
  CHECK(identify(elsewhere) != identify(claim));
  Claim other_side = claim;
  other_side.polarity = Polarity::kAgainst;
  CHECK(identify(other_side) != identify(claim));

  Claim merged = claim;
  merged.topic = "wages";
  merged.stance = Polarity::kFor;
  CHECK(identify(merged) == identify(claim));

  Claim named = claim;
  named.id = "mine-1";
  CHECK(identify(named) == "mine-1");
}

TEST_CASE("a claim is written with its offsets in code points") {
  Claim claim = a_claim();
  const std::string text = "caf\xC3\xA9 news " + claim.quote;  // the accent is two bytes and one code point
  claim.place = Span{text.find(claim.quote), text.size()};
  const CodePointIndex index(text);
  CHECK(
      to_json(claim, &index) ==
      R"({"doc":"harbour","quote":"The union demands a pay rise.","start":10,"end":39,"actor":"dockers' union",)"
      R"("actor_mention":"The union","position":"demands","polarity":"+","issue":"pay rise","issue_span":"a pay rise",)"
      R"("topic":null,"stance":null,"target":null,"reported_by":null,"certainty":"asserted","confidence":0.905,)"
      R"("date":"2025-03-01","extractor":"builtin/1"})");
}

TEST_CASE("a claim without a place is written without offsets") {
  Claim claim = a_claim();
  claim.place.reset();
  claim.stance = Polarity::kAgainst;
  const std::string line = to_json(claim, nullptr);
  CHECK(line.find("\"start\"") == std::string::npos);
  CHECK(line.find(R"("stance":"-")") != std::string::npos);
}

}  // namespace
}  // namespace claimgraph::schema
