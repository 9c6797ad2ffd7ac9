// SPDX-License-Identifier: Apache-2.0

#include "merge/known_keys.h"

#include <catch2/catch.hpp>

#include "claimgraph/schema/names.h"
#include "claimgraph/schema/vocabulary.h"

using namespace claimgraph;

namespace {

TEST_CASE("The keys that the build has made are those of the names") {
  graph::KnownKeys keys;
  for (const schema::Actor& actor : schema::builtin_actors().actors) {
    REQUIRE_FALSE(keys.at_end());
    CHECK(keys.next() == schema::name_key(actor.name));
    for (const std::string& alias : actor.aliases) {
      CAPTURE(actor.name, alias);
      CHECK(keys.next() == schema::name_key(alias));
    }
  }
  CHECK(keys.at_end());
}

}  // namespace
