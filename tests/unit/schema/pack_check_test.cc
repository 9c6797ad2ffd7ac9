// SPDX-License-Identifier: Apache-2.0

// Packs that cannot be used together.

#include "claimgraph/schema/pack_check.h"

#include <catch2/catch.hpp>

namespace claimgraph::schema {
namespace {

Vocabulary pack(const char* json) {
  auto read = read_vocabulary(json, "pack.json");
  REQUIRE(read);
  return *std::move(read);
}

TEST_CASE("one wording for two issues of two packs is found at its place") {
  const Vocabulary one = pack(R"({"name": "one", "issues": [{"id": "pay", "label": "pay", "wordings": ["Wages"]}]})");
  const Vocabulary two = pack(R"({"name": "two",
 "issues": [{"id": "cost", "label": "cost", "wordings": ["price"], "against": ["cheap", "wages"]}]})");
  const auto apart = check_wordings_apart(one, two, "two.json");
  REQUIRE_FALSE(apart);
  CHECK(apart.error().code == "CG-S012");
  CHECK(apart.error().place.file == "two.json");
  CHECK(apart.error().place.line == 2);
  CHECK(apart.error().message.find("\"one\"") != std::string::npos);
}

TEST_CASE("issues of one id and other wordings are no mistake") {
  const Vocabulary one = pack(R"({"name": "one", "issues": [{"id": "pay", "label": "pay", "wordings": ["wages"]}]})");
  CHECK(check_wordings_apart(one, one, "f"));
  CHECK(check_wordings_apart(
      one, pack(R"({"name": "two", "issues": [{"id": "x", "label": "x", "wordings": ["rent"]}]})"), "f"));
  CHECK(check_wordings_apart(one, pack(R"({"name": "two"})"), "f"));
}

}  // namespace
}  // namespace claimgraph::schema
