// SPDX-License-Identifier: Apache-2.0
#pragma once

// Days and how calendars count them: month and day, ISO weeks, quarters. The library's own year has 16 bits only.

#include <cstdint>
#include <optional>

#include "temporal/wide.h"

namespace claimgraph::query::temporal {

inline constexpr std::int64_t kMostYear = 999'999'999;

struct MonthDay {
  std::int64_t year = 1970;
  int month = 1;  // from 1
  int day = 1;    // from 1
};

/// A day by its ISO week, which belongs to the year of its Thursday.
struct WeekDay {
  std::int64_t year = 1970;
  int week = 1;
  int day = 1;  // 1 is Monday
};

/// Days are counted from 1970-01-01. The parts must be a real date: see day_of.
std::int64_t days_of(const MonthDay& date);
MonthDay month_day(std::int64_t days);
WeekDay week_day(std::int64_t days);
/// The Monday of the first week.
std::int64_t first_of_week_year(std::int64_t year);
int weeks_of(std::int64_t week_year);
int days_of_month(std::int64_t year, int month);
int days_of_year(std::int64_t year);
int days_of_quarter(std::int64_t year, int quarter);

/// From 1.
int quarter_of(int month);
int day_of_year(std::int64_t days);
int day_of_quarter(std::int64_t days);

/// Whether the years of days are within the limits.
bool in_range(Wide days);

/// The days so many months later, the last day of the month where that has fewer; nothing beyond the limits.
std::optional<std::int64_t> plus_months(std::int64_t days, Wide months);

}  // namespace claimgraph::query::temporal
