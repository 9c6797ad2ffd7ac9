// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include "reading.h"

using namespace claimgraph;
using extract::date_of;
using extract::kSentence;
using extract::read;

namespace {

std::string paragraph(int number) {
  return "Paragraph " + std::to_string(number) + " says that the union and the port did not come to terms that night.";
}

std::string text_of(const std::string& page) {
  const auto reading = read(page, "page.html");
  CAPTURE(page.substr(0, 200), reading.codes());
  REQUIRE(reading.documents.size() == 1);
  return reading.documents[0].text;
}

schema::Document document_of(const std::string& head, const std::string& body = "<p>" + kSentence + "</p>") {
  const auto reading =
      read("<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>", "page.html");
  CAPTURE(head, reading.codes());
  REQUIRE(reading.documents.size() == 1);
  return reading.documents[0];
}

}  // namespace

TEST_CASE("blocks become paragraphs with an empty line between them") {
  CHECK(text_of("<h1>Head</h1><p>One\n <b>and</b>\tone.</p>  <p>Two.<div>Three.</div><ul><li>Four.<li>Five.</ul>"
                "<table><tr><td>Six</td><td>seven</td></tr><tr><td>eight.</table>") ==
        "Head\n\nOne and one.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix seven\n\neight.");
}

TEST_CASE("a break is a line, two are a paragraph, and preformatted text stays") {
  CHECK(text_of("<p>One<br>two<br><br> three </p><pre>a\n  b</pre>") == "One\ntwo\n\nthree\n\na\n  b");
}

TEST_CASE("spaces between inline elements are kept, none are made up") {
  CHECK(text_of("<p>The <i>union</i> <b>de</b>mands<!-- so --> it<span>.</span></p>") == "The union demands it.");
}

TEST_CASE("entities are resolved, those of old pages too") {
  CHECK(text_of("<p>&ldquo;We don&rsquo;t,&#8221; caf&eacute; R&amp;D &lt;b&gt; a&nbsp;b don&#146;t &#x2014; "
                "wa&shy;ges</p>") == "\u201CWe don\u2019t,\u201D caf\u00E9 R&D <b> a\u00A0b don\u2019t \u2014 wages");
}

TEST_CASE("the article is chosen, what surrounds it is left out") {
  const std::string text = text_of(
      "<body><div id=cookieBanner><p>We use cookies, and 400 partners.</p></div>"
      "<header><p>The Quay Courier, since 1888</p></header><nav><p>World and so on</p></nav>"
      "<div class=wrap><main><article><header><h1>Cranes stand still</h1></header>"
      "<p class=byline>By Ines Marlowe</p><ul class=\"share-tools\"><li>Post it</li></ul>"
      "<figure><img alt=x><figcaption>A crane. Photo: pool</figcaption></figure>"
      "<p>" +
      paragraph(1) +
      "</p><p>Advertisement</p><aside><p>Related things</p></aside>"
      "<p><a href=/x>Why cranes stand still</a></p><p>Read more: <a href=/y>Our report</a></p>"
      "<p>" +
      paragraph(2) +
      " See <a href=/z>the offer</a>.</p><script>var a = '<p>no</p>';</script><style>p{}</style>"
      "<form><p>Your e-mail</p><input value=x></form><div hidden><p>Hidden</p></div>"
      "<div style='display: none'>Not shown</div><noscript>Turn it on</noscript></article>"
      "<section class=\"related-articles\"><p>Another day, another crane.</p></section></main></div>"
      "<footer><p>All rights reserved.</p></footer></body>");
  CHECK(text == "Cranes stand still\n\n" + paragraph(1) + "\n\n" + paragraph(2) + " See the offer.");
}

TEST_CASE("a page without semantic elements: the block with most of the prose") {
  CHECK(text_of("<body><div><a href=/>Home</a> <a href=/w>World</a></div><div><div>Weather: rain.</div>"
                "<div><div><p>" +
                paragraph(1) + "</p><p>" + paragraph(2) + "</p></div></div></div></body>") ==
        paragraph(1) + "\n\n" + paragraph(2));
}

