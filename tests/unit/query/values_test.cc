// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "values/compare.h"

using namespace claimgraph::query;
using claimgraph::property_graph::List;
using claimgraph::property_graph::Map;

namespace {

const Value kNan = std::nan("");
Value whole(std::int64_t number) { return number; }

TEST_CASE("Null equals nothing, not even null") {
  CHECK(equal({}, {}) == Ternary::kNull);
  CHECK(equal(whole(1), {}) == Ternary::kNull);
}

TEST_CASE("Whole and decimal numbers are compared exactly") {
  CHECK(equal(whole(1), 1.0) == Ternary::kTrue);
  CHECK(equal(whole(9007199254740993), 9007199254740992.0) == Ternary::kFalse);
  CHECK(less(9007199254740992.0, whole(9007199254740993)) == Ternary::kTrue);
  CHECK(less(whole(std::numeric_limits<std::int64_t>::max()), 9223372036854775808.0) == Ternary::kTrue);
}

TEST_CASE("NaN equals nothing and is beyond no number") {
  CHECK(equal(kNan, kNan) == Ternary::kFalse);
  CHECK(less(whole(1), kNan) == Ternary::kFalse);
  CHECK(less(kNan, "a") == Ternary::kNull);
}

TEST_CASE("Lists are equal by their elements; a null leaves it open only where nothing differs") {
  CHECK(equal(List{whole(1), {}}, List{whole(1), whole(2)}) == Ternary::kNull);
  CHECK(equal(List{whole(1), {}}, List{whole(2), {}}) == Ternary::kFalse);
  CHECK(equal(List{whole(1)}, List{whole(1), {}}) == Ternary::kFalse);
}

TEST_CASE("Kinds that cannot be compared give null, and differ") {
  CHECK(less(whole(1), "a") == Ternary::kNull);
  CHECK(equal(whole(1), "1") == Ternary::kFalse);
}

TEST_CASE("Every two values have an order, null last") {
  const std::vector<Value> ascending = {Map{{"a", whole(1)}},
                                        claimgraph::property_graph::NodeId{0},
                                        List{whole(1)},
                                        List{whole(1), whole(2)},
                                        "a",
                                        "b",
                                        false,
                                        true,
                                        whole(1),
                                        1.5,
                                        kNan,
                                        {}};
  for (std::size_t i = 0; i < ascending.size(); ++i) {
    for (std::size_t j = 0; j < ascending.size(); ++j) {
      INFO(i << " " << j);
      const int compared = order(ascending[i], ascending[j]);
      CHECK((compared < 0) == (i < j));
      CHECK((compared == 0) == (i == j));
    }
  }
}

TEST_CASE("What is the same has the same hash") {
  CHECK(same(whole(1), 1.0));
  CHECK(hash(whole(1)) == hash(1.0));
  CHECK(hash(0.0) == hash(-0.0));
  CHECK(same(kNan, kNan));
  CHECK(hash(List{whole(1), {}}) == hash(List{1.0, {}}));
}

}  // namespace
