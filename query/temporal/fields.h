// SPDX-License-Identifier: Apache-2.0
#pragma once

// Points in time from maps: {year: 1984, week: 10, dayOfWeek: 3, hour: 12, timezone: 'Europe/Stockholm'}, or from other
// points in time of which some parts are replaced: {date: d, day: 28, time: t, timezone: '+05:00'}.

#include "temporal/parts.h"

namespace claimgraph::query::temporal {

using property_graph::Map;

/// The parts of that kind. `now` serves maps with nothing but a timezone, and time() in a named zone, whose offset is
/// the one in force now. A time that is taken from a value with a zone is moved into `timezone`; one without a zone is
/// placed there.
Result<Parts> parts_from(Kind kind, const Map& map, Instant now);

/// `base` with the parts that the map replaces; a `timezone` is put in place of the base's, nothing is moved.
Result<Parts> replaced(Kind kind, const Parts& base, const Map& map, Instant now);

}  // namespace claimgraph::query::temporal
