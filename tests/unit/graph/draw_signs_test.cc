// SPDX-License-Identifier: Apache-2.0

// What lines look like: sides, hedged and reported claims can be told apart without colour, by the same signs in every
// view, and the legend tells of those that there are.

#include <catch2/catch.hpp>

#include "draw/stroke.h"
#include "pictures_for_tests.h"

namespace claimgraph::graph {
namespace {

using schema::Certainty;
using schema::Polarity;
using schema::Position;

/// Style and number of lines beside each other, without the colour.
std::pair<std::string, std::size_t> grey_look(Polarity stance, bool hedged) {
  std::string style;
  std::size_t parts = 1;
  for (const auto& [name, value] : stroke_attributes(theme_of(DrawTheme::kLight), {stance, hedged, 1, 1})) {
    if (std::string(name) == "style") style = value;
    if (std::string(name) == "color") parts = times(value, ":") + 1;
  }
  return {style, parts};
}

DrawOptions view_of(DrawView view, const std::string& issue = {}) {
  DrawOptions options;
  options.view = view;
  options.issue = issue;
  return options;
}

/// Avaria and Borland, of whom Cindra tells.
ClaimGraph told(Certainty certainty) {
  schema::Claim one = claim("d1", "Avaria", Position::kDemands, "toll");
  one.reported_by = "Cindra";
  one.certainty = certainty;
  schema::Claim other = claim("d2", "Borland", Position::kRejects, "toll");
  schema::Claim third = claim("d2", "Drovia", Position::kWants, "toll");
  return ClaimGraph::build({document("d1", day(4)), document("d2", day(9))}, {one, other, third}, {});
}

TEST_CASE("each side has a kind of line of its own, and a hedged one is broken") {
  std::vector<std::pair<std::string, std::size_t>> looks;
  for (const Polarity stance : {Polarity::kFor, Polarity::kAgainst, Polarity::kNone}) {
    for (const bool hedged : {false, true}) looks.push_back(grey_look(stance, hedged));
  }
  for (std::size_t i = 0; i < looks.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) CHECK(looks[i] != looks[k]);
  }
  CHECK(grey_look(Polarity::kFor, false) == std::pair<std::string, std::size_t>("solid", 1));
  CHECK(grey_look(Polarity::kAgainst, false) == std::pair<std::string, std::size_t>("solid", 2));
}

TEST_CASE("two lines stay apart however wide they are") {
  for (std::uint64_t evidence = 1; evidence <= 64; evidence *= 2) {
    std::string colours;
    double width = 0;
    for (const auto& [name, value] :
         stroke_attributes(theme_of(DrawTheme::kLight), {Polarity::kAgainst, false, evidence, 64})) {
      if (std::string(name) == "color") colours = value;
      if (std::string(name) == "penwidth") width = std::stod(value);
    }
    constexpr double kApart = 2;  // points from one colour of a list to the next
    CHECK(width < kApart * static_cast<double>(times(colours, ":")) - 0.5);
  }
}

TEST_CASE("who is against an issue has two lines in every view that has lines") {
  for (const DrawView view : {DrawView::kPositions, DrawView::kContradiction, DrawView::kIssue}) {
    const std::string picture = dot(quarrel(), view_of(view, view == DrawView::kIssue ? "toll" : ""));
    CHECK(has(picture, "color=\"#D55E00:#D55E00\""));
    CHECK(has(picture, "color=\"#0072B2\""));
  }
}

TEST_CASE("what only others say is called reported wherever there are lines") {
  for (const DrawView view : {DrawView::kPositions, DrawView::kContradiction, DrawView::kAgreement, DrawView::kIssue}) {
    const std::string picture = dot(told(Certainty::kAsserted), view_of(view, view == DrawView::kIssue ? "toll" : ""));
    CHECK(has(picture, "only others say so"));
    CHECK(times(picture, "reported") >= 3);  // a line, the legend, and in the tooltip "as reported by"
    CHECK_FALSE(has(dot(quarrel(), view_of(view, view == DrawView::kIssue ? "toll" : "")), "reported"));
  }
}

TEST_CASE("dashes are hedged claims wherever there are lines") {
  for (const DrawView view : {DrawView::kPositions, DrawView::kContradiction, DrawView::kAgreement, DrawView::kIssue}) {
    const DrawOptions options = view_of(view, view == DrawView::kIssue ? "toll" : "");
    const std::string picture = dot(told(Certainty::kHedged), options);
    CHECK(has(picture, "style=dashed"));
    CHECK(has(picture, "hedged  </TD>"));
    CHECK_FALSE(has(dot(quarrel(), options), "dashed"));
    CHECK_FALSE(has(dot(quarrel(), options), "hedged"));
  }
}

TEST_CASE("who agrees and disagrees has a tee at both ends") {
  const std::string picture = dot(
      quarrel({claim("d3", "Borland", Position::kDemands, "bridge"), claim("d3", "Avaria", Position::kWants, "well"),
               claim("d3", "Borland", Position::kRejects, "well")}),
      DrawView::kAgreement);
  CHECK(has(picture, "also disagree"));
  CHECK(has(picture, "arrowtail=tee"));
  CHECK(has(picture, "arrowhead=tee"));
  CHECK_FALSE(has(picture, "dashed"));
  CHECK_FALSE(has(dot(quarrel(), DrawView::kAgreement), "tee"));
}

TEST_CASE("a legend tells only of what there is") {
  const ClaimGraph graph = ClaimGraph::build({}, {claim("d1", "Avaria", Position::kDemands, "toll")}, {});
  const std::string picture = dot(graph, DrawView::kPositions);
  CHECK(has(picture, ">for  <"));
  for (const char* absent : {">against  <", ">no side  <", "hedged", "reported", "wider"}) {
    CHECK_FALSE(has(picture, absent));
  }
  CHECK_FALSE(has(dot(ClaimGraph::build({}, {}, {}), DrawView::kPositions), ">for  <"));
  DrawOptions options;
  options.view = DrawView::kTimeline;
  options.issue = "toll";
  const std::string of_days = dot(quarrel(), options);
  for (const char* absent : {"changes sides", "hollow", "small", "no side"}) CHECK_FALSE(has(of_days, absent));
}

TEST_CASE("pairs on one issue share its box, and their ties do not repeat it") {
  const std::string against = dot(quarrel(), view_of(DrawView::kContradiction, "toll"));
  CHECK(times(against, "label=toll") == 1);
  CHECK(times(against, "arrowhead=normal") == 2);
  CHECK(times(against, "arrowtail=tee") == 1);
  const std::string together = dot(quarrel(), view_of(DrawView::kAgreement, "toll"));
  CHECK(has(together, "Who agrees with whom on toll"));
  CHECK_FALSE(has(together, "label=toll"));
  CHECK(times(together, " -> ") == 1);
}

}  // namespace
}  // namespace claimgraph::graph
