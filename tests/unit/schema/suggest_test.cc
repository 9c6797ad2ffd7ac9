// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/schema/suggest.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using claimgraph::schema::closest;

namespace {

const std::vector<std::string> kKnown = {"add", "extract", "export", "import", "info"};

TEST_CASE("A word with one letter wrong is recognised") { CHECK(closest("extrakt", kKnown) == "extract"); }

TEST_CASE("Two letters in the wrong order are one mistake") { CHECK(closest("adn", {{"nda", "and"}}) == "and"); }

TEST_CASE("The beginning of a word is enough") { CHECK(closest("exp", kKnown) == "export"); }

TEST_CASE("A word that is far from all others has no suggestion") { CHECK(closest("frobnicate", kKnown).empty()); }

TEST_CASE("A short word is not taken for any other short word") { CHECK(closest("rm", kKnown).empty()); }

TEST_CASE("Of two words that are equally near the first is taken") {
  CHECK(closest("mport", {{"import", "xmport"}}) == "import");
}

TEST_CASE("Nothing is near an empty word") { CHECK(closest("", kKnown).empty()); }

TEST_CASE("A word of a megabyte is answered at once") { CHECK(closest(std::string(1 << 20, 'a'), kKnown).empty()); }

}  // namespace
