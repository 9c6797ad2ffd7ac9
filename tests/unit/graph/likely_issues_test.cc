// SPDX-License-Identifier: Apache-2.0

// Which issues are suggested as one, and which never.

#include <algorithm>
#include <catch2/catch.hpp>

#include "claimgraph/graph/decide.h"
#include "claims_for_tests.h"

namespace claimgraph::graph {
namespace {

using schema::Position;

ClaimGraph about(const std::vector<std::string>& issues) {
  std::vector<schema::Claim> claims;
  for (const std::string& issue : issues) claims.push_back(claim("d", "A", Position::kDemands, issue.c_str()));
  return ClaimGraph::build({}, claims, {});
}

std::vector<Likeness> likely(const std::vector<std::string>& issues, const WordNearness& nearness = {}) {
  return likely_merges(about(issues), nearness);
}

/// All words are near.
std::optional<std::int32_t> near(std::string_view, std::string_view) { return 950; }
std::optional<std::int32_t> far(std::string_view, std::string_view) { return 100; }
std::optional<std::int32_t> unknown(std::string_view, std::string_view) { return std::nullopt; }

TEST_CASE("synonyms are suggested with the two words as the reason") {
  const auto found = likely({"lasting truce", "lasting ceasefire"});
  REQUIRE(found.size() == 1);
  CHECK(found[0].reason == "mean the same: ceasefire, truce");
  CHECK(found[0].decision.subject == schema::DecisionSubject::kIssue);
  CHECK(found[0].score >= 700);
  CHECK(likely({"salary", "wage"}, far).size() == 1);
  CHECK(likely({"salary", "wage"})[0].score < found[0].score);
}

TEST_CASE("hyphens and British spelling make no other issue") {
  CHECK(likely({"night-shift pay", "nightshift pay"}).at(0).reason == "the same letters");
  CHECK(likely({"privatisation of ports", "privatization of port"}).at(0).score >= 800);
  CHECK(likely({"cease-fire in the harbour", "truce in the harbour"}).size() == 1);
}

TEST_CASE("a dictionary's synonyms count where the words are near in meaning or nothing is known of that") {
  CHECK(likely({"lumber tax", "timber tax"}).at(0).reason == "synonyms: lumber, timber");
  CHECK(likely({"lumber tax", "timber tax"}, near).at(0).reason == "near in meaning: lumber, timber");
  CHECK(likely({"lumber tax", "timber tax"}, far).empty());
  CHECK(likely({"lumber tax", "timber tax"}, unknown).empty());
  CHECK(likely({"lumber", "timber"}, near).empty());
}

TEST_CASE("nearness alone suggests, at a lower score") {
  const auto found = likely({"jetty repair", "wharf repair"}, near);
  REQUIRE(found.size() == 1);
  CHECK(found[0].reason == "near in meaning: jetty, wharf");
  CHECK(found[0].score < likely({"lasting truce", "lasting ceasefire"})[0].score);
  CHECK(likely({"jetty repair", "wharf repair"}, far).empty());
  CHECK(likely({"jetty", "wharf"}, near).empty());  // nothing tells which sense is meant
  CHECK(likely({"port nominee", "port nomination"}, near).empty());
}

TEST_CASE("nearness counts only between words that are each other's nearest") {
  const auto measure = [](std::string_view a, std::string_view b) -> std::optional<std::int32_t> {
    const auto [first, second] = std::minmax(a, b);
    if (first == "jetty" && second == "wharf") return 940;
    return 900;
  };
  const auto found = likely({"jetty repair", "wharf repair", "pier repair"}, measure);
  REQUIRE(found.size() == 1);
  CHECK(found[0].reason == "near in meaning: jetty, wharf");
}

TEST_CASE("opposites and kinds of one thing are never one, however near") {
  CHECK(likely({"rise in rent", "cut in rent"}, near).empty());
  CHECK(likely({"war", "peace"}, near).empty());
  CHECK(likely({"import of steel", "export of steel"}, near).empty());
  CHECK(likely({"oil pipeline", "gas pipeline"}, near).empty());
  CHECK(likely({"northern route", "southern route"}, near).empty());
  CHECK(likely({"talks on Monday", "talks on Tuesday"}, near).empty());
}

TEST_CASE("names and numbers are not compared by nearness, and differ where they differ") {
  CHECK(likely({"aid for Norway", "aid for Sweden"}, near).empty());
  CHECK(likely({"Norwegian aid", "Swedish aid"}, near).empty());
  CHECK(likely({"Norwegian fishing", "fishing of Norway"}, near).size() == 1);
  CHECK(likely({"reform of article 5", "reform of article 7"}, near).empty());
  CHECK(likely({"two tunnels", "three tunnels"}, near).empty());
}

TEST_CASE("what turns or denies makes another issue") {
  CHECK(likely({"fuel tax refund", "end of fuel tax refund"}, near).empty());
  CHECK(likely({"ferry talks with unions", "ferry talks without unions"}, near).empty());
  CHECK(likely({"fuel tax", "fuel tax increase"}, near).empty());
  CHECK(likely({"refusing fuel tax refund", "fuel tax refund"}, near).empty());
  CHECK(likely({"overhauling fuel tax refund", "fuel tax refund"}, near).empty());
  CHECK(likely({"full fuel tax refund", "fuel tax refund"}, near).size() == 1);
}

TEST_CASE("phrases that only the article explains are left alone") {
  CHECK(likely({"accepting it", "adopting it"}, near).empty());
  CHECK(likely({"repair of it", "repair of them"}, near).empty());
}

TEST_CASE("issues that differ in two words are not one") {
  CHECK(likely({"jetty repair in spring", "wharf overhaul in summer"}, near).empty());
}

TEST_CASE("whoever is for the one and against the other says that they are two") {
  std::vector<schema::Claim> claims;
  for (const char* actor : {"A", "B"}) {
    claims.push_back(claim("d", actor, Position::kDemands, "lasting truce"));
    claims.push_back(claim("d", actor, Position::kDemands, "lasting ceasefire"));
  }
  const auto together = likely_merges(ClaimGraph::build({}, claims, {}));
  REQUIRE(together.size() == 1);
  CHECK(together[0].reason == "mean the same: ceasefire, truce, 2 of 2 actors on both");
  claims[1].position = claims[3].position = Position::kRejects;
  claims[1].polarity = claims[3].polarity = schema::Polarity::kAgainst;
  CHECK(likely_merges(ClaimGraph::build({}, claims, {})).empty());
}

TEST_CASE("names with other numbers are other names") {
  std::vector<schema::Claim> claims = {claim("d", "Ward Council 112", Position::kDemands, "x"),
                                       claim("d", "Ward Council 122", Position::kDemands, "y")};
  CHECK(likely_merges(ClaimGraph::build({}, claims, {})).empty());
}

TEST_CASE("what is suggested does not depend on the order of the claims") {
  std::vector<std::string> issues = {"jetty repair", "wharf repair", "lasting truce", "lasting ceasefire",
                                     "long ceasefire"};
  const auto text = [](const std::vector<Likeness>& found) {
    std::string all;
    for (const Likeness& one : found) all += schema::to_text(one.decision) + one.reason + std::to_string(one.score);
    return all;
  };
  const std::string forth = text(likely(issues, near));
  std::reverse(issues.begin(), issues.end());
  CHECK(text(likely(issues, near)) == forth);
  CHECK_FALSE(forth.empty());
}

}  // namespace
}  // namespace claimgraph::graph
