// SPDX-License-Identifier: Apache-2.0
#pragma once

// Points in time and durations: how much later, how far apart.

#include "temporal/durations.h"
#include "temporal/parts.h"

namespace claimgraph::query::temporal {

/// `direction` is 1 for later, -1 for earlier. Months come first, then days, then seconds; a date takes whole days of
/// the seconds, a time of day nothing but seconds and turns around midnight. In a named zone months and days keep what
/// the clocks show, seconds are those that pass.
Result<Value> shifted(const Value& point, const Duration& duration, int direction);

/// What is between two points in time: whole months, then whole days, then seconds; or all in one of them. What only
/// one has, a day or a zone, the other borrows; a missing time of day is midnight.
enum class Span : std::uint8_t { kAll, kMonths, kDays, kSeconds };
Result<Duration> between(const Parts& from, const Parts& to, Span span);

}  // namespace claimgraph::query::temporal
