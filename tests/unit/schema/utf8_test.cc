// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include "claimgraph/schema/claim.h"

namespace claimgraph::schema {
namespace {

TEST_CASE("valid UTF-8 has no invalid byte") {
  CHECK_FALSE(first_invalid_utf8(""));
  CHECK_FALSE(first_invalid_utf8("plain"));
  CHECK_FALSE(first_invalid_utf8("\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80 \xF4\x8F\xBF\xBF"));
}

TEST_CASE("every invalid form is found at its first byte") {
  const std::pair<const char*, const char*> forms[] = {
      {"lone continuation", "\x80"},
      {"overlong slash", "\xC0\xAF"},
      {"overlong three bytes", "\xE0\x80\xAF"},
      {"surrogate", "\xED\xA0\x80"},
      {"above U+10FFFF", "\xF4\x90\x80\x80"},
      {"truncated", "\xE2\x82"},
      {"lead without rest", "\xC3("},
      {"no such byte", "\xFF"},
      {"five byte form", "\xF8\x88\x80\x80\x80"},
      {"overlong four bytes", "\xF0\x80\x80\xAF"},
  };
  for (const auto& [name, bytes] : forms) {
    CAPTURE(name);
    for (std::size_t before = 0; before < 20; ++before) {
      CHECK(first_invalid_utf8(std::string(before, 'a') + bytes) == before);
      CHECK(first_invalid_utf8(std::string(before, 'a') + bytes + "(and so on)") == before);
    }
  }
}

TEST_CASE("bytes and code points lead to each other at every character of a long text") {
  std::string text;
  std::vector<std::size_t> begins;
  const std::string characters[] = {"a", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80"};
  for (std::size_t i = 0; i < 1000; ++i) {
    begins.push_back(text.size());
    text += characters[i * 7 % 4];
  }
  const CodePointIndex index(text);
  for (std::size_t i = 0; i < begins.size(); ++i) {
    REQUIRE(index.code_points(begins[i]) == i);
    REQUIRE(index.byte_offset(i) == begins[i]);
  }
  CHECK(index.code_points(text.size()) == 1000);
  CHECK(index.byte_offset(1000) == text.size());
  CHECK_FALSE(index.byte_offset(1001));
}

TEST_CASE("an offset inside a character counts that character out") {
  const CodePointIndex index("a\xE2\x82\xAC");
  CHECK(index.code_points(1) == 1);
  CHECK(index.code_points(2) == 1);
  CHECK(index.code_points(4) == 2);
}

TEST_CASE("an empty text has one place") {
  const CodePointIndex index("");
  CHECK(index.code_points(0) == 0);
  CHECK(index.byte_offset(0) == 0u);
  CHECK_FALSE(index.byte_offset(1));
}

}  // namespace
}  // namespace claimgraph::schema
