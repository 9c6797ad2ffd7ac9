// SPDX-License-Identifier: Apache-2.0
#pragma once

// What was said when, for a time line: of one actor a row for each issue, of one issue a row for each actor.

#include <optional>
#include <vector>

#include "claimgraph/graph/analysis.h"
#include "draw/scene.h"

namespace claimgraph::graph {

/// Since 1970-01-01.
std::int64_t day_of(schema::Date date);

/// What was said on one day, or in some days from it on, to one side.
struct DayMark {
  std::int64_t day = 0;
  schema::Polarity stance = schema::Polarity::kNone;
  std::vector<ClaimIndex> claims;  ///< of each position the best first
};

struct DayRow {
  std::uint32_t number = 0;    ///< of the issue, or of the actor
  std::vector<DayMark> marks;  ///< at least one; by day, for before against
  std::int64_t half_weight = 0;
  std::optional<SelfOpposition> shift;
};

struct Days {
  std::vector<DayRow> rows;    ///< by the names
  std::size_t all = 0;         ///< rows that there are
  std::int64_t in_a_mark = 1;  ///< days, more than one where marks would not find room
};

/// At most so many rows: those with a change of sides first, then those of whom most is known. The scene has an actor
/// or an issue.
Days days_of(const Scene& scene, std::size_t most);

}  // namespace claimgraph::graph
