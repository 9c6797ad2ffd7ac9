// SPDX-License-Identifier: Apache-2.0

// A document more leaves the rest where it stands: measured on what is laid out.

#include <algorithm>
#include <catch2/catch.hpp>

#include "pictures_for_tests.h"

namespace claimgraph::graph {
namespace {

using schema::Position;

/// Names of nodes of one kind, from above.
std::vector<std::string> from_above(const ClaimGraph& graph, DrawOptions options, const std::string& kind) {
  options.format = DrawFormat::kSvg;
  const auto picture = draw(graph, options);
  REQUIRE(picture);
  std::vector<std::pair<double, std::string>> placed;
  const std::string begin = "<title>" + kind;
  for (std::size_t at = picture->find(begin); at != std::string::npos; at = picture->find(begin, at + 1)) {
    const std::size_t end = picture->find("</title>", at);
    const std::string name = picture->substr(at + 7, end - at - 7);
    if (name.find("&#45;&gt;") != std::string::npos) continue;  // a line
    const std::size_t text = picture->find("<text", end);
    const std::size_t y = picture->find(" y=\"", text) + 4;
    placed.emplace_back(std::stod(picture->substr(y)), name);
  }
  std::sort(placed.begin(), placed.end());
  std::vector<std::string> names;
  for (const auto& [y, name] : placed) names.push_back(name);
  return names;
}

/// Twelve actors on nine issues, some against each other.
std::vector<schema::Claim> debate() {
  std::vector<schema::Claim> claims;
  const char* const issues[] = {"toll", "bridge", "harbour", "dam", "ferry", "Well", "aqueduct", "tram", "lock"};
  for (int i = 0; i < 27; ++i) {
    const std::string actor = std::string(1, static_cast<char>('L' - i * 5 % 12)) + "avia";
    claims.push_back(claim("d" + std::to_string(i % 4), actor, i % 3 == 0 ? Position::kRejects : Position::kDemands,
                           issues[i * 7 % 9]));
  }
  return claims;
}

/// Later, with actors and issues that are new and some that are there.
std::vector<schema::Claim> article() {
  return {claim("e", "Aabenland", Position::kDemands, "toll"),     claim("e", "Zuland", Position::kRejects, "toll"),
          claim("e", "Aabenland", Position::kRejects, "ferry"),    claim("e", "Dora", Position::kDemands, "abattoir"),
          claim("e", "Aabenland", Position::kDemands, "zeppelin"), claim("e", "Zuland", Position::kDemands, "lock")};
}

void check_stays(DrawOptions options, std::initializer_list<const char*> kinds) {
  std::vector<schema::Claim> claims = debate();
  const auto graph_of = [](const std::vector<schema::Claim>& made) {
    return ClaimGraph::build({document("d0", day(1)), document("d1", day(2)), document("d2", day(2)),
                              document("d3", day(5)), document("e", day(9))},
                             made, {});
  };
  const ClaimGraph before = graph_of(claims);
  for (const schema::Claim& one : article()) claims.push_back(one);
  const ClaimGraph after = graph_of(claims);
  options.top = 1000;
  for (const char* kind : kinds) {
    const std::vector<std::string> old_order = from_above(before, options, kind);
    std::vector<std::string> still = from_above(after, options, kind);
    REQUIRE(old_order.size() > 2);
    CHECK(still.size() > old_order.size());
    std::erase_if(still, [&](const std::string& name) {
      return std::find(old_order.begin(), old_order.end(), name) == old_order.end();
    });
    CHECK(still == old_order);
  }
}

TEST_CASE("with a document more actors, lines and issues stand in the same order from above") {
  check_stays({}, {"actor_", "line_", "issue_"});
}

TEST_CASE("with a document more both camps of an issue stand in the same order") {
  DrawOptions options;
  options.issue = "toll";
  options.view = DrawView::kIssue;
  std::vector<schema::Claim> claims;
  for (const char* actor : {"Cavia", "avia", "Bavia"}) {
    claims.push_back(claim("d1", actor, Position::kDemands, "toll"));
    claims.push_back(claim("d1", std::string("O") + actor, Position::kRejects, "toll"));
  }
  const ClaimGraph before = ClaimGraph::build({}, claims, {});
  for (const schema::Claim& one : article()) claims.push_back(one);
  claims.push_back(claim("e", "Bavia", Position::kWants, "toll"));
  const ClaimGraph after = ClaimGraph::build({}, claims, {});
  for (const char* kind : {"actor_for", "actor_against"}) {
    const std::vector<std::string> old_order = from_above(before, options, kind);
    std::vector<std::string> still = from_above(after, options, kind);
    REQUIRE(old_order.size() == 3);
    REQUIRE(still.size() == 4);
    std::erase_if(still, [&](const std::string& name) {
      return std::find(old_order.begin(), old_order.end(), name) == old_order.end();
    });
    CHECK(still == old_order);
  }
}

TEST_CASE("with a document more a time line keeps its rows in order") {
  DrawOptions options;
  options.view = DrawView::kTimeline;
  options.issue = "toll";
  const auto dated = [](std::vector<schema::Claim> claims) {
    for (std::size_t i = 0; i < claims.size(); ++i) claims[i].date = day(static_cast<unsigned>(1 + i % 28));
    return ClaimGraph::build({}, std::move(claims), {});
  };
  std::vector<schema::Claim> claims = debate();
  const std::vector<std::string> old_order = from_above(dated(claims), options, "row_");
  REQUIRE(old_order.size() > 2);
  for (const schema::Claim& one : article()) claims.push_back(one);
  std::vector<std::string> still = from_above(dated(claims), options, "row_");
  std::erase_if(still, [&](const std::string& name) {
    return std::find(old_order.begin(), old_order.end(), name) == old_order.end();
  });
  CHECK(still == old_order);
}

TEST_CASE("an issue stands beside the one who says most on it, actors whatever the case of their names") {
  std::vector<schema::Claim> claims = {
      claim("d1", "Avaria", Position::kDemands, "zeppelin"), claim("d1", "borland", Position::kDemands, "abattoir"),
      claim("d2", "borland", Position::kWants, "abattoir"), claim("d1", "Avaria", Position::kDemands, "abattoir"),
      claim("d1", "Cindra", Position::kDemands, "bridge")};
  const ClaimGraph graph = ClaimGraph::build({}, claims, {});
  const std::string picture = dot(graph, DrawView::kPositions);
  CHECK(picture.find("label=Avaria") < picture.find("label=borland"));
  CHECK(picture.find("label=borland") < picture.find("label=Cindra"));
  CHECK(picture.find(">zeppelin<") < picture.find(">abattoir<"));
  CHECK(picture.find(">abattoir<") < picture.find(">bridge<"));
}

}  // namespace
}  // namespace claimgraph::graph
