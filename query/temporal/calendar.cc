// SPDX-License-Identifier: Apache-2.0

#include "temporal/calendar.h"

#include <algorithm>

namespace claimgraph::query::temporal {
namespace {

constexpr std::int64_t kDaysOfEra = 146'097;    // 400 years
constexpr std::int64_t kDaysToEpoch = 719'468;  // from 0000-03-01

bool is_leap(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

}  // namespace

// Years begin in March, so that the leap day is their last (H. Hinnant, "chrono-compatible low-level date algorithms").
std::int64_t days_of(const MonthDay& date) {
  const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = floor_divide<std::int64_t>(year, 400);
  const std::int64_t of_era = year - era * 400;
  const std::int64_t of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  return era * kDaysOfEra + of_era * 365 + of_era / 4 - of_era / 100 + of_year - kDaysToEpoch;
}

MonthDay month_day(std::int64_t days) {
  days += kDaysToEpoch;
  const std::int64_t era = floor_divide(days, kDaysOfEra);
  const std::int64_t of_era = days - era * kDaysOfEra;
  const std::int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const std::int64_t month = (5 * of_year + 2) / 153;  // from March
  const auto day = static_cast<int>(of_year - (153 * month + 2) / 5 + 1);
  return {year + era * 400 + (month >= 10 ? 1 : 0), static_cast<int>(month < 10 ? month + 3 : month - 9), day};
}

std::int64_t first_of_week_year(std::int64_t year) {
  const std::int64_t fourth = days_of({year, 1, 4});  // always in the first week
  return fourth - floor_rest<std::int64_t>(fourth + 3, 7);
}

WeekDay week_day(std::int64_t days) {
  const std::int64_t from_monday = floor_rest<std::int64_t>(days + 3, 7);  // 1970-01-01 was a Thursday
  const std::int64_t year = month_day(days - from_monday + 3).year;
  const std::int64_t week = (days - first_of_week_year(year)) / 7;
  return {year, static_cast<int>(week) + 1, static_cast<int>(from_monday) + 1};
}

int weeks_of(std::int64_t week_year) {
  return static_cast<int>((first_of_week_year(week_year + 1) - first_of_week_year(week_year)) / 7);
}

int days_of_month(std::int64_t year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

int days_of_year(std::int64_t year) { return is_leap(year) ? 366 : 365; }

int days_of_quarter(std::int64_t year, int quarter) {
  int days = 0;
  for (int month = 3 * quarter - 2; month <= 3 * quarter; ++month) days += days_of_month(year, month);
  return days;
}

int quarter_of(int month) { return (month + 2) / 3; }

int day_of_year(std::int64_t days) { return static_cast<int>(days - days_of({month_day(days).year, 1, 1})) + 1; }

int day_of_quarter(std::int64_t days) {
  const MonthDay date = month_day(days);
  return static_cast<int>(days - days_of({date.year, 3 * quarter_of(date.month) - 2, 1})) + 1;
}

bool in_range(Wide days) {
  static const std::int64_t first = days_of({-kMostYear, 1, 1});
  static const std::int64_t last = days_of({kMostYear, 12, 31});
  return days >= first && days <= last;
}

std::optional<std::int64_t> plus_months(std::int64_t days, Wide months) {
  const MonthDay date = month_day(days);
  const Wide all = Wide{date.year} * 12 + (date.month - 1) + months;
  const Wide year = floor_divide<Wide>(all, 12);
  if (year < -kMostYear || year > kMostYear) return std::nullopt;
  const auto new_year = static_cast<std::int64_t>(year);
  const int month = static_cast<int>(floor_rest<Wide>(all, 12)) + 1;
  return days_of({new_year, month, std::min(date.day, days_of_month(new_year, month))});
}

}  // namespace claimgraph::query::temporal
