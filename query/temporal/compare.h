// SPDX-License-Identifier: Apache-2.0
#pragma once

// Values of time in an order.

#include <cstdint>

#include "claimgraph/property_graph/value.h"

namespace claimgraph::query::temporal {

using property_graph::Value;

/// Below 0, 0 or above 0, for two values of the same kind. Times with an offset and datetimes stand by their instant,
/// then by offset and name of the zone, so that 0 means the same in every respect. Durations stand by their length with
/// average months.
int order(const Value& a, const Value& b);
/// Numbers that differ where order is not 0, as a hash wants them.
std::uint64_t mixed(const Value& value, std::uint64_t (*mix)(std::uint64_t seed, std::uint64_t value));

}  // namespace claimgraph::query::temporal
