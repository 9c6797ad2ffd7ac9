// SPDX-License-Identifier: Apache-2.0
#pragma once

// What was said when, for a time line: of one actor a row for each issue, of one issue a row for each actor.

#include <optional>
#include <vector>

#include "claimgraph/graph/analysis.h"
#include "draw/lines.h"

namespace claimgraph::graph {

/// Since 1970-01-01.
std::int64_t day_of(schema::Date date);

/// What was said to one side on one day, or in some days from it on that would cover each other.
struct DayMark {
  std::int64_t day = 0;
  schema::Polarity stance = schema::Polarity::kNone;
  std::vector<ClaimIndex> claims;  ///< of each position the best first
};

struct DayRow {
  std::uint32_t number = 0;    ///< of the issue, or of the actor
  std::vector<DayMark> marks;  ///< at least one; by day, then for, no side, against
  std::int64_t half_weight = 0;
  std::optional<SelfOpposition> shift;
};

struct Days {
  std::vector<DayRow> rows;    ///< by the names
  std::size_t all = 0;         ///< rows that there are
  std::int64_t in_a_mark = 1;  ///< so many days cover each other
  bool thinned = false;        ///< some marks stand for several days
  std::vector<ClaimIndex> undated;
  std::size_t undated_sentences = 0;
};

/// At most so many rows: those with a change of sides first, then those of whom most is known. `lines` are all of the
/// scene, which has an actor or an issue.
Days days_of(const Scene& scene, std::span<const Line> lines, std::size_t most);

}  // namespace claimgraph::graph
