// SPDX-License-Identifier: Apache-2.0

// Agreements and contradictions.

#include <catch2/catch.hpp>

#include "claimgraph/graph/claim_graph.h"
#include "claims_for_tests.h"

namespace claimgraph::graph {
namespace {

using schema::Position;

schema::Claim weighing(std::string actor, Position position, std::string issue, std::int32_t confidence) {
  schema::Claim made = claim("d1", std::move(actor), position, std::move(issue));
  made.confidence = confidence;
  return made;
}

std::vector<std::string> listed(const ClaimGraph& graph, const std::vector<Relation>& relations) {
  std::vector<std::string> lines;
  for (const Relation& one : relations) {
    lines.push_back(graph.actor(one.a).name + " " + graph.actor(one.b).name + " " + graph.issue(one.issue).name + " " +
                    std::to_string(one.half_weight));
  }
  return lines;
}

TEST_CASE("the same stance is an agreement, whatever the position, and weighs what the weaker side brings") {
  const auto graph = ClaimGraph::build(
      {}, {weighing("Borland", Position::kDemands, "toll", 900), weighing("Avaria", Position::kSupports, "toll", 400)},
      {});
  CHECK(listed(graph, graph.agreements()) == std::vector<std::string>{"Avaria Borland toll 800"});
  CHECK(graph.contradictions().empty());
}

TEST_CASE("opposite stances are a contradiction that opens to its two sentences") {
  const auto graph = ClaimGraph::build(
      {}, {weighing("Borland", Position::kRejects, "toll", 900), weighing("Avaria", Position::kDemands, "toll", 400)},
      {});
  REQUIRE(listed(graph, graph.contradictions()) == std::vector<std::string>{"Avaria Borland toll 800"});
  const Relation one = graph.contradictions().front();
  CHECK(graph.claim(one.evidence_a).quote == "Avaria demands the toll.");
  CHECK(graph.claim(one.evidence_b).quote == "Borland rejects the toll.");
  CHECK(graph.agreements().empty());
}

TEST_CASE("who demands the end of a thing contradicts who demands the thing") {
  const auto graph = ClaimGraph::build({},
                                       {claim("d1", "Avaria", Position::kDemands, "ending of the toll"),
                                        claim("d1", "Borland", Position::kDemands, "toll")},
                                       {});
  CHECK(listed(graph, graph.contradictions()) == std::vector<std::string>{"Avaria Borland toll 2000"});
}

TEST_CASE("an actor on both sides agrees and contradicts, never with itself") {
  const auto graph = ClaimGraph::build(
      {},
      {weighing("Avaria", Position::kDemands, "toll", 500), weighing("Avaria", Position::kRejects, "toll", 700),
       weighing("Borland", Position::kDemands, "toll", 600)},
      {});
  CHECK(listed(graph, graph.agreements()) == std::vector<std::string>{"Avaria Borland toll 1000"});
  CHECK(listed(graph, graph.contradictions()) == std::vector<std::string>{"Avaria Borland toll 1200"});
}

TEST_CASE("two actors on both sides contradict each other twice in one relation") {
  const auto graph = ClaimGraph::build(
      {},
      {weighing("Avaria", Position::kDemands, "toll", 500), weighing("Avaria", Position::kRejects, "toll", 700),
       weighing("Borland", Position::kDemands, "toll", 600), weighing("Borland", Position::kRejects, "toll", 100)},
      {});
  const auto contradictions = graph.contradictions();
  REQUIRE(listed(graph, contradictions) == std::vector<std::string>{"Avaria Borland toll 1400"});
  CHECK(graph.claim(contradictions.front().evidence_a).position == Position::kRejects);
  CHECK(graph.claim(contradictions.front().evidence_b).position == Position::kDemands);
}

TEST_CASE("who takes no side neither agrees nor contradicts") {
  schema::Claim open = claim("d1", "Avaria", Position::kClaims, "toll");
  open.polarity = schema::Polarity::kNone;
  const auto graph = ClaimGraph::build(
      {},
      {open, claim("d1", "Borland", Position::kDemands, "toll"), claim("d1", "Cindra", Position::kDemands, "bridge")},
      {});
  CHECK(graph.agreements().empty());
  CHECK(graph.contradictions().empty());
}

TEST_CASE("relations come heaviest first, then by the names of actors and issue") {
  const auto graph = ClaimGraph::build(
      {},
      {weighing("Cindra", Position::kDemands, "toll", 300), weighing("Avaria", Position::kDemands, "toll", 300),
       weighing("Borland", Position::kDemands, "toll", 300), weighing("Avaria", Position::kDemands, "bridge", 300),
       weighing("Borland", Position::kDemands, "bridge", 300), weighing("Borland", Position::kDemands, "dam", 301),
       weighing("Cindra", Position::kDemands, "dam", 301)},
      {});
  CHECK(listed(graph, graph.agreements()) ==
        std::vector<std::string>{"Borland Cindra dam 602", "Avaria Borland bridge 600", "Avaria Borland toll 600",
                                 "Avaria Cindra toll 600", "Borland Cindra toll 600"});
}

}  // namespace
}  // namespace claimgraph::graph
