// SPDX-License-Identifier: Apache-2.0
#pragma once

// Values of time as ISO 8601 writes them. Seconds are left out where they are 0, and zeros behind the last digit of a
// fraction.

#include <string>

#include "claimgraph/property_graph/value.h"

namespace claimgraph::query::temporal {

using property_graph::Value;

/// "Z", "+01:00", "+00:53:28".
std::string offset_text(std::int32_t offset);

/// "2025-08-14", "12:31:14.5", "12:31+01:00", "2025-08-14T12:31", "2025-08-14T12:31+02:00[Europe/Stockholm]",
/// "P1Y2M3DT4H5M6.7S"; empty for a value that is none of time.
std::string to_text(const Value& value);

}  // namespace claimgraph::query::temporal
