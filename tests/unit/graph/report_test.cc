// SPDX-License-Identifier: Apache-2.0

// One page to send around.

#include "claimgraph/graph/report.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "claims_for_tests.h"
#include "report/context.h"
#include "report/html.h"
#include "report/inline_svg.h"

namespace claimgraph::graph {
namespace {

using schema::Polarity;
using schema::Position;

std::string page_of(const ClaimGraph& graph, const ReportOptions& options = {}) {
  const auto made = report(graph, options);
  REQUIRE(made);
  return *made;
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}
bool has(const std::string& text, const std::string& part) { return times(text, part) > 0; }

/// From the heading of that id to the end of the section.
std::string section(const std::string& page, const std::string& id) {
  const std::size_t begin = page.find("<section id=\"" + id + "\"");
  REQUIRE(begin != std::string::npos);
  return page.substr(begin, page.find("</section>\n", begin) - begin);
}

std::string escaped(std::string_view words) {
  page::Html made;
  return (made << page::Text{words}).bytes();
}

ClaimGraph small() {
  return ClaimGraph::build(
      {document("d1", day(4)), document("d2", day(9))},
      {claim("d1", "Avaria", Position::kDemands, "toll"), claim("d2", "Borland", Position::kRejects, "toll"),
       claim("d2", "Borland", Position::kWants, "bridge")},
      {});
}

/// `claim` placed where its quote stands in the text of `document`.
schema::Claim placed(schema::Claim claim, const schema::Document& document) {
  const std::size_t begin = document.text.find(claim.quote);
  REQUIRE(begin != std::string::npos);
  claim.place = schema::Span{begin, begin + claim.quote.size()};
  return claim;
}

TEST_CASE("words from outside are text, whatever they hold") {
  CHECK(escaped("<script>alert(1)</script>") == "&lt;script&gt;alert(1)&lt;/script&gt;");
  CHECK(escaped("\" onclick='x' &amp;") == "&quot; onclick=&#39;x&#39; &amp;amp;");
  CHECK(escaped("a\\b\nc\td") == "a\\b c d");
  CHECK(escaped(std::string_view("\0\x1b[31m", 6)) == "\xef\xbf\xbd\xef\xbf\xbd[31m");
  CHECK(escaped("a\xe2\x80\xae"
                "b\xe2\x81\xa6"
                "c") ==
        "a\xef\xbf\xbd"
        "b\xef\xbf\xbd"
        "c");
  CHECK(escaped("\xff") == "\xef\xbf\xbd");
}

TEST_CASE("the sentences around a quote end where sentences end") {
  const auto around = [](const std::string& text, const std::string& quote) {
    const std::size_t begin = text.find(quote);
    REQUIRE(begin != std::string::npos);
    const page::Context context = page::context_of(text, {begin, begin + quote.size()});
    return std::pair(std::string(context.before.words), std::string(context.after.words));
  };
  using Around = std::pair<std::string, std::string>;
  CHECK(around("One. Two is it. Three! Four.", "Two is it.") == Around("One.", "Three!"));
  CHECK(around("Zero. Mr. Vance of the U.S. Mint left. Two. It cost 3.5 crowns. Five.", "Two.") ==
        Around("Mr. Vance of the U.S. Mint left.", "It cost 3.5 crowns."));
  CHECK(around("\"Never,\" she said. \"We pay.\" Two. He left (twice.) Then.", "Two.") ==
        Around("\"We pay.\"", "He left (twice.)"));
  CHECK(around("# A heading\n\nTwo.\n\nThree without an end\n\nFour", "Two.") ==
        Around("# A heading", "Three without an end"));
  CHECK(around("Two.", "Two.") == Around("", ""));
}

TEST_CASE("very long sentences around a quote are cut between characters") {
  std::string letters;
  for (int i = 0; i < 2000; ++i) letters += "\xc3\xa9";
  const std::string text = letters + "x" + letters;
  const page::Context context = page::context_of(text, {letters.size(), letters.size() + 1});
  for (const page::Context::Side& side : {context.before, context.after}) {
    CHECK(side.cut);
    CHECK(side.words.size() > 400);
    CHECK(side.words.size() < 600);
    CHECK_FALSE(schema::first_invalid_utf8(side.words));
  }
  const std::string gap = "x" + std::string(997, ' ') + letters;
  CHECK_FALSE(schema::first_invalid_utf8(page::context_of(gap, {0, 1}).after.words));
  const std::string late = letters + std::string(997, ' ') + "x";
  CHECK_FALSE(schema::first_invalid_utf8(page::context_of(late, {4997, 4998}).before.words));
}

TEST_CASE("long sentences around a quote are cut between words") {
  std::string words = "first";
  for (int i = 0; i < 300; ++i) words += " tollgate";
  const std::string text = words + " last. Two. " + words + " last.";
  const page::Context context = page::context_of(text, {words.size() + 7, words.size() + 11});
  CHECK(context.before.cut);
  CHECK(context.before.words.starts_with("tollgate tollgate"));
  CHECK(context.before.words.ends_with("tollgate last."));
  CHECK(context.after.cut);
  CHECK(context.after.words.starts_with("first tollgate"));
  CHECK(context.after.words.ends_with(" tollgate"));
  CHECK_FALSE(page::context_of("One. Two. Three.", {5, 9}).before.cut);
}

TEST_CASE("headings and other paragraphs stand apart from a quote") {
  const auto apart = [](const std::string& text) {
    const std::size_t begin = text.find("Two.");
    const page::Context context = page::context_of(text, {begin, begin + 4});
    return std::pair(context.before.apart, context.after.apart);
  };
  CHECK(apart("One. Two. Three.") == std::pair(false, false));
  CHECK(apart("One.\nTwo.\nThree.") == std::pair(false, false));
  CHECK(apart("One.\n\nTwo.\n \nThree.") == std::pair(true, true));
  CHECK(apart("# One.\nTwo. Three.") == std::pair(true, false));
}

TEST_CASE("a picture of Graphviz becomes a part of the page") {
  const std::string svg =
      "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<svg width=\"1pt\">\n<g id=\"node1\"><title>actor_1</title>\n"
      "<text> id=&quot;x&quot; &lt;title&gt;</text></g></svg>\n";
  CHECK(page::inline_svg(svg, "p", "Who") ==
        "<svg role=\"group\" aria-label=\"Who\" width=\"1pt\">\n<g id=\"p-node1\">"
        "<text> id=&quot;x&quot; &lt;title&gt;</text></g></svg>\n");
}

TEST_CASE("links on the nodes of a picture have names, those on its lines are no stop of the keyboard") {
  const std::string link =
      "<a xlink:href=\"https://a.example\" xlink:title=\"Avaria demands &quot;toll&quot;&#10;2nd\">";
  const std::string svg = "<svg width=\"1pt\"><g class=\"edge\">" + link + "</a></g><g class=\"node\">" + link +
                          "</a></g><g class=\"node\"><a xlink:href=\"https://b.example\"></a></g></svg>";
  const std::string made = page::inline_svg(svg, "p", "Who");
  CHECK(has(made, "<g class=\"edge\" aria-hidden=\"true\"><a tabindex=\"-1\" xlink:href=\"https://a.example\""));
  CHECK(has(made,
            "<g class=\"node\"><a aria-label=\"Avaria demands &quot;toll&quot;\" xlink:href=\"https://a.example\""));
  CHECK(has(made, "<g class=\"node\"><a xlink:href=\"https://b.example\">"));
}

TEST_CASE("the head says how much there is") {
  const std::string page = page_of(small(), {.title = "Tolls & <bridges>"});
  CHECK(has(page, "<title>Tolls &amp; &lt;bridges&gt;</title>"));
  CHECK(has(page, "<h1><bdi>Tolls &amp; &lt;bridges&gt;</bdi></h1>"));
  CHECK(has(page, "2 documents, <time datetime=\"2024-05-04\">4 May 2024</time> to <time datetime=\"2024-05-09\">"));
  CHECK(has(page, "3 claims on 2 issues; 2 actors</p>"));
  CHECK(has(page_of(small()), "<title>Who wants what</title>"));
}

TEST_CASE("a cell of the matrix has sign, count and shade, and leads to its sentences") {
  const std::string page = page_of(small());
  const std::string table = section(page, "matrix");
  const auto avaria = static_cast<unsigned>(*small().find_actor("Avaria"));
  const auto toll = static_cast<unsigned>(*small().find_issue("toll"));
  const std::string id = "a" + std::to_string(avaria) + "i" + std::to_string(toll);
  CHECK(has(table,
            "<td class=\"for s1\" data-count=\"1\"><a href=\"#" + id + "\" title=\"Avaria, toll: 1 for\">+&nbsp;1"));
  CHECK(has(table, "title=\"Borland, toll: 1 against\">\xe2\x88\x92&nbsp;1"));
  CHECK(times(page, "id=\"" + id + "\"") == 1);
  CHECK_FALSE(has(table, "left-out"));
}

TEST_CASE("a sentence that is printed again counts once and keeps its carriers") {
  schema::Claim first = claim("d1", "Avaria", Position::kDemands, "toll");
  schema::Claim second = first;
  second.doc = "d2";
  const std::string page =
      page_of(ClaimGraph::build({document("d1", day(4)), document("d2", day(9))}, {first, second}, {}));
  CHECK(has(page, "title=\"Avaria, toll: 1 for\""));
  CHECK(has(page, "also in <cite><bdi>Title of d2</bdi></cite>"));
}

TEST_CASE("an actor on both sides has a cell with both signs") {
  const std::string page = page_of(ClaimGraph::build(
      {}, {claim("d1", "Avaria", Position::kDemands, "toll"), claim("d1", "Avaria", Position::kRejects, "toll")}, {}));
  CHECK(has(page, "<td class=\"both s2\""));
  CHECK(has(page, "title=\"Avaria, toll: 1 for, 1 against\">\xc2\xb1&nbsp;2"));
}

TEST_CASE("shades tell counts apart, in small tables and in large ones") {
  const auto table = [](std::size_t most) {
    std::vector<schema::Claim> claims;
    for (const std::size_t count : {std::size_t{1}, most}) {
      for (std::size_t i = 0; i < count; ++i) {
        claims.push_back(claim("d1", "Actor " + std::to_string(count), Position::kDemands, "toll"));
        claims.back().quote = "Sentence " + std::to_string(i) + ".";
      }
    }
    return page_of(ClaimGraph::build({}, claims, {}));
  };
  CHECK(has(table(4), "<td class=\"for s1\" data-count=\"1\">"));
  CHECK(has(table(4), "<td class=\"for s3\" data-count=\"4\">"));
  CHECK(has(table(600), "<td class=\"for s1\" data-count=\"1\">"));
  CHECK(has(table(600), "<td class=\"for s5\" data-count=\"600\">"));
}

TEST_CASE("a cell with both sides leans to the one with twice as many sentences") {
  std::vector<schema::Claim> claims = {claim("d1", "Avaria", Position::kDemands, "toll")};
  for (int i = 0; i < 2; ++i) {
    claims.push_back(claim("d1", "Avaria", Position::kRejects, "toll"));
    claims.back().quote += std::to_string(i);
  }
  CHECK(has(page_of(ClaimGraph::build({}, claims, {})), "<td class=\"both more-against s2\" data-count=\"3\">"));
}

TEST_CASE("dates of claims count where documents have none") {
  schema::Claim dated = claim("d1", "Avaria", Position::kDemands, "toll");
  dated.date = day(7);
  const std::string page = page_of(ClaimGraph::build({document("d1"), document("d2")}, {dated}, {}));
  CHECK(has(page, "2 documents, <time datetime=\"2024-05-07\">7 May 2024</time> (1 without a date)"));
}

TEST_CASE("many days share the dots of a line of time") {
  std::vector<schema::Claim> claims;
  for (unsigned i = 0; i < 300; ++i) {
    claims.push_back(claim("d1", "Avaria", i < 150 ? Position::kDemands : Position::kRejects, "toll"));
    claims.back().quote = "Sentence " + std::to_string(i) + ".";
    claims.back().date = schema::Date(std::chrono::sys_days(day(1)) + std::chrono::days(i));
  }
  const std::string part = section(page_of(ClaimGraph::build({}, claims, {})), "shifts");
  CHECK(times(part, "<circle") > 20);
  CHECK(times(part, "<circle") < 50);
  CHECK(has(part, "aria-label=\"Sentences over time: 150 for and 150 against\""));
}

TEST_CASE("evidence stands between its neighbours, with source, reporter and certainty") {
  schema::Document news = document("d1", day(4), "Nobody paid. Avaria demands the toll. The river rose.");
  news.author = "Ida Lund";
  news.address = "https://daily.example/1?a=1&b=2";
  schema::Claim one = placed(claim("d1", "Avaria", Position::kDemands, "toll"), news);
  one.reported_by = "Borland";
  one.certainty = schema::Certainty::kHedged;
  const std::string page = page_of(ClaimGraph::build({news}, {one}, {}));
  CHECK(has(page, "Nobody paid. <mark>Avaria demands the toll.</mark> The river rose."));
  CHECK(
      has(page, "<a href=\"https://daily.example/1?a=1&amp;b=2\" rel=\"noopener noreferrer\"><cite><bdi>Title of d1"));
  CHECK(has(page, "The Daily d1</bdi>, <time datetime=\"2024-05-04\">4 May 2024</time>, by <bdi>Ida Lund</bdi>"));
  CHECK(has(page, "reported by <bdi>Borland</bdi>"));
  CHECK(has(page, "<span class=\"remark\">hedged</span> <span class=\"confidence\">"));
  CHECK_FALSE(has(page, "not checked against a text"));
}

TEST_CASE("what stands around a quote keeps its paragraphs, and shows where it was cut") {
  schema::Document news = document("d1", day(4), "## Tolls and **rivers**\n\nAvaria demands the toll. And");
  for (int i = 0; i < 100; ++i) news.text += " another";
  const std::string page =
      page_of(ClaimGraph::build({news}, {placed(claim("d1", "Avaria", Position::kDemands, "toll"), news)}, {}));
  CHECK(has(page, "<p>Tolls and rivers</p><p><mark>Avaria demands the toll.</mark> And another"));
  CHECK(has(page, "another \xe2\x80\xa6</p></blockquote>"));
}

TEST_CASE("the marks of a document's format are not shown, and no mark of quotation is doubled") {
  schema::Claim one = claim("d1", "Avaria", Position::kDemands, "the toll \xe2\x80\x9ctonight.\xe2\x80\x9d");
  one.quote = "**Avaria demands the *toll*.";
  const std::string page = page_of(ClaimGraph::build({}, {one, claim("d1", "Borland", Position::kWants, "ferry")}, {}));
  CHECK(has(page, "<mark>Avaria demands the toll.</mark>"));
  CHECK(has(page, "<bdi dir=\"ltr\">the toll \xe2\x80\x9ctonight.\xe2\x80\x9d</bdi>"));
  CHECK(has(page, "<q dir=\"ltr\">ferry</q>"));
  CHECK_FALSE(has(page, "**"));
}

TEST_CASE("each sentence below an actor has its place on the page") {
  const std::string page = page_of(small());
  CHECK(times(section(page, "actors"), "<div class=\"evidence\" id=\"") == 3);
  CHECK(has(section(page, "documents"), "<tr id=\"d1\">"));
}

TEST_CASE("names stand in the order in which readers look for them") {
  std::vector<schema::Claim> claims;
  for (const char* issue : {"zoo", "Zebra", "apple", "\xc3\x84pfel", "Bridge", "bee"}) {
    claims.push_back(claim("d1", issue, Position::kDemands, issue));
    claims.push_back(claim("d1", "All", Position::kRejects, issue));
  }
  const std::string page = page_of(ClaimGraph::build({}, claims, {}));
  for (const char* part : {"issues", "actors", "matrix", "disputes"}) {
    const std::string text = section(page, part);
    INFO(part);
    CHECK(text.find("<bdi>apple<") < text.find("<bdi>bee<"));
    CHECK(text.find("<bdi>\xc3\x84pfel<") < text.find("<bdi>bee<"));
    CHECK(text.find("<bdi>bee<") < text.find("<bdi>Bridge<"));
    CHECK(text.find("<bdi>Bridge<") < text.find("<bdi>Zebra<"));
    CHECK(text.find("<bdi>Zebra<") < text.find("<bdi>zoo<"));
  }
}

TEST_CASE("a claim without a place says that nobody checked it") {
  CHECK(has(page_of(small()), "not checked against a text"));
}

TEST_CASE("a contradiction shows both sentences and the reason") {
  const std::string part = section(page_of(small()), "contradictions");
  CHECK(has(part, "<bdi>Avaria</bdi> against <bdi>Borland</bdi> on <bdi>toll</bdi>"));
  CHECK(has(part,
            "opposite positions: <bdi dir=\"ltr\">demands &quot;toll&quot; against rejects &quot;toll&quot;</bdi>"));
  CHECK(has(part, "<mark>Avaria demands the toll.</mark>"));
  CHECK(has(part, "<mark>Borland rejects the toll.</mark>"));
  CHECK_FALSE(has(part, "Shown are"));
}

TEST_CASE("of many contradictions the heaviest are shown, and their number is told") {
  std::vector<schema::Claim> claims;
  for (int i = 0; i < 5; ++i) {
    claims.push_back(claim("d1", "Pro " + std::to_string(i), Position::kDemands, "toll"));
    claims.push_back(claim("d1", "Con " + std::to_string(i), Position::kRejects, "toll"));
  }
  claims.push_back(claim("d1", "Pro 3", Position::kWants, "toll"));
  claims.push_back(claim("d1", "Con 2", Position::kOpposes, "toll"));
  const std::string part = section(page_of(ClaimGraph::build({}, claims, {}), {.contradictions = 1}), "contradictions");
  CHECK(has(part, "Shown are the 1 with most evidence, of 25."));
  CHECK(has(part, "<bdi>Con 2</bdi> against <bdi>Pro 3</bdi>"));
  CHECK(times(part, "<h3>") == 1);
}

TEST_CASE("the page has all contradictions that the graph has") {
  std::vector<schema::Claim> claims;
  for (int i = 0; i < 4; ++i) {
    claims.push_back(claim("d1", "Pro " + std::to_string(i), Position::kDemands, "toll"));
    claims.push_back(claim("d1", "Con " + std::to_string(i), Position::kRejects, "toll"));
    claims.push_back(claim("d1", "Both " + std::to_string(i), Position::kWants, "toll"));
    claims.push_back(claim("d1", "Both " + std::to_string(i), Position::kOpposes, "toll"));
  }
  const auto graph = ClaimGraph::build({}, claims, {});
  const std::string part = section(page_of(graph, {.contradictions = 1000}), "contradictions");
  CHECK(times(part, "<h3>") == graph.contradictions().size());
  CHECK_FALSE(has(part, "Shown are"));
  CHECK(has(section(page_of(graph, {.contradictions = 1}), "contradictions"),
            "of " + std::to_string(graph.contradictions().size()) + "."));
}

TEST_CASE("a change of sides has its two days and a line of time") {
  schema::Claim before = claim("d1", "Avaria", Position::kDemands, "toll");
  schema::Claim after = claim("d2", "Avaria", Position::kRejects, "toll");
  const std::string part = section(
      page_of(ClaimGraph::build({document("d1", day(4)), document("d2", day(9))}, {before, after}, {})), "shifts");
  CHECK(has(part,
            "changed sides: for up to <time datetime=\"2024-05-04\">4 May 2024</time>, against from "
            "<time datetime=\"2024-05-09\">"));
  CHECK(has(part, "aria-label=\"Sentences over time: 1 for on 4 May 2024, 1 against on 9 May 2024\""));
  CHECK(has(part, "<rect class=\"turn\" x=\"4.00%\" y=\"0\" width=\"92.00%\""));
  CHECK(has(part, "<circle class=\"for\" cx=\"4.00%\""));
  CHECK(has(part, "<circle class=\"against\" cx=\"96.00%\""));
}

TEST_CASE("what a large graph leaves out is told") {
  std::vector<schema::Claim> claims;
  for (int actor = 0; actor < 6; ++actor) {
    for (int issue = 0; issue < 5; ++issue) {
      for (int i = 0; i < 3; ++i) {
        claims.push_back(
            claim("d1", "Actor " + std::to_string(actor), Position::kDemands, "toll " + std::to_string(issue)));
        claims.back().quote += " No. " + std::to_string(i) + " " + std::string(1, static_cast<char>('a' + i));
        claims.back().topic = claims.back().issue;
        claims.back().stance = Polarity::kFor;
      }
    }
  }
  const auto graph = ClaimGraph::build({}, claims, {});
  const std::string page = page_of(graph, {.actors = 2, .issues = 3, .sentences = 15});
  const std::string table = section(page, "matrix");
  CHECK(has(table, "Shown are 2 of 6 actors and 3 of 5 issues"));
  CHECK(times(table, "<th scope=\"row\">") == 2);
  CHECK(times(table, "class=\"issue\"") == 3);
  // Six cells share 15 sentences: two each, and three remain for what is not in the matrix, two of them a whole share.
  CHECK(has(page, "1 more sentence without room on this page"));
  CHECK(times(section(page, "actors"), "<div class=\"evidence\"") == 14);
  CHECK(times(table, "<td class=\"for s2\" data-count=\"3\"><a ") == 6);
  CHECK_FALSE(has(page_of(graph), "without room"));
  // Nothing but what counts can be shown, if nothing else is asked for.
  const std::string bare = page_of(graph, {.actors = 0, .issues = 0, .sentences = 0, .contradictions = 0});
  CHECK(has(section(bare, "matrix"), "Shown are 0 of 6 actors and 0 of 5 issues"));
  CHECK(times(bare, "<mark>") == 0);
}

TEST_CASE("names, quotes, titles and addresses that are code come out as text") {
  const std::string code = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'`\\";
  schema::Document news = document("d1", day(4));
  news.title = news.source = news.author = code;
  news.address = "javascript:alert(3)";
  schema::Claim one = claim("d1", code, Position::kDemands, code);
  one.quote = one.topic = one.reported_by = one.target = code;
  one.stance = Polarity::kFor;
  const std::string page = page_of(ClaimGraph::build({news}, {one}, {}), {.title = code});
  CHECK(times(page, "<script>") == 1);
  CHECK(times(page, "</script>") == 1);
  CHECK(times(page, "<img") == 0);
  CHECK(times(page, "href=\"javascript") == 0);
  CHECK(times(page, " style=") == 0);
}

TEST_CASE("the policy of the page allows its own style and script alone") {
  const std::string page = page_of(small());
  CHECK(has(page, "default-src 'none'; style-src 'sha256-"));
  CHECK_FALSE(has(page, "unsafe"));
  CHECK(times(page, "<style>") == 1);
}

TEST_CASE("an actor alone on both sides of an issue is in no dispute") {
  const std::string page = page_of(ClaimGraph::build(
      {}, {claim("d1", "Avaria", Position::kDemands, "toll"), claim("d1", "Avaria", Position::kRejects, "toll")}, {}));
  CHECK(has(section(page, "disputes"), "No issue has actors against each other."));
  CHECK(has(section(page, "matrix"), "data-dispute=\"0\"><th scope=\"row\">"));
  const std::string pictures = section(page, "diagrams");
  CHECK(times(pictures, "<svg") == 1);
  CHECK(has(pictures, "Nobody agrees with anybody."));
  CHECK(has(pictures, "Nobody contradicts anybody."));
}

TEST_CASE("columns that do not fit onto paper are marked, and told") {
  std::vector<schema::Claim> claims;
  for (int i = 10; i < 43; ++i)
    claims.push_back(claim("d1", "Avaria", Position::kDemands, "toll " + std::to_string(i)));
  const auto graph = ClaimGraph::build({}, claims, {});
  const std::string table = section(page_of(graph, {.issues = 33}), "matrix");
  CHECK(times(table, "class=\"issue beyond\"") == 3);
  CHECK(times(table, "<td class=\"for s1 beyond\"") == 3);
  CHECK(has(table, "On paper are the first 30 of these 33 issues"));
  CHECK_FALSE(has(section(page_of(graph), "matrix"), "beyond"));
}

TEST_CASE("the order of the input makes no difference to the page") {
  std::vector<schema::Claim> claims = {
      claim("d1", "Avaria", Position::kDemands, "toll"), claim("d2", "Borland", Position::kRejects, "toll"),
      claim("d2", "Avaria", Position::kRejects, "toll"), claim("d3", "Cindra", Position::kWants, "bridge")};
  const std::string forth = page_of(ClaimGraph::build({document("d1", day(4))}, claims, {}));
  std::reverse(claims.begin(), claims.end());
  CHECK(page_of(ClaimGraph::build({document("d1", day(4))}, claims, {})) == forth);
}

TEST_CASE("an empty graph makes a page that says so") {
  const std::string page = page_of(ClaimGraph::build({}, {}, {}));
  CHECK(has(page, "There are no claims."));
  CHECK(has(page, "Nobody contradicts anybody."));
  CHECK(has(page, "0 documents"));
  CHECK_FALSE(has(page, "<svg"));
  CHECK_FALSE(has(page, "Open all"));
}

}  // namespace
}  // namespace claimgraph::graph
