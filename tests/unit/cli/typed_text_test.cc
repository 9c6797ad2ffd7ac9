// SPDX-License-Identifier: Apache-2.0

#include "questions/typed_text.h"

#include <catch2/catch.hpp>
#include <cstdlib>

using namespace claimgraph::cli;

namespace {

TEST_CASE("White space, semicolons and comments are nothing to answer") {
  for (const char* text : {"", " \n;;", "// why\n", "/* a */ // b\n ;", "// no line break"}) CHECK(is_blank(text));
  for (const char* text : {"RETURN 1", "// why\nRETURN 1", "/* open", "/"}) CHECK_FALSE(is_blank(text));
}

TEST_CASE("A comment and semicolons at the end of a line are no part of it") {
  CHECK(without_end("  :who toll ; // tomorrow") == ":who toll");
  CHECK(without_end("? -> ? -> 'a // b';") == "? -> ? -> 'a // b'");
  CHECK(without_end(":save https://x") == ":save https://x");
  CHECK(without_end("Women's Union -> ? // x") == "Women's Union -> ?");
  CHECK(without_end("// all of it").empty());
}

TEST_CASE("A name is typed as it is read, in quotes only where it needs them") {
  for (const char* name : {"Mayor Okafor", "Women's Union", "Union (EU)", "list [1]"}) CHECK(as_typed(name) == name);
  CHECK(as_typed("a -> b") == "'a -> b'");
  CHECK(as_typed("Miller, Ann") == "'Miller, Ann'");
  for (const char* name :
       {"Mayor Okafor", "a -> b", "\"Big\" Union", "it's 'so'", "back\\slash, x", "?", "c // d", "e;"}) {
    CHECK(name_of(as_typed(name)) == name);
  }
  CHECK(name_of("'a' or 'b'") == "'a' or 'b'");
}

TEST_CASE("Comments around a line are no part of it") {
  CHECK(without_comments("/* a */ ? -> ? // b") == "? -> ?");
  CHECK(without_comments("? -> ? /* b */;") == "? -> ?");
  CHECK(without_comments("/* open") == "/* open");
}

TEST_CASE("An apostrophe opens no text") {
  CHECK(open_quote("MATCH (a {name: 'Har") == 16);
  CHECK(open_quote("? -> ? -> Women's") == std::nullopt);
  CHECK(open_quote("RETURN 'it\\'s' + \"") == 17);
  CHECK(open_quote("'closed'") == std::nullopt);
}

TEST_CASE("History has a statement in one line, but texts as they are") {
  CHECK(for_history("MATCH (a)\n RETURN a;\n") == "MATCH (a)  RETURN a;");
  CHECK(for_history("RETURN 'a\nb';") == "RETURN 'a\nb';");
  CHECK(for_history("RETURN 1 // one\n + 2;") == "RETURN 1 // one\n + 2;");
}

TEST_CASE("A file may stand in quotes and below the user's home") {
  CHECK(file_argument(" \"a b.csv\" ") == "a b.csv");
  setenv("HOME", "/home/ann", 1);
  CHECK(file_argument("~/a.csv") == "/home/ann/a.csv");
  CHECK(file_argument("~ann") == "~ann");
}

}  // namespace
