// SPDX-License-Identifier: Apache-2.0

#include "export/claim_sorter.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <tuple>

#include "claims_for_tests.h"
#include "temporary_folder.h"

namespace claimgraph::graph {
namespace {

StoredClaim numbered(int number) {
  StoredClaim stored;
  stored.claim = claim("document " + std::to_string(number * 7919 % 31), "Actor " + std::to_string(number),
                       schema::Position::kWarns, "pay");
  stored.claim.id = std::to_string(number * 104729 % 1009);
  if (number % 3 == 0) stored.code_points = schema::Span{2, 9};
  if (number % 4 == 0) stored.claim.date = day(static_cast<unsigned>(number % 28 + 1));
  if (number % 5 == 0) stored.claim.stance = schema::Polarity::kNone;
  stored.with_document = number % 2 == 0;
  return stored;
}

std::vector<SortedClaim> all_of(ClaimSorter& sorter) {
  std::vector<SortedClaim> found;
  SortedClaim next;
  while (true) {
    const auto more = sorter.next(next);
    REQUIRE(more);
    if (!*more) return found;
    found.push_back(next);
  }
}

TEST_CASE("claims come back whole and in the order of the table, in memory and from a file") {
  for (const std::size_t most : {ClaimSorter::kUsualMemory, std::size_t{100'000}, std::size_t{1}}) {
    const TemporaryFolder folder;
    ClaimSorter sorter(folder.file("a.claims"), most);
    constexpr int kCount = 1500;
    for (int i = 0; i < kCount; ++i) {
      REQUIRE(sorter.add(numbered(i), {static_cast<std::uint32_t>(i), 3, "/claims"}, "line " + std::to_string(i)));
    }
    CHECK(folder.names().empty());
    CHECK(sorter.count() == kCount);
    const std::vector<SortedClaim> found = all_of(sorter);
    REQUIRE(found.size() == kCount);
    CHECK(std::is_sorted(found.begin(), found.end(), [](const SortedClaim& a, const SortedClaim& b) {
      return std::tie(a.stored.claim.doc, a.stored.claim.id, a.number) <
             std::tie(b.stored.claim.doc, b.stored.claim.id, b.number);
    }));
    std::vector<bool> seen(kCount);
    for (const SortedClaim& one : found) {
      const StoredClaim was = numbered(static_cast<int>(one.number));
      CHECK_FALSE(seen[one.number]);
      seen[one.number] = true;
      REQUIRE(schema::to_json(one.stored.claim, nullptr) == schema::to_json(was.claim, nullptr));
      REQUIRE(one.stored.code_points == was.code_points);
      REQUIRE(one.stored.with_document == was.with_document);
      REQUIRE(one.line == "line " + std::to_string(one.number));
      REQUIRE(one.origin.first_line == one.number);
      REQUIRE(one.origin.list == std::string_view("/claims"));
    }
  }
}

TEST_CASE("a claim that is larger than the memory and than a block comes back whole") {
  const TemporaryFolder folder;
  ClaimSorter sorter(folder.file("a.claims"), 1000);
  for (int i = 0; i < 5; ++i) {
    StoredClaim stored = numbered(i);
    stored.claim.quote = std::string(3'000'000, static_cast<char>('a' + i));
    REQUIRE(sorter.add(stored, {}));
  }
  const std::vector<SortedClaim> found = all_of(sorter);
  REQUIRE(found.size() == 5);
  for (const SortedClaim& one : found) {
    CHECK(one.stored.claim.quote == std::string(3'000'000, static_cast<char>('a' + one.number)));
  }
}

TEST_CASE("where no file can be made, sorting fails and says why") {
  const TemporaryFolder folder;
  ClaimSorter sorter(folder.file("none/a.claims"), 1);
  const auto added = sorter.add(numbered(1), {});
  REQUIRE_FALSE(added);
  CHECK(added.error().code == "CG-G008");
  CHECK(added.error().message == "cannot sort the claims beside the graph: No such file or directory");
}

TEST_CASE("nothing added, nothing given") {
  ClaimSorter sorter("a.claims");
  CHECK(all_of(sorter).empty());
}

}  // namespace
}  // namespace claimgraph::graph
