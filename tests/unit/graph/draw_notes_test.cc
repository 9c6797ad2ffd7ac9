// SPDX-License-Identifier: Apache-2.0

// What stands above a picture: its title, which claims it is made of, and which were left out.

#include <catch2/catch.hpp>

#include "pictures_for_tests.h"

namespace claimgraph::graph {
namespace {

using schema::Polarity;
using schema::Position;

DrawOptions options_of(DrawView view, const std::string& actor, const std::string& issue) {
  DrawOptions options;
  options.view = view;
  options.actor = actor;
  options.issue = issue;
  return options;
}

schema::Claim open(const std::string& doc, const std::string& actor, const std::string& issue) {
  schema::Claim made = claim(doc, actor, Position::kClaims, issue);
  made.polarity = Polarity::kNone;
  return made;
}

TEST_CASE("a time line says how many sentences have no date") {
  const ClaimGraph graph = quarrel(
      {claim("undated", "Avaria", Position::kDemands, "toll"), claim("undated", "Avaria", Position::kRejects, "well")});
  const std::string picture = dot(graph, options_of(DrawView::kTimeline, "Avaria", ""));
  CHECK(has(picture, "not shown: 2 sentences without a date"));
  const ClaimGraph none = ClaimGraph::build({}, {claim("d1", "Avaria", Position::kDemands, "toll")}, {});
  const std::string empty = dot(none, options_of(DrawView::kTimeline, "Avaria", ""));
  CHECK(has(empty, "From 1 document"));
  CHECK(has(empty, "nothing with a date"));
  CHECK_FALSE(has(dot(quarrel(), options_of(DrawView::kTimeline, "Avaria", "")), "without a date"));
}

TEST_CASE("the picture of an issue says how many take no side") {
  const ClaimGraph graph =
      quarrel({open("d1", "Drovia", "toll"), open("d1", "Avaria", "toll"), open("d1", "Drovia", "dam")});
  // Avaria is for the toll as well.
  CHECK(has(dot(graph, options_of(DrawView::kIssue, "", "toll")), "not shown: 1 actor without a side"));
  const std::string nobody = dot(graph, options_of(DrawView::kIssue, "", "dam"));
  CHECK(has(nobody, "From 1 document"));
  CHECK(has(nobody, "not shown: 1 actor without a side"));
  CHECK_FALSE(has(nobody, "No claims"));
}

TEST_CASE("a picture of pairs that there are none of tells of the claims all the same") {
  const ClaimGraph graph = ClaimGraph::build({}, {claim("d1", "Avaria", Position::kDemands, "toll")}, {});
  for (const DrawView view : {DrawView::kAgreement, DrawView::kContradiction}) {
    const std::string picture = dot(graph, view);
    CHECK(has(picture, "From 1 document"));
    CHECK_FALSE(has(picture, "No claims"));
  }
}

TEST_CASE("lines with too few sentences are counted, and a line is the same in every view") {
  // Two positions with a sentence each are one line with two sentences.
  const ClaimGraph graph =
      quarrel({claim("d2", "Avaria", Position::kWants, "toll"), claim("d3", "Borland", Position::kWants, "toll"),
               claim("d3", "Cindra", Position::kOpposes, "toll")});
  for (const DrawView view :
       {DrawView::kPositions, DrawView::kAgreement, DrawView::kContradiction, DrawView::kTimeline, DrawView::kIssue}) {
    DrawOptions options = options_of(view, "", "toll");
    options.min_evidence = 2;
    const std::string picture = dot(graph, options);
    CHECK(has(picture, "at least 2 sentences a line, 0 lines have fewer"));
    CHECK(has(picture, "Borland"));
  }
  DrawOptions options;
  options.min_evidence = 2;
  CHECK(has(dot(graph, options), "at least 2 sentences a line, 3 lines have fewer"));
  CHECK_FALSE(has(dot(graph, options), "harbour"));
}

TEST_CASE("the outlet that was asked for has its name in the note, as text") {
  schema::Document from = document("d9", day(3));
  from.source = "<b>News</b> & more";
  DrawOptions options;
  options.claims.source = "<B>news</b> & MORE";
  options.format = DrawFormat::kSvg;
  const auto picture =
      draw(ClaimGraph::build({from}, {claim("d9", "Avaria", Position::kDemands, "toll")}, {}), options);
  REQUIRE(picture);
  CHECK(has(*picture, "only from &lt;b&gt;News&lt;/b&gt; &amp; more<"));
}

TEST_CASE("titles say what an actor does, and what a time line is about") {
  CHECK(has(dot(quarrel(), options_of(DrawView::kPositions, "Avaria", "")), "What Avaria wants and rejects"));
  CHECK(has(dot(quarrel(), options_of(DrawView::kPositions, "Borland", "")), ">What Borland wants<"));
  CHECK(has(dot(quarrel(), options_of(DrawView::kPositions, "Cindra", "toll")), "What Cindra rejects: toll"));
  CHECK(has(dot(quarrel(), options_of(DrawView::kTimeline, "", "toll")), "What was said about toll, day by day"));
}

TEST_CASE("an SVG has the title of the picture, with whatever names are in it") {
  DrawOptions options = options_of(DrawView::kPositions, "a \\\"&<b>\\", "");
  options.format = DrawFormat::kSvg;
  const ClaimGraph graph = ClaimGraph::build({}, {claim("d1", options.actor, Position::kDemands, "toll")}, {});
  const auto picture = draw(graph, options);
  REQUIRE(picture);
  CHECK(has(*picture, "<title>What a \u2216&quot;&amp;&lt;b&gt;\u2216 wants</title>"));
  CHECK(has(dot(quarrel(), DrawView::kPositions), "digraph \"Who wants what\""));
}

}  // namespace
}  // namespace claimgraph::graph
