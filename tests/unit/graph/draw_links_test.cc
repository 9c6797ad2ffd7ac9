// SPDX-License-Identifier: Apache-2.0

// Every node and edge of a picture opens to a sentence, and leads to where it stands.

#include <catch2/catch.hpp>

#include "pictures_for_tests.h"

namespace claimgraph::graph {
namespace {

using schema::Position;

constexpr const char* kLink = "URL=\"https://example.org/toll?a=1&b=2\"";

std::size_t edges_of(const std::string& picture) { return times(picture, " -> "); }

TEST_CASE("an actor and an issue open to the sentence with most evidence") {
  schema::Claim again = claim("d3", "Avaria", Position::kDemands, "toll");
  again.quote = "Avaria says once more that it demands the toll.";
  const std::string picture = dot(quarrel({again}), DrawView::kPositions);
  CHECK(has(node_of(picture, "actor_"), kLink));
  CHECK(has(node_of(picture, "issue_"), kLink));
  CHECK(has(picture, "tooltip=\"Avaria\\n\\\"Avaria demands the toll.\\\" (The Daily d1, 2024-05-04)\""));
  CHECK(has(picture, "tooltip=\"toll\\n\\\"Avaria demands the toll.\\\" (The Daily d1, 2024-05-04)\""));
}

TEST_CASE("of equal lines the better sentence stands for the actor") {
  schema::Claim told = claim("d1", "Drovia", Position::kWants, "aqueduct");
  told.reported_by = "Avaria";
  const std::string picture =
      dot(quarrel({told, claim("d2", "Drovia", Position::kWants, "well")}), DrawView::kPositions);
  CHECK(has(picture, "tooltip=\"Drovia\\n\\\"Drovia wants the well.\\\""));
}

TEST_CASE("actors of pairs open to what they say where they agree, or contradict each other") {
  CHECK(has(dot(quarrel(), DrawView::kAgreement), "tooltip=\"Borland\\n\\\"Borland supports the toll.\\\""));
  CHECK(has(dot(quarrel(), DrawView::kContradiction), "tooltip=\"Cindra\\n\\\"Cindra rejects the toll.\\\""));
}

TEST_CASE("in the picture of an issue every line is a link") {
  DrawOptions options;
  options.view = DrawView::kIssue;
  options.issue = "bridge";
  const std::string picture = dot(quarrel(), options);
  CHECK(edges_of(picture) == 2);
  CHECK(times(picture, kLink) == 3);  // of the first document: a card, its line, and the issue
}

TEST_CASE("a change of sides leads to where it is seen") {
  std::vector<schema::Document> documents = {document("d1", day(4)), document("d3", day(20))};
  documents[1].address = "https://example.org/turn";
  const ClaimGraph graph = ClaimGraph::build(
      std::move(documents),
      {claim("d1", "Avaria", Position::kDemands, "bridge"), claim("d3", "Avaria", Position::kRejects, "bridge")}, {});
  DrawOptions options;
  options.view = DrawView::kTimeline;
  options.actor = "Avaria";
  const std::string picture = dot(graph, options);
  CHECK(has(node_of(picture, "shift_"), "URL=\"https://example.org/turn\""));
  CHECK(has(node_of(picture, "row_"), "Avaria demands the bridge."));
}

TEST_CASE("what a box counts it names when it is pointed at") {
  const ClaimGraph graph =
      quarrel({claim("d2", "Avaria", Position::kDemands, "ferry"), claim("d2", "Cindra", Position::kRejects, "ferry"),
               claim("d2", "Borland", Position::kDemands, "ferry")});
  const std::string against = dot(graph, DrawView::kContradiction);
  CHECK(has(against, "and 1 more"));
  CHECK((has(against, "\\nand on toll\"") || has(against, "\\nand on ferry\"")));
  std::vector<schema::Claim> many;
  for (int i = 0; i < 7; ++i) {
    for (const char* who : {"Avaria", "Borland"})
      many.push_back(claim("d2", who, Position::kWants, "well " + std::to_string(i)));
  }
  const std::string together = dot(quarrel(many), DrawView::kAgreement);
  CHECK(has(together, "and 7 more"));
  for (int i = 0; i < 7; ++i) CHECK(has(together, "well " + std::to_string(i)));
}

}  // namespace
}  // namespace claimgraph::graph
