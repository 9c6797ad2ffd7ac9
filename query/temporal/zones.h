// SPDX-License-Identifier: Apache-2.0
#pragma once

// How far clocks are ahead of UTC, at a fixed offset or in a named zone of the system's time zone database.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "claimgraph/schema/result.h"

namespace claimgraph::query::temporal {

using schema::Result;

inline constexpr std::int32_t kMostOffset = 18 * 3600;
inline constexpr std::int32_t kNotKnown = INT32_MAX;

struct Zone {
  std::int32_t offset = 0;  ///< seconds ahead of UTC; of a named zone the one in force, or kNotKnown
  std::string name;         ///< "Europe/Stockholm"; empty for a fixed offset
};

/// An instant from what the clocks of a zone show.
struct Placed {
  std::int64_t seconds = 0;  ///< since 1970-01-01T00:00Z
  std::int32_t offset = 0;
};

/// "Z", "+01:00", "-0130", "+02:05:59".
std::optional<std::int32_t> offset_from(std::string_view text);
/// An offset, or a name of the database, whose offset is kNotKnown; an error for others, and without a database.
Result<Zone> zone_from(std::string_view text);

/// The offset that is in force in the zone at an instant (seconds since 1970-01-01T00:00Z).
Result<std::int32_t> offset_at(const Zone& zone, std::int64_t seconds);
/// What the clocks show, as seconds since 1970-01-01T00:00 there. Where they show it twice the first is meant, or the
/// one with the preferred offset; where they never do, as long after the gap as it is after the gap's begin.
Result<Placed> place(const Zone& zone, std::int64_t local, std::optional<std::int32_t> preferred = std::nullopt);

}  // namespace claimgraph::query::temporal
