// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the five kinds of points in time have in common: each is a day, a time of day and a zone, or some of them.
// Functions take values apart, change the parts, and put them together as whatever kind is asked for.

#include <cstdint>
#include <optional>

#include "claimgraph/property_graph/value.h"
#include "temporal/wide.h"
#include "temporal/zones.h"

namespace claimgraph::query::temporal {

using property_graph::Value;

enum class Kind : std::uint8_t { kDate, kLocalTime, kTime, kLocalDateTime, kDateTime };

constexpr bool has_day(Kind kind) { return kind != Kind::kLocalTime && kind != Kind::kTime; }
constexpr bool has_time(Kind kind) { return kind != Kind::kDate; }
constexpr bool has_zone(Kind kind) { return kind == Kind::kTime || kind == Kind::kDateTime; }
/// "date", "localtime", ...: the function that makes it.
const char* name_of(Kind kind);

/// As the clocks of the zone show it.
struct Parts {
  std::optional<std::int64_t> day;          ///< since 1970-01-01
  std::optional<std::int64_t> nanoseconds;  ///< since midnight
  std::optional<Zone> zone;
};

/// An instant.
struct Instant {
  std::int64_t seconds = 0;  ///< since 1970-01-01T00:00Z
  std::int32_t nanoseconds = 0;
};

/// Nothing for a value that is no point in time, durations included.
std::optional<Parts> parts_of(const Value& value);

/// The value of that kind. Parts that it does not have are dropped; a missing time of day is midnight, a missing zone
/// UTC; a missing day is an error. The offset of a named zone is found anew: `zone->offset` is preferred where clocks
/// show a time twice.
Result<Value> make(Kind kind, const Parts& parts);

/// What the clocks of the zone show at an instant.
Result<Parts> parts_at(Instant instant, Zone zone);
/// The instant of parts with a day; a missing zone is UTC.
Result<Instant> instant_of(const Parts& parts);
/// The same instant as clocks of another zone show it; parts without a day turn around midnight.
Result<Parts> in_zone(const Parts& parts, const Zone& zone);

/// An error for a point in time beyond the years that there are.
tl::unexpected<schema::Error> out_of_range();

}  // namespace claimgraph::query::temporal
