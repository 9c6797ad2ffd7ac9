// SPDX-License-Identifier: Apache-2.0
#pragma once

// Values as text.

#include <string>

#include "claimgraph/property_graph/value.h"

namespace claimgraph::query {

/// The shortest digits that read back as the number, with a point or an exponent: "1.0", "NaN", "Infinity".
std::string float_text(double number);
/// "2025-08-14".
std::string date_text(property_graph::Value::Date date);

}  // namespace claimgraph::query
