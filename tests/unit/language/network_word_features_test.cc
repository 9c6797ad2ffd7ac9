// SPDX-License-Identifier: Apache-2.0
// What the network sees of a word.

#include <algorithm>
#include <catch2/catch.hpp>

#include "network/word_features.h"

using namespace claimgraph::language;

namespace {

std::vector<std::uint64_t> pieces(std::string_view form, std::string_view lower) {
  std::vector<std::uint64_t> result;
  append_pieces(form, lower, result);
  return result;
}

std::size_t shared(std::vector<std::uint64_t> a, std::vector<std::uint64_t> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  std::vector<std::uint64_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

}  // namespace

TEST_CASE("words are known by hashes that models are sorted by, and that never change") {
  CHECK(word_hash("treaty") == 0x875ac6e0ca96983a);
  CHECK(word_hash("") == 0xf52a15e9a9b5e89b);
}

TEST_CASE("like words share pieces") {
  CHECK(shared(pieces("negotiated", "negotiated"), pieces("negotiates", "negotiates")) >= 8);
  CHECK(shared(pieces("ceded", "ceded"), pieces("troops", "troops")) <= 2);
}

TEST_CASE("capitals and small letters differ in shape alone") {
  const auto small = pieces("minister", "minister"), capital = pieces("Minister", "minister");
  CHECK(small.size() == capital.size());
  CHECK(shared(small, capital) == small.size() - 2);
}

TEST_CASE("all digits look the same") { CHECK(pieces("1994", "1994") == pieces("2025", "2025")); }

TEST_CASE("a word of any length has a few dozen pieces") {
  const std::string address(100000, 'a');
  CHECK(pieces(address, address).size() < 50);
  CHECK(pieces("", "").size() < 50);
}

TEST_CASE("letters of several bytes are not cut") {
  // Both end in a letter of two bytes; that the second byte is the same does not count.
  const auto a = pieces("\xc3\xa9", "\xc3\xa9"), b = pieces("\xc4\xa9", "\xc4\xa9");
  CHECK(shared(a, b) == 2);  // shape and length
}

TEST_CASE("a long word has the pieces of its ends, whatever lies between") {
  const std::string head = "counterrevolutionaries-and-\xC3\xA9lan", tail = "-\xC3\xA9tatisme";
  const std::string filler(300, 'x'), more(50000, 'x');
  CHECK(pieces("w", head + filler + tail) == pieces("w", head + more + tail));
  CHECK(pieces("w", head + filler + tail) != pieces("w", head + filler + "-other"));
}
