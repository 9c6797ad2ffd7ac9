// SPDX-License-Identifier: Apache-2.0

// What decisions would change, which contradict each other, and which to think of.

#include "claimgraph/graph/decide.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "claims_for_tests.h"
#include "decide/name_likeness.h"

namespace claimgraph::graph {
namespace {

using schema::Position;

std::vector<schema::Decision> decisions(const std::string& text) {
  const auto read = schema::read_decisions(text, "test");
  REQUIRE(read);
  std::vector<schema::Decision> found;
  for (const schema::PlacedDecision& one : *read) found.push_back(one.decision);
  return found;
}

Account account(const std::vector<schema::Claim>& claims, const std::string& text) {
  const ClaimGraph before = ClaimGraph::build({}, claims, {});
  const ClaimGraph after = ClaimGraph::build({}, claims, {}, decisions(text));
  return account_of(before, after);
}

TEST_CASE("relations are counted as they are listed") {
  std::vector<schema::Claim> claims;
  for (const char* actor : {"A", "B", "C", "D", "E"}) claims.push_back(claim("d", actor, Position::kDemands, "pay"));
  for (const char* actor : {"C", "D", "E", "F", "G"}) claims.push_back(claim("d", actor, Position::kRejects, "pay"));
  const ClaimGraph graph = ClaimGraph::build({}, claims, {});
  const Account same = account_of(graph, graph);
  CHECK(same.before.agreements == graph.agreements().size());
  CHECK(same.before.contradictions == graph.contradictions().size());
  CHECK(same.changed_claims == 0);
  CHECK(same.ended.empty());
}

TEST_CASE("an issue turned makes agreement of contradiction") {
  const std::vector<schema::Claim> claims = {claim("d", "A", Position::kDemands, "aid"),
                                             claim("d", "B", Position::kRejects, "aid"),
                                             claim("e", "B", Position::kDemands, "pay")};
  const schema::Claim& turned = claims[1];
  const Account found = account(claims, "move claim " + schema::identify(turned) + " to issue aid against");
  CHECK(found.changed_claims == 1);
  REQUIRE(found.ended.size() == 1);
  CHECK(found.ended[0].other == Counterpart::kAgreement);
  CHECK(found.after.agreements == 1);
  CHECK(found.begun.empty());
}

TEST_CASE("a contradiction that only has other names has not ended") {
  const Account found =
      account({claim("d", "A", Position::kDemands, "aid"), claim("d", "B", Position::kRejects, "aid")},
              "rename actor A to Z\nrename issue aid to help");
  CHECK(found.changed_claims == 2);
  CHECK(found.ended.empty());
  CHECK(found.begun.empty());
  CHECK(found.after.contradictions == 1);
}

TEST_CASE("who are merged no longer contradict each other; what is dropped contradicts nobody") {
  const std::vector<schema::Claim> claims = {claim("d", "A", Position::kDemands, "aid"),
                                             claim("d", "B", Position::kRejects, "aid")};
  CHECK(account(claims, "merge actor A into B").ended.at(0).other == Counterpart::kOneActor);
  CHECK(account(claims, "drop claim " + schema::identify(claims[0])).ended.at(0).other == Counterpart::kNothing);
}

TEST_CASE("merging issues brings new contradictions") {
  const Account found =
      account({claim("d", "A", Position::kDemands, "aid"), claim("d", "B", Position::kRejects, "help")},
              "merge issue help into aid");
  REQUIRE(found.begun.size() == 1);
  CHECK(found.begun[0].a == "A");
  CHECK(found.begun[0].other == Counterpart::kNothing);
}

TEST_CASE("a decision that contradicts another one is refused, wherever it comes by text") {
  const auto refused = [](const std::string& decided, const std::string& fresh) {
    const auto fits = check_consistent(decisions(decided), decisions(fresh).front());
    return fits ? std::string() : fits.error().code;
  };
  CHECK(refused("merge actor A into B", "merge actor A into C") == "CG-G060");
  CHECK(refused("merge actor A into C", "merge actor A into B") == "CG-G060");
  CHECK(refused("merge actor A into B\nmerge actor C into A", "merge actor B into C") == "CG-G060");
  CHECK(refused("merge actor A into B", "split actor B in document d as A") == "CG-G060");
  CHECK(refused("move claim a to issue x", "move claim a to issue y") == "CG-G060");
  CHECK(refused("merge actor A into B", "merge issue A into C").empty());
  CHECK(refused("merge actor A into B", "split actor A in document d as C").empty());
  CHECK(refused("merge actor A into B\nmerge actor B into A", "drop claim c").empty());
  CHECK(refused("", "merge actor A into B").empty());
}

NameLikeness between(const char* a, const char* b) {
  const NameLikeness forth = likeness(NameParts(a), NameParts(b));
  CHECK(likeness(NameParts(b), NameParts(a)).score == forth.score);
  return forth;
}

TEST_CASE("spellings, initials and parts of one name are alike") {
  CHECK(between("Jose Munoz", "Jos\xC3\xA9 Mu\xC3\xB1oz").score > 900);
  CHECK(between("Andrei Sokolovsky", "Andrei Sokolovskiy").score > 900);
  CHECK(between("A. Sokolov", "Andrei Sokolov").score > 600);
  CHECK(between("Dock-Workers Union", "Dock Workers' Union").score > 900);
  CHECK(between("D.W.U.", "Dock Workers Union").score > 700);
  CHECK(between("Sokolov", "Andrei Sokolov").score > 600);
}

TEST_CASE("other forenames, descriptions and mere neighbours are not alike") {
  CHECK(between("Maria Holm", "Peter Holm").score == 0);
  CHECK(between("B. Sokolov", "Andrei Sokolov").score == 0);
  CHECK(between("Friends of Norway", "Norway").score == 0);
  CHECK(between("Iran", "Iraq").score < 800);
  CHECK(between("", "Holm").score == 0);
}

TEST_CASE("whoever addresses somebody is somebody else") {
  schema::Claim one = claim("d", "Andrei Sokolovsky", Position::kDemands, "pay");
  schema::Claim two = claim("d", "Andrei Sokolovskiy", Position::kRejects, "aid");
  one.extractor = two.extractor = "coder/1";
  CHECK(likely_merges(ClaimGraph::build({}, {one, two}, {})).size() == 1);
  one.target = two.actor;
  CHECK(likely_merges(ClaimGraph::build({}, {one, two}, {})).empty());
}

TEST_CASE("issues with the same words and actors come first, one shared word is nothing") {
  const ClaimGraph graph = ClaimGraph::build(
      {},
      {claim("d", "A", Position::kDemands, "export of grain"), claim("d", "B", Position::kDemands, "export of grain"),
       claim("d", "A", Position::kDemands, "exports of grain this time"),
       claim("d", "A", Position::kDemands, "price of grain")},
      {});
  const auto found = likely_merges(graph);
  REQUIRE(found.size() == 1);
  CHECK(found[0].decision.subject == schema::DecisionSubject::kIssue);
  CHECK(found[0].score >= 500);
}

}  // namespace
}  // namespace claimgraph::graph
