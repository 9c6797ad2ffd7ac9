// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>
#include <cmath>

#include "statements_for_tests.h"

using namespace claimgraph::graph::network;

namespace {

// n(A) = 3, n(B) = 2, n(C) = 1. A and B: twice together on x, twice against each other; A and C: once against.
Affiliation example() { return affiliation(statements({"A x +", "A x +", "A y -", "B x +", "B x -", "C y +"})); }

/// 0 where there is no tie.
double weight(const Affiliation& counts, std::uint32_t a, std::uint32_t b, OneMode network,
              Normalisation normalisation = Normalisation::kNone) {
  for (const Tie& tie : ties(counts, network, normalisation)) {
    if (tie.a == a && tie.b == b) return tie.weight;
  }
  return 0;
}

}  // namespace

TEST_CASE("The two-mode network counts the statements of each side") {
  const Affiliation counts = example();
  REQUIRE(counts.cells.size() == 4);
  CHECK(counts.cells[0].in_favour == 2);
  CHECK(counts.cells[0].against == 0);
  CHECK(counts.cells[2].in_favour == 1);
  CHECK(counts.cells[2].against == 1);
  CHECK(counts.totals == std::vector<std::int64_t>{3, 2, 1});
}

TEST_CASE("One-mode weights are sums of products of counts") {
  const Affiliation counts = example();
  CHECK(weight(counts, 0, 1, OneMode::kCongruence) == 2);
  CHECK(weight(counts, 0, 1, OneMode::kConflict) == 2);
  CHECK(weight(counts, 0, 1, OneMode::kIgnore) == 4);
  CHECK(weight(counts, 0, 2, OneMode::kCongruence) == 0);
  CHECK(weight(counts, 0, 2, OneMode::kConflict) == 1);
  CHECK(weight(counts, 0, 2, OneMode::kSubtract) == -1);
}

TEST_CASE("What cancels out, or has no issue in common, is no tie") {
  const std::vector<Tie> found = ties(example(), OneMode::kSubtract, Normalisation::kNone);
  REQUIRE(found.size() == 1);
  CHECK(found[0].a == 0);
  CHECK(found[0].b == 2);
}

TEST_CASE("average divides by the mean number of statements") {
  CHECK(weight(example(), 0, 1, OneMode::kCongruence, Normalisation::kAverage) == Approx(2 / 2.5));
  CHECK(weight(example(), 0, 2, OneMode::kConflict, Normalisation::kAverage) == Approx(1 / 2.0));
}

TEST_CASE("jaccard divides by what either has alone and what both have") {
  // A alone: y against, 1; B alone: x against, 1; both: x for, 2 times 1.
  CHECK(weight(example(), 0, 1, OneMode::kCongruence, Normalisation::kJaccard) == Approx(2 / 4.0));
  CHECK(weight(example(), 0, 2, OneMode::kConflict, Normalisation::kJaccard) == Approx(1 / 4.0));
}

TEST_CASE("The product of the totals and the cosine are two things") {
  CHECK(weight(example(), 0, 1, OneMode::kCongruence, Normalisation::kProduct) == Approx(2 / 6.0));
  CHECK(weight(example(), 0, 1, OneMode::kCongruence, Normalisation::kCosine) == Approx(2 / std::sqrt(10.0)));
  // Sides added up A is (2, 1) and B (2, 0).
  CHECK(weight(example(), 0, 1, OneMode::kIgnore, Normalisation::kCosine) == Approx(4 / (std::sqrt(5.0) * 2)));
}

TEST_CASE("Two actors who say the same in other numbers have a cosine of 1") {
  const Affiliation counts = affiliation(statements({"A x +", "A x +", "A y -", "A y -", "B x +", "B y -"}));
  CHECK(weight(counts, 0, 1, OneMode::kCongruence, Normalisation::kCosine) == Approx(1));
}

TEST_CASE("Statements can be counted several times, or not at all") {
  const Statements said = statements({"A x +", "B x +", "B x -"});
  const std::vector<std::uint32_t> copies{2, 3, 0};
  CHECK(weight(affiliation(said, copies), 0, 1, OneMode::kSubtract) == 6);
}

TEST_CASE("No statements make no ties") {
  CHECK(ties(affiliation(Statements{}), OneMode::kIgnore, Normalisation::kCosine).empty());
}

TEST_CASE("Contested issues are those with a strong weaker side") {
  const Affiliation counts = affiliation(statements({"A x +", "A x +", "B x +", "C x -", "A y +", "B y -", "A z +"}));
  const std::vector<Contested> found = contested(counts);
  REQUIRE(found.size() == 3);
  CHECK(found[0].issue == 1);  // y: one against one, better balanced than x
  CHECK(found[0].balance == 1);
  CHECK(found[1].issue == 0);
  CHECK(found[1].in_favour == 3);
  CHECK(found[1].against == 1);
  CHECK(found[1].actors_in_favour == 2);
  CHECK(found[1].balance == Approx(0.5));
  CHECK(found[2].balance == 0);
}
