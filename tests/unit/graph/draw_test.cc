// SPDX-License-Identifier: Apache-2.0

// Pictures of who wants what.

#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "claimgraph/graph/output.h"
#include "claims_for_tests.h"
#include "draw/reading_text.h"

namespace claimgraph::graph {
namespace {

using schema::Polarity;
using schema::Position;

std::string drawn(const ClaimGraph& graph, DrawOptions options) {
  const auto picture = draw(graph, options);
  REQUIRE(picture);
  return *picture;
}
std::string dot(const ClaimGraph& graph, DrawOptions options = {}) {
  options.format = DrawFormat::kDot;
  return drawn(graph, options);
}
std::string svg(const ClaimGraph& graph, DrawOptions options = {}) {
  options.format = DrawFormat::kSvg;
  return drawn(graph, options);
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}
bool has(const std::string& text, const std::string& part) { return times(text, part) > 0; }

/// Edges but those that hold columns in their order.
std::size_t halves_of_lines(const std::string& picture) {
  return times(picture, " -> ") - times(picture, "style=invis");
}

/// The whole name of the only node whose name begins like that.
std::string name_of_node(const std::string& picture, const std::string& begin) {
  const std::size_t at = picture.find("\t" + begin);
  REQUIRE(at != std::string::npos);
  return picture.substr(at + 1, picture.find_first_of("\t [", at + 1) - at - 1);
}

ClaimGraph small() {
  return ClaimGraph::build(
      {document("d1", day(4)), document("d2", day(9))},
      {claim("d1", "Avaria", Position::kDemands, "toll"), claim("d2", "Borland", Position::kRejects, "toll"),
       claim("d2", "Borland", Position::kWants, "bridge")},
      {});
}

TEST_CASE("a picture has every actor, issue and line") {
  const std::string picture = dot(small());
  for (const char* label :
       {"label=Avaria", "label=Borland", ">toll<", ">bridge<", "label=demands", "label=rejects", "label=wants"}) {
    CHECK(times(picture, label) == 1);
  }
  // From the actor to the words, and from there to the issue.
  CHECK(halves_of_lines(picture) == 2 * 3);
}

TEST_CASE("a line leads through its own words") {
  const std::string picture = dot(ClaimGraph::build({}, {claim("d1", "Avaria", Position::kRejects, "toll")}, {}));
  const std::string words = name_of_node(picture, "line_against_");
  CHECK(has(picture, name_of_node(picture, "actor_") + ":e -> " + words + ":w"));
  CHECK(has(picture, words + ":e -> " + name_of_node(picture, "issue_") + ":against:w"));
  CHECK(times(picture, "arrowhead=tee") == 1);
}

TEST_CASE("an issue has a sign for each side that is taken on it") {
  const std::string picture = dot(small());
  CHECK(times(picture, "PORT=\"for\"") == 2);
  CHECK(times(picture, "PORT=\"against\"") == 1);
  CHECK(times(picture, "PORT=\"none\"") == 0);
}

TEST_CASE("the side is told by colour and by the head of the line") {
  schema::Claim open = claim("d1", "Avaria", Position::kClaims, "toll");
  open.polarity = Polarity::kNone;
  const auto one = [](const schema::Claim& made) { return dot(ClaimGraph::build({}, {made}, {})); };
  const std::string pro = one(claim("d1", "Avaria", Position::kDemands, "toll"));
  CHECK(has(pro, "arrowhead=normal"));
  CHECK(has(pro, "color=\"#0072B2\""));
  CHECK(has(pro, "style=solid"));
  const std::string con = one(claim("d1", "Avaria", Position::kRejects, "toll"));
  CHECK(has(con, "arrowhead=tee"));
  CHECK(has(con, "color=\"#D55E00:#D55E00\""));
  const std::string none = one(open);
  CHECK(has(none, "arrowhead=none"));
  CHECK(has(none, "style=dotted"));
}

TEST_CASE("a line is dashed where all of its claims are hedged") {
  schema::Claim hedged = claim("d1", "Avaria", Position::kDemands, "toll");
  hedged.certainty = schema::Certainty::kHedged;
  CHECK(has(dot(ClaimGraph::build({}, {hedged}, {})), "style=dashed"));
  CHECK_FALSE(
      has(dot(ClaimGraph::build({}, {hedged, claim("d2", "Avaria", Position::kDemands, "toll")}, {})), "style=dashed"));
}

TEST_CASE("positions of one side are one line, sides are two") {
  const std::string picture = dot(ClaimGraph::build(
      {},
      {claim("d1", "Avaria", Position::kDemands, "toll"), claim("d1", "Avaria", Position::kWants, "toll"),
       claim("d1", "Avaria", Position::kRejects, "toll")},
      {}));
  CHECK(halves_of_lines(picture) == 2 * 2);
  CHECK(has(picture, "label=\"demands, wants (2)\""));
  CHECK(has(picture, "label=rejects"));
}

TEST_CASE("more sentences make a wider line, up to a bound") {
  const auto width = [](std::size_t sentences) {
    std::vector<schema::Claim> claims;
    for (std::size_t i = 0; i < sentences; ++i) {
      claims.push_back(claim("d1", "Avaria", Position::kDemands, "toll"));
      claims.back().quote += std::to_string(i);
    }
    const std::string picture = dot(ClaimGraph::build({}, claims, {}));
    return std::stod(picture.substr(picture.find("penwidth=") + 9));
  };
  CHECK(width(1) < width(2));
  CHECK(width(2) < width(4));
  CHECK(width(4) < width(16));
  CHECK(width(16) == width(200));
}

TEST_CASE("a wording that turns the side stands on the line") {
  const std::string picture =
      dot(ClaimGraph::build({}, {claim("d1", "Avaria", Position::kDemands, "ending of tolls")}, {}));
  CHECK(has(picture, "label=\"demands \\\"ending of tolls\\\"\""));
  CHECK(has(picture, "arrowhead=tee"));
}

TEST_CASE("a position on the side that it does not usually take says so") {
  schema::Claim unusual = claim("d1", "Avaria", Position::kDemands, "toll");
  unusual.polarity = Polarity::kAgainst;
  CHECK(has(dot(ClaimGraph::build({}, {unusual}, {})), "label=\"demands (against)\""));
}

TEST_CASE("a line opens to its sentence with outlet, date and reporter") {
  schema::Claim reported = claim("d1", "Avaria", Position::kDemands, "toll");
  reported.reported_by = "Borland";
  const std::string picture = dot(ClaimGraph::build({document("d1", day(4))}, {reported}, {}));
  CHECK(has(picture, "\\\"Avaria demands the toll.\\\" (The Daily d1, 2024-05-04, as reported by Borland)"));
}

TEST_CASE("a line with many sentences shows three and counts the others") {
  std::vector<schema::Claim> claims;
  for (int i = 0; i < 5; ++i) {
    claims.push_back(claim("d1", "Avaria", Position::kDemands, "toll"));
    claims.back().quote = "Sentence " + std::to_string(i) + ".";
  }
  const std::string picture = svg(ClaimGraph::build({}, claims, {}));
  CHECK(has(picture, "and 2 more"));
}

TEST_CASE("title and header say what the picture is made of") {
  const std::string picture = svg(small());
  CHECK(has(picture, ">Who wants what<"));
  CHECK(has(picture, ">From 2 documents, 2024&#45;05&#45;04 to 2024&#45;05&#45;09<"));
  for (const char* entry : {">for", ">against"}) CHECK(has(picture, entry));
}

TEST_CASE("a picture of one actor or one issue leaves out the others") {
  DrawOptions options;
  options.actor = "Avaria";
  const std::string of_actor = dot(small(), options);
  CHECK(has(of_actor, "What Avaria wants"));
  CHECK_FALSE(has(of_actor, "Borland"));
  options = {};
  options.issue = "BRIDGE";
  const std::string of_issue = dot(small(), options);
  CHECK(has(of_issue, "Who wants what: bridge"));
  CHECK_FALSE(has(of_issue, "Avaria"));
}

TEST_CASE("an actor without a position on the issue makes a picture that says so") {
  DrawOptions options;
  options.actor = "Avaria";
  options.issue = "bridge";
  CHECK(has(svg(small(), options), "no claims"));
  CHECK(has(svg(ClaimGraph::build({}, {}, {})), "no claims"));
}

TEST_CASE("the lines that carry the picture stay, and the picture says how many went") {
  schema::Claim weak = claim("d1", "Cindra", Position::kWants, "dam");
  weak.confidence = 400;
  schema::Claim middling = claim("d1", "Avaria", Position::kDemands, "bridge");
  middling.confidence = 700;
  // Contested: two lines of 500 count for more than one of 700 that nobody speaks against.
  schema::Claim pro = claim("d1", "Avaria", Position::kDemands, "toll");
  pro.confidence = 500;
  schema::Claim con = claim("d1", "Borland", Position::kRejects, "toll");
  con.confidence = 500;
  const auto graph = ClaimGraph::build({}, {weak, middling, pro, con}, {});
  DrawOptions options;
  options.top = 2;
  const std::string picture = dot(graph, options);
  CHECK(times(picture, ">toll<") == 1);
  CHECK_FALSE(has(picture, ">bridge<"));
  CHECK_FALSE(has(picture, ">dam<"));
  CHECK(has(picture, "the 2 strongest of 4 lines"));
  options.top = 4;
  CHECK_FALSE(has(dot(graph, options), "strongest"));
}

TEST_CASE("an actor or issue that is not known is an error with names that are close") {
  DrawOptions options;
  options.actor = "Avari";
  auto picture = draw(small(), options);
  REQUIRE_FALSE(picture);
  CHECK(picture.error().code == "CG-D001");
  CHECK(has(picture.error().message, "\"Avari\""));
  CHECK(has(picture.error().hint, "\"Avaria\""));
  options = {};
  options.issue = "the tol";
  picture = draw(small(), options);
  REQUIRE_FALSE(picture);
  CHECK(picture.error().code == "CG-D002");
  options.issue = "zzzzzzzz";
  picture = draw(small(), options);
  REQUIRE_FALSE(picture);
  CHECK(has(picture.error().hint, "MATCH (n:Issue)"));
}

TEST_CASE("the one name that has the words is meant, of two none") {
  const auto graph = ClaimGraph::build(
      {},
      {claim("d1", "Dora Vance", Position::kDemands, "toll"), claim("d1", "Hugo Vance", Position::kDemands, "toll")},
      {});
  DrawOptions options;
  options.actor = "dora";
  CHECK(has(dot(graph, options), "What Dora Vance wants"));
  options.actor = "Vance";
  const auto picture = draw(graph, options);
  REQUIRE_FALSE(picture);
  CHECK(picture.error().code == "CG-D003");
  CHECK(has(picture.error().hint, "\"Dora Vance\", \"Hugo Vance\""));
}

TEST_CASE("the order of the input makes no difference to the picture") {
  std::vector<schema::Claim> claims = {claim("d1", "Avaria", Position::kDemands, "toll"),
                                       claim("d2", "Borland", Position::kRejects, "toll"),
                                       claim("d3", "Cindra", Position::kWants, "bridge")};
  const std::string forth = svg(ClaimGraph::build({}, claims, {}));
  std::reverse(claims.begin(), claims.end());
  CHECK(svg(ClaimGraph::build({}, claims, {})) == forth);
}

TEST_CASE("text of articles comes out as text") {
  const std::string text = GENERATE(as<std::string>{}, "a\\Nb\\Gc\\Ed\\Tf\\Hg\\Lh\\ni\\lj\\rk", "ends with \\",
                                    "<b>bold</b>", "<<i>x</i>>", "<>", "A&B &amp; &lt;x&gt; &#65; &nbsp;",
                                    "say \"it\" 'now'", "{a|b}", "]]> --> ;", "a -> b [label=c]; }", "\\\"", "#");
  const auto as_xml = [](const std::string& plain) {
    std::string out;
    for (const char c : plain) {
      out += c == '<'    ? "&lt;"
             : c == '>'  ? "&gt;"
             : c == '&'  ? "&amp;"
             : c == '"'  ? "&quot;"
             : c == '\'' ? "&#39;"
             : c == '-'  ? "&#45;"
                         : std::string(1, c);
    }
    return out;
  };
  schema::Claim hostile = claim("d1", text, Position::kDemands, text);
  hostile.extractor = "coder";
  hostile.topic = text;
  hostile.stance = Polarity::kFor;
  hostile.quote = text;
  const auto graph = ClaimGraph::build({}, {hostile}, {});
  const std::string picture = svg(graph);
  // Labels may be wrapped; tooltips hold the whole name and the whole sentence.
  CHECK(times(picture, "xlink:title=\"" + as_xml(text) + "&#10;") == 2);
  CHECK(has(picture, as_xml(quoted(text)) + " (d1)"));
  if (text.size() < 26) CHECK(times(picture, ">" + as_xml(text) + "</text>") == 2);
}

TEST_CASE("characters that no file may hold are replaced") {
  const auto graph = ClaimGraph::build(
      {}, {claim("d1", std::string("A\0\x01\xff", 4) + "\xe2\x80\xae", Position::kDemands, "toll")}, {});
  const std::string replaced = "A\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd";
  CHECK(has(svg(graph), ">" + replaced + "</text>"));
}

TEST_CASE("a long name is wrapped and cut, and whole in the tooltip") {
  std::string name;
  for (int i = 10; i < 60; ++i) name += "word" + std::to_string(i) + (i < 59 ? " " : "");
  const std::string picture = svg(ClaimGraph::build({}, {claim("d1", name, Position::kDemands, "toll")}, {}));
  CHECK(has(picture, "xlink:title=\"" + name + "&#10;"));
  CHECK_FALSE(has(picture, ">" + name + "<"));
  CHECK(has(picture, "\xe2\x80\xa6</text>"));
}

TEST_CASE("png and pdf are what they say") {
  DrawOptions options;
  options.format = DrawFormat::kPng;
  CHECK(drawn(small(), options).starts_with("\x89PNG"));
  options.format = DrawFormat::kPdf;
  CHECK(drawn(small(), options).starts_with("%PDF"));
}

TEST_CASE("several threads may draw at once") {
  const auto graph = small();
  const std::string expected = svg(graph);
  std::vector<std::string> pictures(4);
  std::vector<std::thread> threads;
  for (std::string& picture : pictures) {
    threads.emplace_back([&picture, &graph] {
      if (auto made = draw(graph, {})) picture = std::move(*made);
    });
  }
  for (std::thread& one : threads) one.join();
  for (const std::string& picture : pictures) CHECK(picture == expected);
}

}  // namespace
}  // namespace claimgraph::graph