TEST_CASE("one long paragraph does not drive out the short ones beside it") {
  CHECK(text_of("<body><div><p>" + paragraph(1) + paragraph(2) + paragraph(3) + "</p><p>So be it.</p></div></body>") ==
        paragraph(1) + paragraph(2) + paragraph(3) + "\n\nSo be it.");
}

TEST_CASE("entries of a live blog that are articles each stay together") {
  CHECK(text_of("<main><article><p>" + paragraph(1) + "</p></article><article><p>" + paragraph(2) +
                "</p></article><article><p>" + paragraph(3) + "</p></article></main>") ==
        paragraph(1) + "\n\n" + paragraph(2) + "\n\n" + paragraph(3));
}

TEST_CASE("what looks like boilerplate but is the whole page is the article") {
  CHECK(text_of("<body class='has-sidebar nav'><form id=aspnetForm><div class=social><p>" + paragraph(1) +
                "</p></div></form></body>") == paragraph(1));
  CHECK(text_of("<a href=/x><p>" + paragraph(1) + "</p><p>" + paragraph(2) + "</p>") ==
        paragraph(1) + "\n\n" + paragraph(2));
  CHECK(text_of("<p><a name=top>" + paragraph(1) + "</p>") == paragraph(1));
}

TEST_CASE("metadata: Open Graph and article") {
  const auto document = document_of(
      "<title>Cranes stand still | The Quay Courier</title><meta property=og:title content='Cranes &amp; gulls'>"
      "<meta property=og:site_name content='The Quay Courier'><meta name=author content='Ines Marlowe'>"
      "<meta property=article:author content='https://social.example/ines'>"
      "<meta property=article:published_time content=2024-03-05T23:30:00-08:00>"
      "<meta property=article:modified_time content=2024-03-06T01:00:00Z>"
      "<link rel=canonical href='https://quay.example/cranes'>");
  CHECK(document.title == "Cranes & gulls");
  CHECK(document.source == "The Quay Courier");
  CHECK(document.author == "Ines Marlowe");
  CHECK(date_of(document) == "2024-03-05");
  CHECK(document.revision == 20240306010000);
  CHECK(document.address == "https://quay.example/cranes");
  CHECK(document.text == kSentence);
}

TEST_CASE("metadata: JSON-LD, in a graph, with references") {
  const auto document = document_of(
      "<meta property=og:title content=Other><script>window.x = 1</script>"
      "<script type='application/ld+json'>{broken</script>"
      "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebSite\", \"name\": \"no\"},"
      "{\"@type\": [\"NewsArticle\"], \"headline\": \"Cranes stand\\n still\", \"datePublished\": \"2024-03-05\","
      "\"dateModified\": \"2024-03-06T00:00:00Z\", \"mainEntityOfPage\": {\"@id\": \"https://quay.example/1\"},"
      "\"author\": [{\"@type\": \"Person\", \"name\": \"Ines Marlowe\"}, {\"@id\": \"#tom\"}],"
      "\"publisher\": {\"name\": \"The Quay Courier\"}}, {\"@id\": \"#tom\", \"name\": \"Tom Reed\"}]}</script>");
  CHECK(document.title == "Cranes stand still");
  CHECK(document.source == "The Quay Courier");
  CHECK(document.author == "Ines Marlowe, Tom Reed");
  CHECK(date_of(document) == "2024-03-05");
  CHECK(document.revision == 20240306000000);
  CHECK(document.address == "https://quay.example/1");
}

