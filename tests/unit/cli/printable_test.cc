// SPDX-License-Identifier: Apache-2.0

#include "printable.h"

#include <catch2/catch.hpp>

using claimgraph::cli::printable;

namespace {

TEST_CASE("Ordinary text stays as it is") { CHECK(printable("Caf\u00e9 \u4e2d\n\tend") == "Caf\u00e9 \u4e2d\n\tend"); }

TEST_CASE("Escape sequences lose their power") { CHECK(printable("a\x1b[2Jb\x07\r") == "a[2Jb"); }

TEST_CASE("The eight-bit control characters go as well") { CHECK(printable("a\u009b31mb") == "a31mb"); }

TEST_CASE("Characters that turn the direction of writing go") {
  CHECK(printable("a\u202eb\u2066c\u2069d\u200fe\u061cf") == "abcdef");
}

TEST_CASE("A byte that is no UTF-8 shows as a question mark") {
  CHECK(printable("a\xff"
                  "b") == "a?b");
}

}  // namespace
