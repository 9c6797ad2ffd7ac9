// SPDX-License-Identifier: Apache-2.0

// Coalitions, brokers, polarisation, and how sure they are.

#include <catch2/catch.hpp>
#include <cmath>

#include "statements_for_tests.h"

using namespace claimgraph::graph::network;

namespace {

using Groups = std::vector<std::vector<std::uint32_t>>;

/// Two triangles that one tie joins: 0 1 2, 3 4 5, and 2 to 3.
std::vector<Tie> two_triangles() {
  return {{0, 1, 1}, {0, 2, 1}, {1, 2, 1}, {2, 3, 1}, {3, 4, 1}, {3, 5, 1}, {4, 5, 1}};
}

/// Each actor is for or against each of a few issues, by a rule that has no pattern.
Affiliation tangle(std::size_t actors) {
  std::vector<std::string> said;
  for (std::size_t i = 0; i < actors; ++i) {
    for (std::size_t k = 0; k < 3; ++k) {
      const std::size_t times = (i * i + 3 * k) % 4;
      for (std::size_t n = 0; n < times; ++n) {
        said.push_back({static_cast<char>('A' + i), ' ', static_cast<char>('x' + k), ' ',
                        (i * 7 + k * 5 + n) % 3 != 0 ? '+' : '-'});
      }
    }
  }
  return affiliation(statements(said));
}

/// The formula as the header has it, for one split; no normalisation.
double by_formula(const Affiliation& counts, std::uint32_t members) {
  const std::size_t n = counts.actors;
  std::vector<double> congruence(n * n), conflict(n * n);
  double congruence_sum = 0, conflict_sum = 0;
  for (const Tie& tie : ties(counts, OneMode::kCongruence, Normalisation::kNone)) {
    congruence[tie.a * n + tie.b] = congruence[tie.b * n + tie.a] = tie.weight;
    congruence_sum += 2 * tie.weight;
  }
  for (const Tie& tie : ties(counts, OneMode::kConflict, Normalisation::kNone)) {
    conflict[tie.a * n + tie.b] = conflict[tie.b * n + tie.a] = tie.weight;
    conflict_sum += 2 * tie.weight;
  }
  double sizes[2] = {0, 0};
  for (std::size_t i = 0; i < n; ++i) sizes[members >> i & 1u] += 1;
  const double w = sizes[0] * (sizes[0] - 1) + sizes[1] * (sizes[1] - 1);
  const double b = static_cast<double>(n * (n - 1)) - w;
  double sum = 0;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      if (i == j) continue;
      const std::size_t at = i * n + j;
      const double c = sizes[members >> i & 1u];
      if ((members >> i & 1u) == (members >> j & 1u)) {
        sum += std::abs(congruence[at] - c * (c - 1) / w * (congruence_sum / w)) + conflict[at];
      } else {
        sum += congruence[at] + std::abs(conflict[at] - sizes[0] * sizes[1] / b * (conflict_sum / b));
      }
    }
  }
  return sum / (2 * (congruence_sum + conflict_sum));
}

}  // namespace

TEST_CASE("Two triangles with a bridge are two coalitions") {
  const Coalitions found = coalitions(6, two_triangles());
  CHECK(found.groups == Groups{{0, 1, 2}, {3, 4, 5}});
  // 6 of 7 ties inside; each group has half of all tie ends: 6/7 - 2 * (1/2)^2.
  CHECK(found.modularity == Approx(6.0 / 7 - 0.5));
}

TEST_CASE("Ties that are not positive hold no coalition together, and who has no other is in none") {
  std::vector<Tie> all = two_triangles();
  all.insert(all.begin(), {0, 6, -5});
  CHECK(coalitions(7, all).groups == Groups{{0, 1, 2}, {3, 4, 5}});
  CHECK(coalitions(3, {}).groups.empty());
}

TEST_CASE("The greater coalition comes first, then the one with the first name") {
  const std::vector<Tie> all{{0, 1, 1}, {2, 3, 1}, {2, 4, 1}, {3, 4, 1}};
  CHECK(coalitions(5, all).groups == Groups{{2, 3, 4}, {0, 1}});
}

TEST_CASE("Who holds a bridge is the broker") {
  const std::vector<Broker> found = brokers(6, two_triangles());
  REQUIRE(found.size() == 6);
  CHECK(found[0].actor == 2);
  CHECK(found[1].actor == 3);
  // Between 0 or 1 and 3, 4 or 5: 6 of the 10 pairs of others.
  CHECK(found[0].betweenness == Approx(0.6));
  CHECK(found[0].ties == 3);
  CHECK(found[0].outside == 1);
  CHECK(found[2].betweenness == 0);
}

