// SPDX-License-Identifier: Apache-2.0
#pragma once

// Points in time as ISO 8601 writes them, with the signs between the parts or without.

#include <optional>
#include <string_view>

#include "temporal/parts.h"

namespace claimgraph::query::temporal {

/// The parts that the text names. A date: 2015-07-21, 2015-07, 2015, 2015-W30-2, 2015-W30, 2015-Q2-60, 2015-202, and
/// longer years with a sign. A time: 21:40:32.142, 21:40, 21, with an offset where the kind has one. Both with a T
/// between, or the date alone. Then, for datetime, a name in brackets: [Europe/Stockholm].
Result<Parts> parse(Kind kind, std::string_view text);

}  // namespace claimgraph::query::temporal
