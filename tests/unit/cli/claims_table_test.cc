// SPDX-License-Identifier: Apache-2.0

#include "claims_table.h"

#include <catch2/catch.hpp>

using namespace claimgraph;
using cli::claims_table;

namespace {

schema::Claim claim() {
  schema::Claim claim;
  claim.doc = "d1";
  claim.actor = "Union";
  claim.position = schema::Position::kDemands;
  claim.issue = "higher wages";
  claim.quote = "The union\ndemands higher wages.";
  return claim;
}

TEST_CASE("Columns stand beneath each other") {
  CHECK(claims_table(std::vector{claim()}, 0) ==
        "DOCUMENT  ACTOR  POSITION  SIDE  ISSUE         REPORTED BY  SENTENCE\n"
        "d1        Union  demands   +     higher wages               The union demands higher wages.\n");
}

TEST_CASE("A hedged claim shows it at its side") {
  schema::Claim hedged = claim();
  hedged.certainty = schema::Certainty::kHedged;
  hedged.polarity = schema::Polarity::kAgainst;
  CHECK(claims_table(std::vector{hedged}, 0).find(" -? ") != std::string::npos);
}

TEST_CASE("The sentence is cut to the width") {
  const std::string table = claims_table(std::vector{claim()}, 72);
  CHECK(table.find("The union...") != std::string::npos);
  CHECK(table.find("wages.") == std::string::npos);
}

TEST_CASE("No claims leave the heading alone") { CHECK(claims_table({}, 0).starts_with("DOCUMENT  ACTOR")); }

}  // namespace
