// SPDX-License-Identifier: Apache-2.0

// What is known of words: synonyms, opposites, kinds.

#include "claimgraph/schema/meaning.h"

#include <catch2/catch.hpp>

#include "claimgraph/json/json.h"
#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::schema {
namespace {

TEST_CASE("words mean the same, are opposites, are two kinds, or nothing is known") {
  CHECK(word_meaning("truce", "ceasefire") == WordMeaning::kSame);
  CHECK(word_meaning("ceasefire", "truce") == WordMeaning::kSame);
  CHECK(word_meaning("lumber", "timber") == WordMeaning::kPerhapsSame);
  CHECK(word_meaning("rise", "cut") == WordMeaning::kOpposite);
  CHECK(word_meaning("cut", "rise") == WordMeaning::kOpposite);
  CHECK(word_meaning("oil", "gas") == WordMeaning::kDifferent);
  CHECK(word_meaning("quay", "lantern") == WordMeaning::kUnknown);
  CHECK(word_meaning("quay", "quay") == WordMeaning::kSame);
  CHECK(word_meaning("", "") == WordMeaning::kSame);
}

TEST_CASE("no two words of debates are listed as one and as two") {
  const json::Document file = *json::parse(*builtin_file("meanings.json"), "meanings.json");
  for (const auto& words : file["same"].GetArray()) {
    for (const auto& a : words.GetArray()) {
      for (const auto& b : words.GetArray()) {
        INFO(json::view(a) << " " << json::view(b));
        CHECK(word_meaning(json::view(a), json::view(b)) == WordMeaning::kSame);
      }
    }
  }
}

TEST_CASE("directions, amounts and kinds tell phrases apart") {
  CHECK(tells_apart("rise"));
  CHECK(tells_apart("northern"));
  CHECK(tells_apart("three"));
  CHECK_FALSE(tells_apart("quay"));
}

TEST_CASE("a phrase is taken apart into singular words without hyphens") {
  const auto words = phrase_words("no cease-fires for the harbours");
  REQUIRE(words.size() == 5);
  CHECK(words[0].negation);
  CHECK(words[1].word == "ceasefire");
  CHECK(words[1].text == "ceasefires");
  CHECK(words[1].content);
  CHECK_FALSE(words[2].content);
  CHECK(words[4].word == "harbour");
  CHECK(phrase_words("end of them")[0].reversal);
  CHECK(phrase_words("end of them")[2].pronoun);
  CHECK(phrase_words("").empty());
}

TEST_CASE("British and American spellings have one stem") {
  const auto stem = [](const char* word) { return phrase_words(word).at(0).stem; };
  CHECK(stem("privatisation") == stem("privatization"));
  CHECK(stem("organising") == stem("organizing"));
  CHECK(stem("rise") != stem("rize"));
}

}  // namespace
}  // namespace claimgraph::schema
