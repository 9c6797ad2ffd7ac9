// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/schema/text_width.h"

#include <catch2/catch.hpp>

using namespace claimgraph::schema;

namespace {

TEST_CASE("Wide letters take two columns, combining marks none") {
  CHECK(columns("abc") == 3);
  CHECK(columns("\u4e2d\u56fd") == 4);
  CHECK(columns("e\u0301") == 1);
}

TEST_CASE("Lines are broken between words, with the indent before each") {
  CHECK(wrapped("one two three", 10, 2) == "  one two\n  three\n");
}

TEST_CASE("A word that is longer than the line has its own") {
  CHECK(wrapped("a incomprehensible b", 6, 0) == "a\nincomprehensible\nb\n");
}

TEST_CASE("Line breaks and tabs of the text are white space") { CHECK(wrapped("one\n\ttwo", 80, 0) == "one two\n"); }

TEST_CASE("Nothing to wrap gives nothing") { CHECK(wrapped(" \n ", 80, 4).empty()); }

TEST_CASE("A line that fits is not cut") { CHECK(on_one_line("one\n two", 7) == "one two"); }

TEST_CASE("A line that is too long is cut within the width") {
  CHECK(on_one_line("abcdefgh", 6) == "abc...");
  CHECK(columns(on_one_line("\u4e2d\u56fd\u4e2d\u56fd\u4e2d", 8)) <= 8);
  CHECK(on_one_line("abcdef", 2) == "..");
}

TEST_CASE("Width nought means no limit") { CHECK(on_one_line("abc def", 0) == "abc def"); }

}  // namespace
