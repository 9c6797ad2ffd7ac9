// SPDX-License-Identifier: Apache-2.0
#pragma once

// Decimal numbers as the quotient of two whole ones: what is written as 2.3 is 23/10, no number near by.

#include <optional>

#include "claimgraph/property_graph/value.h"
#include "temporal/wide.h"

namespace claimgraph::query::temporal {

/// Both below 10^19, the denominator from 1 on.
struct Fraction {
  Wide numerator = 0;
  Wide denominator = 1;
};

/// Nothing for values that are no number, for NaN, and beyond 10^18; digits behind the 18th decimal are dropped.
std::optional<Fraction> fraction_of(const property_graph::Value& number);

}  // namespace claimgraph::query::temporal
