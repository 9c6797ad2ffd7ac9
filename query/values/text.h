// SPDX-License-Identifier: Apache-2.0
#pragma once

// Values as text.

#include <string>

namespace claimgraph::query {

/// The shortest digits that read back as the number, with a point or an exponent: "1.0", "NaN", "Infinity".
std::string float_text(double number);

}  // namespace claimgraph::query
