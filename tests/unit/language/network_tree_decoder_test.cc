// SPDX-License-Identifier: Apache-2.0
// The decoder finds the best of all trees, which for short sentences can be tried one by one.

#include <catch2/catch.hpp>
#include <optional>

#include "network/tree_decoder.h"

using namespace claimgraph::language;

namespace {

bool is_tree(const std::vector<std::uint32_t>& heads) {
  const std::size_t words = heads.size();
  std::size_t roots = 0;
  for (std::size_t word = 0; word < words; ++word) {
    roots += heads[word] == words;
    std::size_t node = word;
    for (std::size_t steps = 0; node != words; ++steps) {
      if (steps > words) return false;
      node = heads[node];
    }
  }
  return roots == 1;
}

std::int64_t sum(const ArcScores& scores, const std::vector<std::uint32_t>& heads) {
  std::int64_t total = 0;
  for (std::size_t word = 0; word < heads.size(); ++word) total += scores.at(word, heads[word]);
  return total;
}

std::int64_t best_by_trying(const ArcScores& scores) {
  std::vector<std::uint32_t> heads(scores.words, 0);
  std::optional<std::int64_t> best;
  for (;;) {
    if (is_tree(heads) && (!best || sum(scores, heads) > *best)) best = sum(scores, heads);
    std::size_t word = 0;
    while (word < scores.words && ++heads[word] > scores.words) heads[word++] = 0;
    if (word == scores.words) return *best;
  }
}

std::vector<std::int32_t> some_scores(std::size_t count, std::uint64_t seed, std::int32_t reach) {
  std::vector<std::int32_t> scores(count);
  for (std::int32_t& score : scores) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    score = static_cast<std::int32_t>((seed >> 33) % static_cast<std::uint64_t>(2 * reach + 1)) - reach;
  }
  return scores;
}

}  // namespace

TEST_CASE("no tree is better than the decoder's, up to six words") {
  TreeDecoder decoder;
  std::vector<std::uint32_t> heads;
  for (std::size_t words = 1; words <= 6; ++words) {
    for (std::uint64_t seed = 0; seed < (words == 6 ? 12u : 60u); ++seed) {
      // Few different scores make ties and circles.
      const std::int32_t reach = seed % 3 == 0 ? 2 : 1000000000;
      const std::vector<std::int32_t> values = some_scores(words * (words + 1), 1000 * words + seed, reach);
      const ArcScores scores{values.data(), words + 1, words};
      decoder.decode(scores, heads);
      INFO(words << " words, seed " << seed);
      REQUIRE(is_tree(heads));
      CHECK(sum(scores, heads) == best_by_trying(scores));
    }
  }
}

TEST_CASE("one word is the root even where all would like to be") {
  const std::vector<std::int32_t> values = {0, 2, 1, 900,  //
                                            1, 0, 1, 901,  //
                                            1, 2, 0, 899};
  std::vector<std::uint32_t> heads;
  TreeDecoder().decode({values.data(), 4, 3}, heads);
  CHECK(heads == std::vector<std::uint32_t>{1, 3, 1});
}

TEST_CASE("circles inside circles are opened") {
  // 0 and 1 want each other, 2 and 3 want each other, the pairs want each other, nobody wants the root.
  const std::vector<std::int32_t> values = {0,  90, 40, 0,  1,  //
                                            90, 0,  0,  0,  0,  //
                                            30, 0,  0,  90, 0,  //
                                            0,  0,  90, 0,  0};
  const ArcScores scores{values.data(), 5, 4};
  std::vector<std::uint32_t> heads;
  TreeDecoder().decode(scores, heads);
  REQUIRE(is_tree(heads));
  CHECK(sum(scores, heads) == best_by_trying(scores));
}

TEST_CASE("long sentences of nothing but ties end in a tree") {
  constexpr std::size_t kWords = 400;
  const std::vector<std::int32_t> values(kWords * (kWords + 1), 7);
  std::vector<std::uint32_t> heads;
  TreeDecoder().decode({values.data(), kWords + 1, kWords}, heads);
  CHECK(is_tree(heads));
}

TEST_CASE("a decoder that has seen a long sentence still decodes a short one") {
  TreeDecoder decoder;
  std::vector<std::uint32_t> heads;
  const std::vector<std::int32_t> many = some_scores(40 * 41, 5, 3);
  decoder.decode({many.data(), 41, 40}, heads);
  CHECK(is_tree(heads));
  const std::vector<std::int32_t> one = {0, -5};
  decoder.decode({one.data(), 2, 1}, heads);
  CHECK(heads == std::vector<std::uint32_t>{1});
  decoder.decode({one.data(), 2, 0}, heads);
  CHECK(heads.empty());
}
