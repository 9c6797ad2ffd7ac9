// SPDX-License-Identifier: Apache-2.0

// Why two sentences are opposite; who changed sides, and where only the sources differ.

#include "claimgraph/graph/analysis.h"

#include <catch2/catch.hpp>

#include "claims_for_tests.h"

namespace claimgraph::graph {
namespace {

using schema::Polarity;
using schema::Position;

std::vector<OpposedPair> pairs_of(std::vector<schema::Claim> claims, std::span<const schema::Vocabulary> packs = {}) {
  const auto graph = ClaimGraph::build({}, std::move(claims), packs);
  const auto contradictions = graph.contradictions();
  REQUIRE(contradictions.size() == 1);
  return opposed_pairs(graph, contradictions.front(), 10);
}

TEST_CASE("of thousands of sentences as many pairs as are asked for are found behind reprints of the best") {
  std::vector<schema::Claim> claims = {claim("d0", "Borland", Position::kRejects, "toll")};
  for (int i = 0; i < 300; ++i) claims.push_back(claim("d" + std::to_string(i), "Avaria", Position::kDemands, "toll"));
  for (int i = 0; i < 3; ++i) {
    claims.push_back(claim("d1", "Avaria", Position::kDemands, "toll"));
    claims.back().quote = "Sentence " + std::to_string(i) + ".";
    claims.back().confidence = 500;
  }
  const auto graph = ClaimGraph::build({}, claims, {});
  const auto relations = graph.contradictions();
  REQUIRE(relations.size() == 1);
  const auto pairs = opposed_pairs(graph, relations.front(), 3);
  REQUIRE(pairs.size() == 3);
  CHECK(graph.claim(pairs[0].a).quote == "Avaria demands the toll.");
  CHECK(graph.claim(pairs[1].a).quote != graph.claim(pairs[2].a).quote);
}

TEST_CASE("a contradiction opens to all its pairs of sentences") {
  const auto pairs =
      pairs_of({claim("d1", "Avaria", Position::kDemands, "toll"), claim("d2", "Avaria", Position::kSupports, "toll"),
                claim("d3", "Borland", Position::kRejects, "toll")});
  REQUIRE(pairs.size() == 2);
  CHECK(pairs[0].reason == OppositionReason::kPositions);
  CHECK(pairs[0].explanation == "demands \"toll\" against rejects \"toll\"");
  CHECK(pairs[1].explanation == "supports \"toll\" against rejects \"toll\"");
}

TEST_CASE("a sentence that was printed again makes no further pair") {
  CHECK(pairs_of({claim("d1", "Avaria", Position::kDemands, "toll"), claim("d2", "Avaria", Position::kDemands, "toll"),
                  claim("d3", "Borland", Position::kRejects, "toll")})
            .size() == 1);
}

TEST_CASE("the wording may turn the side") {
  const auto pairs = pairs_of({claim("d1", "Avaria", Position::kDemands, "toll"),
                               claim("d1", "Borland", Position::kDemands, "end of the toll")});
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].reason == OppositionReason::kWording);
}

TEST_CASE("two outcomes that cannot both come true") {
  const auto pack = schema::read_vocabulary(
      R"({"name": "p", "issues": [{"id": "port", "label": "port", "wordings": ["leaving port"], "against": ["keeping port"]}]})",
      "p.json");
  REQUIRE(pack);
  const auto pairs = pairs_of({claim("d1", "Avaria", Position::kDemands, "leaving the port"),
                               claim("d1", "Borland", Position::kDemands, "keeping the port")},
                              std::span(&*pack, 1));
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].reason == OppositionReason::kOutcomes);
}

TEST_CASE("coders deny a position by its polarity") {
  auto denied = claim("d1", "Borland", Position::kSupports, "toll");
  denied.polarity = Polarity::kAgainst;
  const auto pairs = pairs_of({claim("d1", "Avaria", Position::kSupports, "toll"), denied});
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].reason == OppositionReason::kNegation);
}

std::vector<schema::Document> days(std::initializer_list<unsigned> all) {
  std::vector<schema::Document> documents;
  for (const unsigned one : all) {
    documents.push_back(document("d" + std::to_string(one), day(one)));
    documents.back().source = "The Daily";
  }
  return documents;
}

schema::Claim on(unsigned day_of_may, Position position, std::string quote = {}) {
  auto made = claim("d" + std::to_string(day_of_may), "Avaria", position, "toll");
  made.quote = quote.empty() ? "On day " + std::to_string(day_of_may) + " Avaria " +
                                   std::string(schema::name(position)) + " the toll."
                             : std::move(quote);
  return made;
}

TEST_CASE("who was for it up to one day and against it from another changed sides") {
  const auto graph = ClaimGraph::build(
      days({1, 3, 8, 9}),
      {on(1, Position::kDemands), on(3, Position::kSupports), on(8, Position::kRejects), on(9, Position::kOpposes)},
      {});
  const auto found = self_oppositions(graph);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == SelfOppositionKind::kShift);
  CHECK(found[0].from == Polarity::kFor);
  CHECK(found[0].before == day(3));
  CHECK(found[0].after == day(8));
  CHECK(graph.claim(found[0].evidence_from).doc == "d3");
  CHECK(graph.claim(found[0].evidence_to).doc == "d8");
}

TEST_CASE("who is now for, now against, changed no side for good") {
  const auto graph = ClaimGraph::build(
      days({1, 2, 3, 4}),
      {on(1, Position::kDemands), on(2, Position::kRejects), on(3, Position::kDemands, "Avaria wants the toll again."),
       on(4, Position::kRejects, "Avaria is against the toll again.")},
      {});
  const auto found = self_oppositions(graph);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == SelfOppositionKind::kBoth);
}

TEST_CASE("one outlet against another on one day is a dispute between sources") {
  const auto graph = ClaimGraph::build(
      {document("d1", day(5)), document("d2", day(5))},
      {claim("d1", "Avaria", Position::kDemands, "toll"), claim("d2", "Avaria", Position::kRejects, "toll")}, {});
  const auto found = self_oppositions(graph);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == SelfOppositionKind::kDispute);
}

TEST_CASE("what an opponent says of an actor is told apart from what the actor says") {
  auto said_of = claim("d1", "Avaria", Position::kDemands, "toll");
  said_of.reported_by = "Borland";
  const auto graph = ClaimGraph::build(days({1}), {said_of, claim("d1", "Avaria", Position::kRejects, "toll")}, {});
  const auto found = self_oppositions(graph);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == SelfOppositionKind::kAttribution);
  CHECK(found[0].from == Polarity::kAgainst);
  CHECK(graph.claim(found[0].evidence_from).position == Position::kRejects);
}

TEST_CASE("claims without a date are left out of shifts, and counted") {
  auto documents = days({1, 8});
  documents.push_back(document("d0"));
  auto undated = claim("d0", "Avaria", Position::kWants, "toll");
  undated.quote = "Avaria wants a toll some day.";
  const auto graph = ClaimGraph::build(documents, {undated, on(1, Position::kDemands), on(8, Position::kRejects)}, {});
  const auto found = self_oppositions(graph);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == SelfOppositionKind::kShift);
  CHECK(found[0].undated == 1);
}

TEST_CASE("who is always on one side is nobody's contradiction") {
  const auto graph = ClaimGraph::build(days({1, 8}), {on(1, Position::kDemands), on(8, Position::kSupports)}, {});
  CHECK(self_oppositions(graph).empty());
}

}  // namespace
}  // namespace claimgraph::graph
