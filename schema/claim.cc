// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/schema/claim.h"

#include <algorithm>

namespace claimgraph::schema {
namespace {

struct PositionRow {
  std::string_view name;
  std::string_view type;
  Polarity polarity;
  Position negated;
};

constexpr std::array<PositionRow, kPositionCount> kPositions = {{
    {"demands", "DEMANDS", Polarity::kFor, Position::kOpposes},
    {"wants", "WANTS", Polarity::kFor, Position::kOpposes},
    {"proposes", "PROPOSES", Polarity::kFor, Position::kOpposes},
    {"supports", "SUPPORTS", Polarity::kFor, Position::kOpposes},
    {"offers", "OFFERS", Polarity::kFor, Position::kRejects},
    {"accepts", "ACCEPTS", Polarity::kFor, Position::kRejects},
    {"threatens", "THREATENS", Polarity::kFor, Position::kRejects},
    {"opposes", "OPPOSES", Polarity::kAgainst, Position::kSupports},
    {"rejects", "REJECTS", Polarity::kAgainst, Position::kAccepts},
    {"warns", "WARNS", Polarity::kAgainst, Position::kAccepts},
    {"claims", "CLAIMS", Polarity::kFor, Position::kDenies},
    {"denies", "DENIES", Polarity::kAgainst, Position::kClaims},
}};

const PositionRow& row(Position position) { return kPositions[static_cast<std::size_t>(position)]; }

}  // namespace

std::string_view name(Position position) { return row(position).name; }
std::string_view relationship_type(Position position) { return row(position).type; }
Polarity default_polarity(Position position) { return row(position).polarity; }
Position negated(Position position) { return row(position).negated; }

std::optional<Position> position_from(std::string_view word) {
  const auto found = std::find_if(kAllPositions.begin(), kAllPositions.end(),
                                  [word](Position position) { return name(position) == word; });
  if (found == kAllPositions.end()) return std::nullopt;
  return *found;
}

char sign(Polarity polarity) {
  if (polarity == Polarity::kNone) return '0';
  return polarity == Polarity::kFor ? '+' : '-';
}

std::optional<Polarity> polarity_from(std::string_view text) {
  if (text == "+") return Polarity::kFor;
  if (text == "-") return Polarity::kAgainst;
  if (text == "0") return Polarity::kNone;
  return std::nullopt;
}

Polarity opposite(Polarity polarity) { return static_cast<Polarity>(-static_cast<int>(polarity)); }

std::string_view name(Certainty certainty) { return certainty == Certainty::kAsserted ? "asserted" : "hedged"; }

std::optional<Certainty> certainty_from(std::string_view word) {
  if (word == "asserted") return Certainty::kAsserted;
  if (word == "hedged") return Certainty::kHedged;
  return std::nullopt;
}

}  // namespace claimgraph::schema
