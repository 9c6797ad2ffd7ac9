// SPDX-License-Identifier: Apache-2.0
#pragma once

// Dates as outlets write them: "August 14, 2025", "Thursday, 14 August 2025", "Aug. 14, 2025 at 5:30 p.m. EDT",
// "2025-08-14T09:30:00Z". Figures alone, "08/10/2025", are not read: they mean two days.

#include <cstdint>
#include <optional>
#include <string_view>

#include "claimgraph/schema/claim.h"

namespace claimgraph::extract {

/// The whole of `text` is a date, with or without a time behind it; nothing otherwise.
std::optional<schema::Date> written_date(std::string_view text);

/// A revision as documents declare it: a whole number as it is; a date and time as the digits YYYYMMDDhhmmss, in
/// Universal Time where an offset stands beside it. Nothing otherwise.
std::optional<std::int64_t> written_revision(std::string_view text);

}  // namespace claimgraph::extract
