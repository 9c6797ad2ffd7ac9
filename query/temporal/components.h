// SPDX-License-Identifier: Apache-2.0
#pragma once

// What value.name gives for values of time: d.year, t.offset, p.monthsOfYear.

#include <string_view>

#include "claimgraph/property_graph/value.h"
#include "claimgraph/schema/result.h"

namespace claimgraph::query::temporal {

using property_graph::Value;

/// Null for a name that this kind of value does not have; an error where the number has more than 64 bits.
schema::Result<Value> component(const Value& value, std::string_view name);

}  // namespace claimgraph::query::temporal
