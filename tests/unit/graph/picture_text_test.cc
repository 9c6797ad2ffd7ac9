// SPDX-License-Identifier: Apache-2.0

#include "draw/picture_text.h"

#include <catch2/catch.hpp>

namespace claimgraph::graph {
namespace {

using Lines = std::vector<std::string>;

const std::string kReplaced = "\xef\xbf\xbd";
const std::string kCut = "\xe2\x80\xa6";

TEST_CASE("text is shown as it is") {
  CHECK(shown("Fa\xc3\xa7"
              "ade \\N <b> & \"q\"") ==
        "Fa\xc3\xa7"
        "ade \\N <b> & \"q\"");
  CHECK(shown("").empty());
}

TEST_CASE("white space of any kind is a space") {
  CHECK(shown("a\tb\nc\rd") == "a b c d");
  CHECK(shown("a\xc2\x85"
              "b\xe2\x80\xa8"
              "c") == "a b c");
}

TEST_CASE("control characters are replaced") {
  CHECK(shown(std::string("a\0b", 3)) == "a" + kReplaced + "b");
  CHECK(shown("\x1b[31m") == kReplaced + "[31m");
  CHECK(shown("\x7f\xc2\x9b") == kReplaced + kReplaced);
}

TEST_CASE("what turns the direction of text is replaced, marks of direction stay") {
  CHECK(shown("\xe2\x80\xae"
              "x\xe2\x81\xa9") == kReplaced + "x" + kReplaced);
  CHECK(shown("\xd7\x90\xe2\x80\x8f") == "\xd7\x90\xe2\x80\x8f");
}

TEST_CASE("bytes that are no UTF-8, and code points that are no characters, are replaced") {
  CHECK(shown("a\xff"
              "b") == "a" + kReplaced + "b");
  CHECK(shown("a\xc3") == "a" + kReplaced);
  CHECK(shown("\xef\xbf\xbe|\xf0\x9f\xbf\xbf|\xef\xb7\x90") == kReplaced + "|" + kReplaced + "|" + kReplaced);
  CHECK(shown("\xf0\x9f\x98\x80") == "\xf0\x9f\x98\x80");
}

TEST_CASE("lines break between words") {
  CHECK(wrapped("one two three", 7, 5) == Lines{"one two", "three"});
  CHECK(wrapped("one two three", 8, 5) == Lines{"one two", "three"});
  CHECK(wrapped("one two three", 13, 5) == Lines{"one two three"});
  CHECK(wrapped("", 7, 5).empty());
}

TEST_CASE("a word that is longer than a line breaks within") {
  CHECK(wrapped("abcdefgh ij", 3, 9) == Lines{"abc", "def", "gh", "ij"});
}

TEST_CASE("width counts characters, and none is broken") {
  CHECK(wrapped("\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9", 2, 5) == Lines{"\xc3\xa9\xc3\xa9", "\xc3\xa9\xc3\xa9"});
}

TEST_CASE("what does not fit into the last line is cut") {
  CHECK(wrapped("one two three four", 9, 2) == Lines{"one two", "three" + kCut});
  CHECK(wrapped("abcdefgh", 3, 2) == Lines{"abc", "de" + kCut});
}

TEST_CASE("shortened text has at most so many characters") {
  CHECK(shortened("one two", 7) == "one two");
  CHECK(shortened("one two", 6) == "one" + kCut);
  CHECK(shortened("onetwo", 4) == "one" + kCut);
  CHECK(shortened("one   two", 6) == "one" + kCut);
}

TEST_CASE("labels escape what Graphviz would read as a command") {
  CHECK(label_value(Lines{"\\N & \\", "<b>"}) == "\\\\N &amp; \\\\\\n<b>");
  CHECK(label_value(Lines{}).empty());
}

TEST_CASE("tooltips escape twice") { CHECK(tooltip_value(Lines{"\\N", "&#65;"}) == "\\\\\\\\N\\n&amp;#65;"); }

TEST_CASE("only http and https addresses are links") {
  for (const char* good : {"http://a.example", "https://a.example/b?c=d&e#f", "HTTPS://A.EXAMPLE"}) {
    CHECK(is_web_address(good));
  }
  for (const char* bad :
       {"", "javascript:alert(1)", "data:text/html,x", "http:/a", " https://a", "https://a b", "https://a\n",
        "//a.example", "ftp://a", "java\nscript:x", "https://\xff", "https://a\"b", "https://a\\N", "https://a<b"}) {
    CHECK_FALSE(is_web_address(bad));
  }
}

TEST_CASE("wide letters take two columns, and marks stay on their letter") {
  std::string wide;
  for (int i = 0; i < 12; ++i) wide += "\xe6\xb8\xaf";
  const std::vector<std::string> lines = wrapped(wide, 10, 3);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].size() == 5 * 3);
  CHECK(lines[2].size() == 2 * 3);
  CHECK(shortened(wide, 10) == wide.substr(0, 4 * 3) + "\xe2\x80\xa6");
  const std::string accented = "e\xcc\x81";
  CHECK(wrapped(accented + accented + accented, 2, 3) == std::vector<std::string>{accented + accented, accented});
}

}  // namespace
}  // namespace claimgraph::graph
