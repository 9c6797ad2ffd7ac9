// SPDX-License-Identifier: Apache-2.0
#pragma once

// Values of time, those of openCypher, as plain numbers: what a query computes with them is query/'s business. The
// calendar is the Gregorian one of ISO 8601, before 1582 too; years go from -999,999,999 to 999,999,999.

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>

namespace claimgraph::property_graph {

/// A day of the calendar.
struct Date {
  std::int64_t days = 0;  ///< since 1970-01-01

  Date() = default;
  explicit constexpr Date(std::int64_t since_1970) : days(since_1970) {}
  /// `date` must be ok().
  Date(std::chrono::year_month_day date) : days(std::chrono::sys_days(date).time_since_epoch().count()) {}
  friend auto operator<=>(const Date&, const Date&) = default;
};

/// A time of day without a place: 12:31.
struct LocalTime {
  std::int64_t nanoseconds = 0;  ///< since midnight
  friend auto operator<=>(const LocalTime&, const LocalTime&) = default;
};

/// A time of day with its distance from UTC: 12:31+01:00.
struct Time {
  std::int64_t nanoseconds = 0;  ///< since midnight, there
  std::int32_t offset = 0;       ///< seconds that it is ahead of UTC there
  friend bool operator==(const Time&, const Time&) = default;
};

/// A day and a time of day without a place: 2025-08-14T12:31.
struct LocalDateTime {
  std::int64_t seconds = 0;      ///< since 1970-01-01T00:00, there
  std::int32_t nanoseconds = 0;  ///< from 0 to 999,999,999
  friend auto operator<=>(const LocalDateTime&, const LocalDateTime&) = default;
};

/// An instant and how the clocks stood: 2025-08-14T12:31+02:00[Europe/Stockholm].
struct DateTime {
  std::int64_t seconds = 0;      ///< since 1970-01-01T00:00Z
  std::int32_t nanoseconds = 0;  ///< from 0 to 999,999,999
  std::int32_t offset = 0;       ///< seconds that it is ahead of UTC there
  std::string zone;              ///< "Europe/Stockholm"; empty where only the offset is known
  friend bool operator==(const DateTime&, const DateTime&) = default;
};

/// Months, days and seconds do not turn into each other: a month has no fixed number of days.
struct Duration {
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t seconds = 0;
  std::int32_t nanoseconds = 0;  ///< from 0 to 999,999,999, also where seconds are below 0
  friend bool operator==(const Duration&, const Duration&) = default;
};

}  // namespace claimgraph::property_graph
