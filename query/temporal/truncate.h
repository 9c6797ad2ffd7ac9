// SPDX-License-Identifier: Apache-2.0
#pragma once

// Points in time without what is smaller than a unit.

#include <string_view>

#include "temporal/fields.h"

namespace claimgraph::query::temporal {

/// The begin of the unit ("century", "weekYear", "hour", ...) that the point in time lies in, as that kind, with the
/// parts that the map replaces. An error for a unit that is none, or smaller than a day where the kind is a date, or
/// larger than a day where it has no day.
Result<Parts> truncated(Kind kind, std::string_view unit, const Parts& point, const Map& map, Instant now);

}  // namespace claimgraph::query::temporal