TEST_CASE("metadata: what the page shows, where it declares nothing") {
  const auto document = document_of("<title>Cranes</title>",
                                    "<h1>Cranes stand still</h1><a rel=author href=/im>Ines Marlowe</a>"
                                    "<time datetime='2024-03-05T08:00'>Tuesday</time><p>" +
                                        kSentence + "</p>");
  CHECK(document.title == "Cranes stand still");
  CHECK(document.author == "Ines Marlowe");
  CHECK(date_of(document) == "2024-03-05");
  CHECK(document_of("<title>Cranes</title>").title == "Cranes");
  CHECK(date_of(document_of("<meta name=date content='Tue, 05 Mar 2024 08:00:00 +0100'>")) == "2024-03-05");
  CHECK(date_of(document_of("", "<p>" + kSentence + "</p><p>Published on March 5, 2024</p>")) == "2024-03-05");
  CHECK(document_of("<title>Cranes - The Courier</title><meta property=og:site_name content='The courier'>").title ==
        "Cranes");
}

TEST_CASE("declared encodings are read, wrong declarations of UTF-8 pages passed over") {
  CHECK(text_of("<meta charset=iso-8859-1><p>The caf\xE9 \x93shut\x94</p>") == "The caf\u00E9 \u201Cshut\u201D");
  CHECK(text_of("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>Kiev, \xCB\xC9\xC5\xD7</p>") ==
        "Kiev, \u043A\u0438\u0435\u0432");
  CHECK(text_of("<meta charset=iso-8859-1><p>The caf\u00E9</p>") == "The caf\u00E9");
  CHECK(text_of("\xEF\xBB\xBF<p>The caf\u00E9</p>") == "The caf\u00E9");
}

TEST_CASE("a page whose bytes cannot be read names the byte") {
  struct Case {
    const char* page;
    const char* code;
    const char* part;
  };
  for (const Case& wrong : {
           Case{"<p>The caf\xE9</p>", "CG-R013", "byte 10 (0xE9)"},
           Case{"<meta charset=utf-8><p>caf\xE9</p>", "CG-R013", "byte 26 (0xE9)"},
           Case{"<meta charset=utf-16><p>caf\xE9</p>", "CG-R013", "byte 27 (0xE9)"},
           Case{"<meta charset=windows-1252><p>\x81</p>", "CG-R013", "windows-1252"},
           Case{"<meta charset=x-nothing><p>caf\xE9</p>", "CG-R030", "x-nothing"},
       }) {
    CAPTURE(wrong.page);
    const auto reading = read(wrong.page, "page.html");
    CHECK(reading.documents.empty());
    REQUIRE(reading.codes() == wrong.code);
    CHECK(reading.told[0].error.message.find(wrong.part) != std::string::npos);
    CHECK(reading.told[0].error.place.file == "page.html");
  }
}

TEST_CASE("a page without text is reported") {
  CHECK(read("<html><body><script>x</script></body></html>", "page.html").codes() == "CG-R010");
  CHECK(read("<!-- nothing -->", "page.html").codes() == "CG-R010");
}

TEST_CASE("hostile pages are read or refused, never slow or fatal") {
  const auto times = [](std::size_t count, const std::string& part) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += part;
    return all;
  };
  const std::string good = "<p>" + kSentence + "</p>";
  CHECK(text_of(times(400, "<div>") + good) == kSentence);
  CHECK(read(times(100000, "<div>") + good, "p.html").codes() == "CG-R031");
  CHECK(read("<a " + times(100000, "x ") + ">" + good, "p.html").codes() == "CG-R031");
  CHECK(read(good + times(100000, "<a b=\""), "p.html").codes() == "CG-R031");
  CHECK(text_of("<script>if (i<a " + times(3000, "b ") + ")</script>" + good) == kSentence);
  CHECK(text_of(times(400, "<i>") + times(100000, "</b>") + good) == kSentence);
  CHECK(text_of(good + times(100000, "<!--")) == kSentence);
  CHECK(text_of("<script type='application/ld+json'>" + times(100000, "[") + "</script>" + good) == kSentence);
  CHECK(text_of(times(50000, "</p></div></body></html>") + good) == kSentence);
  CHECK(read(good + times(30000, "<table><tr>"), "p.html").codes() == "CG-R031");
  CHECK(text_of(good + "<![CDATA[ ]]> <?php ?> <! x>").find(kSentence) == 0);
}
