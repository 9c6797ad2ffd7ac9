// SPDX-License-Identifier: Apache-2.0

// The views beside who wants what, what of the claims they take, and what stays where it was.

#include <algorithm>
#include <catch2/catch.hpp>

#include "claimgraph/graph/network.h"
#include "claimgraph/graph/output.h"
#include "pictures_for_tests.h"

namespace claimgraph::graph {
namespace {

using schema::Certainty;
using schema::Position;

TEST_CASE("agreement ties those who take the same side, in a box of their coalition") {
  const std::string picture = dot(quarrel(), DrawView::kAgreement);
  CHECK(has(picture, "Who agrees with whom"));
  CHECK(times(picture, "label=Avaria") == 1);
  CHECK(times(picture, "label=Borland") == 1);
  CHECK_FALSE(has(picture, "label=Cindra"));
  CHECK(times(picture, "label=toll") == 1);
  CHECK(times(picture, "subgraph cluster_coalition_") == 1);
  CHECK(has(picture, "Borland supports the toll."));
}

TEST_CASE("coalitions stand in the order of their names, wherever memory lies") {
  std::vector<schema::Claim> claims;
  for (char letter = 'A'; letter <= 'L'; ++letter) {
    for (const char* member : {" first", " second"}) {
      claims.push_back(claim("d1", letter + std::string(member), Position::kDemands, std::string("toll ") + letter));
    }
  }
  const ClaimGraph graph = ClaimGraph::build({}, claims, {});
  const std::string before = dot(graph, DrawView::kAgreement);
  std::vector<std::string> holes;
  for (std::size_t i = 0; i < 20'000; ++i) holes.emplace_back(16 + i % 64, 'x');
  for (std::size_t i = 0; i < holes.size(); i += 2) holes[holes.size() - 1 - i] = std::string();
  for (std::size_t i = 0; i < holes.size(); i += 2) holes[holes.size() - 1 - i].shrink_to_fit();
  CHECK(dot(graph, DrawView::kAgreement) == before);
  std::size_t last = 0;
  for (char letter = 'A'; letter <= 'L'; ++letter) {
    const std::size_t at = before.find(std::string("label=\"") + letter + " first\"");
    REQUIRE(at != std::string::npos);
    CHECK(at > last);
    last = at;
  }
}

TEST_CASE("coalitions are those of the network, whatever the picture has room for") {
  // Two camps of four, each of which agrees on an issue of its own.
  std::vector<schema::Claim> claims;
  for (char letter = 'A'; letter <= 'H'; ++letter) {
    claims.push_back(
        claim("d1", std::string(1, letter) + "avia", Position::kDemands, letter < 'E' ? "toll" : "bridge"));
  }
  claims.push_back(claim("d1", "Davia", Position::kDemands, "bridge"));
  const ClaimGraph graph = ClaimGraph::build({}, claims, {});
  const network::Affiliation counts = network::affiliation(network::select_statements(graph, {}));
  const auto found = network::coalitions(
      counts.actors, network::ties(counts, network::OneMode::kCongruence, network::Normalisation::kAverage));
  REQUIRE(found.groups.size() == 2);
  DrawOptions options;
  options.view = DrawView::kAgreement;
  const auto clusters = [](const std::string& picture) {
    std::vector<std::string> names;
    for (std::size_t at = picture.find("cluster_"); at != std::string::npos; at = picture.find("cluster_", at + 1)) {
      names.push_back(picture.substr(at, picture.find_first_of(" {\"", at) - at));
    }
    return names;
  };
  const std::vector<std::string> whole = clusters(dot(graph, options));
  CHECK(whole.size() == 2);
  options.top = 1;
  const std::string one_pair = dot(graph, options);
  REQUIRE(clusters(one_pair).size() == 1);
  CHECK(std::count(whole.begin(), whole.end(), clusters(one_pair).front()) == 1);
  options.top = 0;
  options.actor = "Davia";
  const std::string of_one = dot(graph, options);
  CHECK(clusters(of_one) == whole);
  CHECK(has(of_one, "a coalition: Aavia; Bavia; Cavia; Davia"));
}

TEST_CASE("contradiction leads from who is for an issue to it, and on to who is against it") {
  const std::string picture = dot(quarrel(), DrawView::kContradiction);
  CHECK(has(picture, "Who contradicts whom"));
  CHECK(times(picture, "label=toll") == 2);
  CHECK(times(picture, "label=Cindra") == 1);
  CHECK(times(picture, "arrowhead=normal") == 2);
  CHECK(times(picture, "arrowtail=tee") == 2);
  CHECK(has(picture, "Cindra rejects the toll."));
}

TEST_CASE("an issue is shown with the sentences of both camps") {
  DrawOptions options;
  options.view = DrawView::kIssue;
  options.issue = "toll";
  const std::string picture = dot(quarrel(), options);
  CHECK(has(picture, "Who is for and against toll"));
  CHECK(has(picture, "Avaria demands the toll."));
  CHECK(has(picture, "The Daily d2, 2024-05-09"));
  CHECK(times(picture, "arrowhead=normal") == 2);
  CHECK(times(picture, "arrowtail=tee") == 1);
  CHECK_FALSE(has(picture, "harbour"));
}

TEST_CASE("a time line has a mark for each day and side, and one where somebody changes sides") {
  DrawOptions options;
  options.view = DrawView::kTimeline;
  options.actor = "Avaria";
  const std::string picture = dot(quarrel(), options);
  CHECK(has(picture, "What Avaria said, day by day"));
  CHECK(times(picture, "shape=triangle") == 2);
  CHECK(times(picture, "shape=invtriangle") == 1);
  CHECK(times(picture, "shape=diamond") == 1);
  CHECK(has(picture, "for up to 2024-05-04, against from 2024-05-20 on"));
  CHECK(has(picture, "layout=neato"));
  options.actor.clear();
  options.issue = "toll";
  const std::string of_issue = dot(quarrel(), options);
  CHECK(times(of_issue, "shape=triangle") == 2);
  CHECK(times(of_issue, "shape=invtriangle") == 1);
  CHECK(times(of_issue, "shape=diamond") == 0);
}

TEST_CASE("marks stand on their own days, which share one only where they would cover each other") {
  // Long enough that a mark is as wide as several days.
  std::vector<schema::Claim> claims;
  const auto add = [&](const char* actor, std::chrono::month month, unsigned number, const std::string& word) {
    claims.push_back(claim("d1", actor, Position::kDemands, "toll"));
    claims.back().quote = word;
    claims.back().date = schema::Date(std::chrono::year(2024), month, std::chrono::day(number));
  };
  add("Avaria", std::chrono::January, 3, "first");
  add("Avaria", std::chrono::December, 30, "last");
  add("Borland", std::chrono::February, 5, "apart");
  add("Cindra", std::chrono::March, 7, "close");
  add("Cindra", std::chrono::March, 9, "closer");
  DrawOptions options;
  options.view = DrawView::kTimeline;
  options.issue = "toll";
  const std::string picture = dot(ClaimGraph::build({}, claims, {}), options);
  CHECK(times(picture, "shape=triangle") == 4);
  CHECK(has(picture, "_19758_for"));  // the fifth of February, in days since 1970
  CHECK(has(picture, "_19789_for"));
  CHECK(has(picture, "day_2024-01-03"));
  CHECK(has(picture, "day_2024-12-30"));
  CHECK(has(picture, "what is less than 8 days apart is one mark"));
}

TEST_CASE("names on a time line have room, however wide their letters are") {
  const auto width = [](const std::string& name) {
    DrawOptions options;
    options.view = DrawView::kTimeline;
    options.issue = "toll";
    const std::string row = node_of(
        dot(ClaimGraph::build({document("d1", day(4))}, {claim("d1", name, Position::kDemands, "toll")}, {}), options),
        "row_");
    return std::stod(row.substr(row.find("width=") + 6));
  };
  constexpr double kLetter = 11.0 / 72;  // inches of a letter as wide as it is high
  CHECK(width("WWWWWWWWWWWWWWWWWWWW") > 20 * 0.9 * kLetter);
  CHECK(width("\xe6\xb8\xaf\xe6\xb8\xaf\xe6\xb8\xaf\xe6\xb8\xaf\xe6\xb8\xaf\xe6\xb8\xaf") > 6 * kLetter);
  CHECK(width("iiii") < width("WWWW"));
}

TEST_CASE("a mark is hollow where only others say so, and small where it is hedged") {
  schema::Claim told = claim("d1", "Avaria", Position::kDemands, "toll");
  told.reported_by = "Borland";
  told.certainty = Certainty::kHedged;
  DrawOptions options;
  options.view = DrawView::kTimeline;
  options.issue = "toll";
  const std::string picture = dot(ClaimGraph::build({document("d1", day(4))}, {told}, {}), options);
  CHECK(has(picture, "fillcolor=\"#FFFFFF\""));
  CHECK(has(picture, "width=0.10"));
}

TEST_CASE("a view of one thing asks which, and an outlet that is not there is told") {
  DrawOptions options;
  options.view = DrawView::kIssue;
  CHECK(draw(quarrel(), options).error().code == "CG-D007");
  options.view = DrawView::kTimeline;
  CHECK(draw(quarrel(), options).error().code == "CG-D007");
  options.view = DrawView::kPositions;
  options.claims.source = "The Nightly";
  const auto refused = draw(quarrel(), options);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "CG-D006");
  CHECK(has(refused.error().hint, "\"The Daily d1\""));
}

TEST_CASE("only the claims that are asked for make the picture, and it says so") {
  schema::Claim hedged = claim("d2", "Drovia", Position::kWants, "tram");
  hedged.certainty = Certainty::kHedged;
  const ClaimGraph graph = quarrel({hedged});
  DrawOptions options;
  options.claims.since = day(9);
  options.claims.until = day(9);
  const std::string that_day = dot(graph, options);
  CHECK(has(that_day, "since 2024-05-09; until 2024-05-09"));
  CHECK(has(that_day, "label=Borland"));
  CHECK_FALSE(has(that_day, "label=Avaria"));
  options.claims = {};
  options.claims.certainty = Certainty::kHedged;
  const std::string unsure = dot(graph, options);
  CHECK(has(unsure, "only hedged claims"));
  CHECK(has(unsure, "label=Drovia"));
  CHECK_FALSE(has(unsure, "label=Borland"));
  options.claims = {};
  options.claims.source = "the daily D3";
  const std::string of_one = dot(graph, options);
  CHECK(has(of_one, ">harbour<"));
  CHECK_FALSE(has(of_one, ">toll<"));
  options.claims = {};
  options.min_evidence = 2;
  CHECK(has(dot(graph, options), "label=\"no claims\""));
}

TEST_CASE("what does not fit is told in every view") {
  std::vector<schema::Claim> many;
  for (char name = 'A'; name <= 'Z'; ++name) {
    many.push_back(
        claim("d1", std::string("Land of ") + name, name % 2 == 0 ? Position::kDemands : Position::kRejects, "toll"));
  }
  DrawOptions options;
  options.issue = "toll";
  for (const DrawView view :
       {DrawView::kPositions, DrawView::kAgreement, DrawView::kContradiction, DrawView::kTimeline, DrawView::kIssue}) {
    options.view = view;
    options.top = 5;
    CHECK(has(dot(quarrel(many), options), "the 5 strongest of "));
  }
}

TEST_CASE("web addresses become links, others do not") {
  const std::string picture = dot(quarrel(), DrawView::kPositions);
  CHECK(has(picture, "URL=\"https://example.org/toll?a=1&b=2\""));
  CHECK_FALSE(has(picture, "javascript:"));
}

TEST_CASE("a dark picture has the same nodes in other colours") {
  DrawOptions dark;
  dark.theme = DrawTheme::kDark;
  const std::string picture = dot(quarrel(), dark);
  CHECK(has(picture, "bgcolor=\"#16181D\""));
  CHECK(nodes_of(picture) == nodes_of(dot(quarrel(), DrawView::kPositions)));
}

TEST_CASE("with a document more what was there keeps its names and order") {
  const ClaimGraph before = quarrel();
  const ClaimGraph after = quarrel({claim("d4", "Aabenland", Position::kDemands, "toll"),
                                    claim("d4", "Borland", Position::kRejects, "aqueduct"),
                                    claim("d4", "Zuland", Position::kRejects, "toll")});
  for (const DrawView view : {DrawView::kPositions, DrawView::kAgreement, DrawView::kContradiction}) {
    const auto of_kind = [](std::vector<std::string> names, const std::string& kind) {
      std::erase_if(names, [&](const std::string& name) { return !name.starts_with(kind); });
      return names;
    };
    for (const char* kind : {"actor_", "issue_", "line_", "tie_", "dispute_"}) {
      const std::vector<std::string> old_nodes = of_kind(nodes_of(dot(before, view)), kind);
      std::vector<std::string> still = of_kind(nodes_of(dot(after, view)), kind);
      std::erase_if(still, [&](const std::string& name) {
        return std::find(old_nodes.begin(), old_nodes.end(), name) == old_nodes.end();
      });
      CHECK(still == old_nodes);
    }
    CHECK(nodes_of(dot(before, view)).size() > 2);
  }
}

TEST_CASE("names and quotes that look like commands stay text in every view") {
  const std::string hostile = "</script><b>\"x\"\\N&amp;]]>";
  schema::Claim one = claim("d1", hostile, Position::kDemands, "toll");
  schema::Claim two = claim("d2", "B " + hostile, Position::kRejects, "toll");
  const ClaimGraph graph = ClaimGraph::build({document("d1", day(1)), document("d2", day(2))}, {one, two}, {});
  DrawOptions options;
  options.format = DrawFormat::kSvg;
  options.issue = "toll";
  for (const DrawView view :
       {DrawView::kPositions, DrawView::kAgreement, DrawView::kContradiction, DrawView::kTimeline, DrawView::kIssue}) {
    options.view = view;
    const auto picture = draw(graph, options);
    REQUIRE(picture);
    CHECK_FALSE(has(*picture, "</script>"));
    CHECK_FALSE(has(*picture, "<b>"));
    if (view != DrawView::kAgreement) CHECK(has(*picture, "&lt;/script&gt;"));
  }
}

}  // namespace
}  // namespace claimgraph::graph
