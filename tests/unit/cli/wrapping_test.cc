// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include "console/wrapping.h"

using namespace claimgraph::cli;

namespace {

TEST_CASE("Lines are broken between words, and what goes on is indented") {
  CHECK(wrapped_lines("short", 20) == "short");
  CHECK(wrapped_lines("one two three four five", 14) == "one two three\n  four five");
  CHECK(wrapped_lines("  one two three four", 14) == "  one two\n    three four");
  CHECK(wrapped_lines("a\n\none two three four", 14) == "a\n\none two three\n  four");
  CHECK(wrapped_lines("one two three four five", 0) == "one two three four five");
  CHECK(wrapped_lines("  one   two", 40) == "  one   two");
}

TEST_CASE("A word that is wider than the line has its own") {
  CHECK(wrapped_lines("see /a/very/long/path/to/it there", 12) == "see\n  /a/very/long/path/to/it\n  there");
}

TEST_CASE("What stands in quotes is kept together where it fits") {
  CHECK(wrapped_lines("MATCH (a {name: 'Harbour Union'})", 28) == "MATCH (a {name:\n  'Harbour Union'})");
  CHECK(wrapped_lines("it's one's 'a b c d e f g h i j k l m'", 16) == "it's one's 'a b\n  c d e f g h i\n  j k l m'");
}

TEST_CASE("Colours take no columns") {
  CHECK(wrapped_lines("\x1b[36mhint:\x1b[0m one two three", 19) == "\x1b[36mhint:\x1b[0m one two three");
  CHECK(wrapped_lines("\x1b[36mhint:\x1b[0m one two three", 14) == "\x1b[36mhint:\x1b[0m one two\n  three");
}

}  // namespace
