// SPDX-License-Identifier: Apache-2.0

// How near words are by the shipped model, and models that have no vectors.

#include "claimgraph/language/word_vectors.h"

#include <catch2/catch.hpp>
#include <string>

namespace claimgraph::language {
namespace {

TEST_CASE("words that are used alike are near, others are not") {
  const WordVectors& vectors = WordVectors::builtin();
  CHECK(vectors.likeness("truce", "ceasefire").value() > 800);
  CHECK(vectors.likeness("truce", "banana").value() < 300);
  CHECK(vectors.likeness("truce", "truce").value() >= 999);
  CHECK(vectors.likeness("ceasefire", "truce") == vectors.likeness("truce", "ceasefire"));
}

TEST_CASE("a word without a vector has no likeness") {
  CHECK_FALSE(WordVectors::builtin().likeness("truce", "xqzzvw"));
  CHECK_FALSE(WordVectors::builtin().likeness("", "truce"));
}

TEST_CASE("what is no model has no vectors") {
  const auto loaded = WordVectors::load("no model");
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().code == "CG-X101");
}

}  // namespace
}  // namespace claimgraph::language