TEST_CASE("The polarisation of two opponents, by hand") {
  const Affiliation counts = affiliation(statements({"A x +", "B x -"}));
  // Apart: twice |1 - 1/2 * 2/2|, divided by 2 * 2. Together: twice the conflict of 1.
  CHECK(polarisation(counts, Normalisation::kNone, Split::kBalanced)->value == Approx(0.25));
  const Polarisation any = *polarisation(counts, Normalisation::kNone, Split::kAnySize);
  CHECK(any.value == Approx(0.5));
  CHECK(any.side_a.empty());
  CHECK(any.side_b == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("The search finds what trying all splits finds") {
  for (std::size_t n = 3; n <= 9; ++n) {
    const Affiliation counts = tangle(n);
    double best = 0, balanced = 0;
    for (std::uint32_t members = 0; members < 1u << counts.actors; ++members) {
      const double value = by_formula(counts, members);
      best = std::max(best, value);
      const auto size = static_cast<std::size_t>(__builtin_popcount(members));
      if (size == counts.actors / 2) balanced = std::max(balanced, value);
    }
    const Polarisation any = *polarisation(counts, Normalisation::kNone, Split::kAnySize);
    CHECK(any.exact);
    CHECK(any.value == Approx(best));
    CHECK(any.upper_bound == any.value);
    std::uint32_t members = 0;
    for (const std::uint32_t actor : any.side_a) members |= 1u << actor;
    CHECK(by_formula(counts, members) == Approx(best));
    CHECK(polarisation(counts, Normalisation::kNone, Split::kBalanced)->value == Approx(balanced));
  }
}

TEST_CASE("Where nobody has anything in common there is no polarisation") {
  const Polarisation found =
      *polarisation(affiliation(statements({"A x +", "B y +"})), Normalisation::kAverage, Split::kAnySize);
  CHECK(found.value == 0);
  CHECK(found.side_a.empty());
}

TEST_CASE("Polarisation of too many actors is refused") {
  Affiliation counts;
  counts.actors = 1001;
  counts.issues = 1;
  counts.totals.assign(1001, 1);
  for (std::uint32_t actor = 0; actor < 1001; ++actor) counts.cells.push_back({actor, 0, 1, 0});
  const auto refused = polarisation(counts, Normalisation::kNone, Split::kAnySize);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "CG-G051");
}

TEST_CASE("A tie that every document shows survives every draw, one that a single document shows does not") {
  Statements said = statements({"A x +", "B x +", "C x +", "D x +"});
  said.list[1].document = 0;  // A and B in one text, C and D each in its own
  const std::vector<Tie> all = ties(affiliation(said), OneMode::kCongruence, Normalisation::kNone);
  const std::vector<double> support = tie_support(said, OneMode::kCongruence, all, {2000, 7});
  REQUIRE(all.size() == 6);
  // One text of three is drawn with 1 - (2/3)^3; two texts both with 1 - 2 (2/3)^3 + (1/3)^3.
  CHECK(support[0] == Approx(1 - 8.0 / 27).margin(0.03));
  CHECK(support[1] == Approx(1 - 16.0 / 27 + 1.0 / 27).margin(0.03));
  for (Statement& one : said.list) one.document = 0;
  CHECK(tie_support(said, OneMode::kCongruence, all, {50, 7}) == std::vector<double>(6, 1.0));
}

TEST_CASE("The same seed draws the same, another seed something else") {
  const Statements said = statements({"A x +", "B x +", "C x -", "D x -", "A y +", "C y +"});
  const std::vector<Tie> all = ties(affiliation(said), OneMode::kSubtract, Normalisation::kNone);
  const auto drawn = [&](std::uint64_t seed) { return tie_support(said, OneMode::kSubtract, all, {100, seed}); };
  CHECK(drawn(1) == drawn(1));
  CHECK(drawn(1) != drawn(2));
}

TEST_CASE("Companions of a coalition in one text are always together") {
  Statements said = statements({"A x +", "B x +", "C y +", "D y +"});
  for (Statement& one : said.list) one.document = one.issue;
  const Coalitions found = coalitions(4, ties(affiliation(said), OneMode::kCongruence, Normalisation::kNone));
  REQUIRE(found.groups == Groups{{0, 1}, {2, 3}});
  const auto support = coalition_support(said, OneMode::kCongruence, Normalisation::kNone, found, {2000, 3});
  REQUIRE(support.size() == 2);
  CHECK(support[0].share == Approx(0.75).margin(0.03));  // one text of two is drawn with 1 - (1/2)^2
}
