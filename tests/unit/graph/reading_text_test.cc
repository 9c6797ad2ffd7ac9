// SPDX-License-Identifier: Apache-2.0

// Quotes as readers get them.

#include "draw/reading_text.h"

#include <catch2/catch.hpp>

namespace claimgraph::graph {
namespace {

TEST_CASE("marks of emphasis are not for readers") {
  CHECK(without_marks("The **toll** is *high*, __very__ _high_.") == "The toll is high, very high.");
  CHECK(without_marks("***Never***, she said.") == "Never, she said.");
  CHECK(without_marks("**the *old* toll**") == "the old toll");
  CHECK(without_marks("\xe2\x80\x9c**Never**\xe2\x80\x9d") == "\xe2\x80\x9cNever\xe2\x80\x9d");
}

TEST_CASE("a bold passage of several sentences leaves no mark in one of them") {
  CHECK(without_marks("**Who pays the toll?") == "Who pays the toll?");
  CHECK(without_marks("And who builds the bridge?**") == "And who builds the bridge?");
}

TEST_CASE("stars and underscores that are no emphasis stay") {
  for (const char* text : {"2 * 3 * 4", "2 ** 3", "a f*** toll", "d**n", "****", "the toll*", "* a note",
                           "snake_case_name", "(*) free", "5*6*7", "say_", ""}) {
    CHECK(without_marks(text) == text);
  }
}

TEST_CASE("marks of headings and block quotes are not for readers") {
  CHECK(without_marks("# Tolls\n\n## Bridges\nand > ferries #2") == "Tolls\n\nBridges\nand > ferries #2");
  CHECK(without_marks("> One\n> two\n>> # Three") == "One\ntwo\nThree");
  CHECK(without_marks("#toll stays, ####### too") == "#toll stays, ####### too");
}

TEST_CASE("a quote with marks of its own gets no others") {
  CHECK(quoted("Never") == "\"Never\"");
  CHECK(quoted("\"Never,\" she said.") == "\"Never,\" she said.");
  CHECK(quoted("She said: \xe2\x80\x9cNever.\xe2\x80\x9d") == "She said: \xe2\x80\x9cNever.\xe2\x80\x9d");
  CHECK(quoted("The \"toll\" rose.") == "\"The \"toll\" rose.\"");
  CHECK(quoted("") == "\"\"");
}

}  // namespace
}  // namespace claimgraph::graph
