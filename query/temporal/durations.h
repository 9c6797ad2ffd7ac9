// SPDX-License-Identifier: Apache-2.0
#pragma once

// Durations: from texts and maps, sums, multiples. A fraction of a month is carried to days and seconds by the average
// month of the Gregorian calendar (30.436875 days), a fraction of a day to seconds.

#include <string_view>

#include "claimgraph/property_graph/value.h"
#include "claimgraph/schema/result.h"
#include "temporal/wide.h"

namespace claimgraph::query::temporal {

using property_graph::Duration;
using property_graph::Value;
using schema::Result;

inline constexpr std::int64_t kSecondsOfMonth = 2'629'746;

/// P1Y2M3W4DT5H6M7.8S with signs and fractions anywhere, or P2012-02-02T14:37:21.545.
Result<Duration> duration_from(std::string_view text);
/// {years, quarters, months, weeks, days, hours, minutes, seconds, milliseconds, microseconds, nanoseconds}, whole or
/// decimal numbers.
Result<Duration> duration_from(const property_graph::Map& map);

/// An error where one of the numbers has more than 64 bits.
Result<Duration> duration_of(Wide months, Wide days, Wide nanoseconds);
/// All of it, down to the nanosecond, but months and days.
Wide nanoseconds_of(const Duration& duration);

Result<Duration> sum(const Duration& a, const Duration& b);
Result<Duration> difference(const Duration& a, const Duration& b);
/// `number` is a whole or decimal number.
Result<Duration> product(const Duration& duration, const Value& number);
Result<Duration> quotient(const Duration& duration, const Value& number);

/// Below 0, 0 or above 0: by their lengths with average months; what is as long, by months, then days.
int order(const Duration& a, const Duration& b);

}  // namespace claimgraph::query::temporal
