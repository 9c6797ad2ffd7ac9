// SPDX-License-Identifier: Apache-2.0

// What decisions make of a graph.

#include <algorithm>
#include <catch2/catch.hpp>

#include "claimgraph/graph/claim_graph.h"
#include "claims_for_tests.h"

namespace claimgraph::graph {
namespace {

using schema::Polarity;
using schema::Position;

std::vector<schema::Decision> decisions(const std::string& text) {
  const auto read = schema::read_decisions(text, "test");
  REQUIRE(read);
  std::vector<schema::Decision> found;
  for (const schema::PlacedDecision& one : *read) found.push_back(one.decision);
  return found;
}

std::vector<schema::Claim> with_ids(std::vector<schema::Claim> claims) {
  for (std::size_t i = 0; i < claims.size(); ++i) claims[i].id = "c" + std::to_string(i);
  return claims;
}

ClaimGraph graph(std::vector<schema::Claim> claims, const std::string& text,
                 const std::vector<schema::Vocabulary>& packs = {}) {
  return ClaimGraph::build({}, with_ids(std::move(claims)), packs, decisions(text));
}

std::vector<std::string> names(std::span<const Node> nodes) {
  std::vector<std::string> found;
  for (const Node& node : nodes) found.push_back(node.name);
  return found;
}

using Names = std::vector<std::string>;

TEST_CASE("merged actors are one, by both names") {
  const ClaimGraph merged =
      graph({claim("d", "Zelenskyy", Position::kDemands, "aid"), claim("e", "Volodymyr Z", Position::kDemands, "aid")},
            "merge actor Zelenskyy into \"Volodymyr Z\"");
  CHECK(names(merged.actors()) == Names{"Volodymyr Z"});
  REQUIRE(merged.edges().size() == 1);
  CHECK(merged.edges()[0].count == 2);
  CHECK(merged.find_actor("zelenskyy") == merged.find_actor("Volodymyr Z"));
  REQUIRE(merged.decisions().size() == 1);
  CHECK(merged.decisions()[0].claims == 1);
  CHECK(merged.decisions()[0].found);
}

TEST_CASE("names of targets and reporters are decided as well") {
  schema::Claim one = claim("d", "Union", Position::kDemands, "pay");
  one.target = "the Port";
  one.reported_by = "the Union";
  const ClaimGraph merged = graph({one}, "merge actor \"the Port\" into Port\nmerge actor \"the Union\" into Union");
  CHECK(names(merged.actors()) == Names{"Port", "Union"});
  CHECK(merged.edges()[0].own == 1);
}

TEST_CASE("decisions go on from one to the next, in whatever order they come") {
  for (const char* text : {"rename actor A to B\nmerge actor B into C", "merge actor B into C\nrename actor A to B"}) {
    const ClaimGraph merged = graph({claim("d", "A", Position::kDemands, "pay")}, text);
    CHECK(names(merged.actors()) == Names{"C"});
    CHECK(merged.actors()[0].aliases == Names{"A", "B"});
  }
}

TEST_CASE("an actor is split by document, and by claim") {
  const ClaimGraph split =
      graph({claim("d", "Smith", Position::kDemands, "pay"), claim("e", "Smith", Position::kDemands, "pay"),
             claim("e", "Smith", Position::kRejects, "aid")},
            "split actor Smith in document e as \"Smith (mayor)\"\n"
            "split actor Smith in claim c2 as \"Smith (clerk)\"");
  CHECK(names(split.actors()) == Names{"Smith", "Smith (clerk)", "Smith (mayor)"});
  CHECK(split.actors()[2].aliases.empty());
}

TEST_CASE("a split applies to what was merged before") {
  const ClaimGraph split =
      graph({claim("d", "J. Smith", Position::kDemands, "pay"), claim("e", "J. Smith", Position::kDemands, "pay")},
            "merge actor \"J. Smith\" into Smith\nsplit actor Smith in document e as Mayor");
  CHECK(names(split.actors()) == Names{"Mayor", "Smith"});
}

TEST_CASE("a dropped claim is kept apart and makes no edge") {
  const ClaimGraph dropped =
      graph({claim("d", "A", Position::kDemands, "pay"), claim("d", "B", Position::kRejects, "pay")}, "drop claim c1");
  CHECK(dropped.claims().size() == 1);
  CHECK(dropped.contradictions().empty());
  CHECK(names(dropped.actors()) == Names{"A"});
  REQUIRE(dropped.dropped().size() == 1);
  CHECK(dropped.dropped()[0].id == "c1");
}

TEST_CASE("issues are merged, turned where they are opposites, and keep the other's name") {
  const std::vector<schema::Claim> claims = {claim("d", "A", Position::kDemands, "strike"),
                                             claim("d", "B", Position::kDemands, "calm")};
  CHECK(graph(claims, "merge issue calm into strike").agreements().size() == 1);
  const ClaimGraph turned = graph(claims, "merge issue calm into strike against");
  CHECK(turned.agreements().empty());
  CHECK(turned.contradictions().size() == 1);
  CHECK(turned.issues()[0].aliases == Names{"calm"});
  // Turned twice is not turned.
  CHECK(
      graph(claims, "merge issue calm into quiet against\nmerge issue quiet into strike against").agreements().size() ==
      1);
}

TEST_CASE("a claim is moved to an issue, which may itself be renamed") {
  const ClaimGraph moved =
      graph({claim("d", "A", Position::kDemands, "pay"), claim("d", "A", Position::kDemands, "aid")},
            "move claim c0 to issue wages against\nrename issue wages to \"higher wages\"");
  CHECK(names(moved.issues()) == Names{"aid", "higher wages"});
  const auto& claims = moved.claims();
  const auto found = std::find_if(claims.begin(), claims.end(), [](const auto& one) { return one.id == "c0"; });
  CHECK(found->topic == "higher wages");
  CHECK(found->stance == Polarity::kAgainst);
}

TEST_CASE("a decision about an issue holds however the issue is called by now") {
  const auto claims = [](int more) {
    std::vector<schema::Claim> all = {claim("d", "A", Position::kDemands, "a toll"),
                                      claim("e", "B", Position::kRejects, "a charge")};
    for (int i = 0; i < more; ++i) all.push_back(claim("f" + std::to_string(i), "C", Position::kDemands, "tolls"));
    return all;
  };
  CHECK(names(graph(claims(0), "").issues()) == Names{"charge", "toll"});
  CHECK(names(graph(claims(2), "").issues()) == Names{"charge", "tolls"});
  for (const int more : {0, 2}) {
    INFO(more);
    const ClaimGraph merged = graph(claims(more), "merge issue toll into charge");
    CHECK(names(merged.issues()) == Names{"charge"});
    CHECK(merged.decisions()[0].found);
    CHECK(names(graph(claims(more), "merge issue charge into toll").issues()) == Names{more == 0 ? "toll" : "tolls"});
    CHECK(names(graph(claims(more), "move claim c1 to issue tolls").issues()) == Names{more == 0 ? "toll" : "tolls"});
  }
  const ClaimGraph wording = graph(claims(2), "rename issue tolls to toll\nmerge issue charge into tolls");
  CHECK(names(wording.issues()) == Names{"toll"});
  const ClaimGraph already = graph(claims(2), "rename issue toll to tolls");
  CHECK(names(already.issues()) == Names{"charge", "tolls"});
  CHECK(already.decisions()[0].found);
}

TEST_CASE("moving a claim to where it is, against, turns its stance alone") {
  const ClaimGraph turned =
      graph({claim("d", "A", Position::kDemands, "pay"), claim("d", "B", Position::kDemands, "pay")},
            "move claim c0 to issue pay against");
  CHECK(turned.contradictions().size() == 1);
  CHECK(turned.undecided().size() == 1);
}

TEST_CASE("what a decision changed can be read again") {
  const ClaimGraph merged =
      graph({claim("d", "A", Position::kDemands, "pay"), claim("e", "C", Position::kDemands, "pay")},
            "merge actor A into B\nmerge issue pay into wages against");
  REQUIRE(merged.undecided().size() == 2);
  const Undecided& before = merged.undecided()[0];
  CHECK(before.actor == "A");
  CHECK(before.topic == "pay");
  CHECK(before.stance == Polarity::kFor);
  CHECK(merged.claim(before.claim).actor == "B");
}

TEST_CASE("of two decisions that contradict each other the first by text is taken") {
  for (const char* text :
       {"merge actor A into B\nmerge actor A into C", "merge actor A into C\nmerge actor A into B"}) {
    const ClaimGraph settled = graph({claim("d", "A", Position::kDemands, "pay")}, text);
    CHECK(names(settled.actors()) == Names{"B"});
    CHECK_FALSE(settled.decisions()[0].set_aside_by);
    CHECK(settled.decisions()[1].set_aside_by == 0u);
  }
}

TEST_CASE("a circle is broken at the decision that comes last by text, splits counted") {
  const ClaimGraph settled =
      graph({claim("d", "A", Position::kDemands, "pay"), claim("d", "B", Position::kDemands, "pay")},
            "merge actor B into A\nmerge actor A into B");
  CHECK(names(settled.actors()) == Names{"B"});
  CHECK(settled.decisions()[1].set_aside_by == 0u);
  const ClaimGraph split =
      graph({claim("d", "A", Position::kDemands, "pay")}, "merge actor B into A\nsplit actor A in document d as B");
  CHECK(names(split.actors()) == Names{"A"});
  CHECK(split.decisions()[1].set_aside_by == 0u);
}

TEST_CASE("a decision about what is not there does nothing and says so") {
  const ClaimGraph settled =
      graph({claim("d", "A", Position::kDemands, "pay")}, "merge actor X into Y\ndrop claim zz\nmerge issue x into y");
  CHECK(names(settled.actors()) == Names{"A"});
  for (const DecisionState& state : settled.decisions()) CHECK_FALSE(state.found);
}

TEST_CASE("a renamed actor keeps its kind and what it is part of") {
  schema::Vocabulary pack;
  schema::Actor body;
  body.name = "Port Board";
  body.kind = schema::ActorKind::kOrganisation;
  body.aliases = {"the Board"};
  body.part_of = "Port";
  pack.actors = {body};
  const ClaimGraph renamed =
      graph({claim("d", "Port Board", Position::kDemands, "pay")},
            "rename actor \"Port Board\" to \"Harbour Board\"\nrename actor Port to Harbour", {pack});
  REQUIRE(names(renamed.actors()) == Names{"Harbour", "Harbour Board"});
  CHECK(renamed.actors()[1].kind == "organisation");
  CHECK(renamed.actors()[1].belongs_to == "Harbour");
  CHECK(renamed.actors()[1].aliases == Names{"Port Board", "the Board"});
  CHECK(renamed.decisions()[0].found);
}

TEST_CASE("an issue that took another's place stands below the broader issue") {
  const schema::Vocabulary pack = [] {
    schema::Vocabulary made = pack_with_issue("pay", "Wages", {"pay"}, {}, "work");
    schema::Issue broader;
    broader.id = "work";
    broader.label = "Work";
    made.issues.push_back(broader);
    return made;
  }();
  const std::vector<schema::Claim> claims = {claim("d", "A", Position::kDemands, "pay")};
  const ClaimGraph renamed = graph(claims, "rename issue Wages to Pay\nrename issue Work to Labour", {pack});
  REQUIRE(names(renamed.issues()) == Names{"Labour", "Pay"});
  CHECK(renamed.issues()[1].belongs_to == "Labour");
  // What is merged into its own part belongs to nothing.
  const ClaimGraph merged = graph(claims, "merge issue Work into Wages", {pack});
  REQUIRE(names(merged.issues()) == Names{"Wages"});
  CHECK(merged.issues()[0].belongs_to.empty());
}

TEST_CASE("wholes that decisions bend into a circle are cut") {
  schema::Vocabulary pack;
  for (const auto& [name, whole] : {std::pair("A", "B"), std::pair("B", "C"), std::pair("C", "")}) {
    schema::Actor actor;
    actor.name = name;
    actor.part_of = whole;
    pack.actors.push_back(actor);
  }
  const ClaimGraph bent = graph({claim("d", "A", Position::kDemands, "pay")},
                                "split actor C in document x as Q\nmerge actor C into A", {pack});
  REQUIRE(names(bent.actors()) == Names{"A", "B"});
  CHECK(bent.actors()[0].belongs_to == "B");
  CHECK(bent.actors()[1].belongs_to.empty());
}

}  // namespace
}  // namespace claimgraph::graph
