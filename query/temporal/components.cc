// SPDX-License-Identifier: Apache-2.0

#include "temporal/components.h"

#include <array>
#include <optional>

#include "temporal/calendar.h"
#include "temporal/durations.h"
#include "temporal/format.h"
#include "temporal/parts.h"

namespace claimgraph::query::temporal {
namespace {

using property_graph::Duration;

struct OfDay {
  std::string_view name;
  std::int64_t (*number)(std::int64_t day);
};

constexpr std::array kOfDay = {
    OfDay{"year", [](std::int64_t day) { return month_day(day).year; }},
    OfDay{"quarter", [](std::int64_t day) { return std::int64_t{quarter_of(month_day(day).month)}; }},
    OfDay{"month", [](std::int64_t day) { return std::int64_t{month_day(day).month}; }},
    OfDay{"week", [](std::int64_t day) { return std::int64_t{week_day(day).week}; }},
    OfDay{"weekYear", [](std::int64_t day) { return week_day(day).year; }},
    OfDay{"day", [](std::int64_t day) { return std::int64_t{month_day(day).day}; }},
    OfDay{"ordinalDay", [](std::int64_t day) { return std::int64_t{day_of_year(day)}; }},
    OfDay{"weekDay", [](std::int64_t day) { return std::int64_t{week_day(day).day}; }},
    OfDay{"dayOfWeek", [](std::int64_t day) { return std::int64_t{week_day(day).day}; }},
    OfDay{"dayOfQuarter", [](std::int64_t day) { return std::int64_t{day_of_quarter(day)}; }},
};

/// (nanoseconds / divisor) % limit
struct OfTime {
  std::string_view name;
  std::int64_t divisor;
  std::int64_t limit;
};

constexpr std::array kOfTime = {
    OfTime{"hour", 3600 * kNanosOfSecond, 24}, OfTime{"minute", 60 * kNanosOfSecond, 60},
    OfTime{"second", kNanosOfSecond, 60},      OfTime{"millisecond", 1'000'000, 1'000},
    OfTime{"microsecond", 1'000, 1'000'000},   OfTime{"nanosecond", 1, kNanosOfSecond},
};

Value of_zone(const Zone& zone, std::string_view name) {
  if (name == "timezone") return zone.name.empty() ? offset_text(zone.offset) : zone.name;
  if (name == "offset") return offset_text(zone.offset);
  if (name == "offsetMinutes") return std::int64_t{zone.offset / 60};
  if (name == "offsetSeconds") return std::int64_t{zone.offset};
  return {};
}

Value of_point(const Value& value, const Parts& parts, std::string_view name) {
  if (parts.day) {
    for (const OfDay& one : kOfDay) {
      if (one.name == name) return one.number(*parts.day);
    }
  }
  if (parts.nanoseconds) {
    for (const OfTime& one : kOfTime) {
      if (one.name == name) return *parts.nanoseconds / one.divisor % one.limit;
    }
  }
  if (value.is_date_time() && name == "epochSeconds") return value.date_time().seconds;
  return parts.zone ? of_zone(*parts.zone, name) : Value();
}

/// Whole units within the group of numbers that it belongs to: months, days, or seconds and nanoseconds.
std::optional<Wide> of_duration(const Duration& duration, std::string_view name) {
  const Wide seconds = duration.seconds;
  const Wide nanoseconds = duration.nanoseconds;
  if (name == "years") return duration.months / 12;
  if (name == "quarters") return duration.months / 3;
  if (name == "months") return duration.months;
  if (name == "weeks") return duration.days / 7;
  if (name == "days") return duration.days;
  if (name == "hours") return seconds / 3600;
  if (name == "minutes") return seconds / 60;
  if (name == "seconds") return seconds;
  if (name == "milliseconds") return seconds * 1'000 + nanoseconds / 1'000'000;
  if (name == "microseconds") return seconds * 1'000'000 + nanoseconds / 1'000;
  if (name == "nanoseconds") return seconds * kNanosOfSecond + nanoseconds;
  if (name == "quartersOfYear") return duration.months / 3 % 4;
  if (name == "monthsOfQuarter") return duration.months % 3;
  if (name == "monthsOfYear") return duration.months % 12;
  if (name == "daysOfWeek") return duration.days % 7;
  if (name == "minutesOfHour") return seconds / 60 % 60;
  if (name == "secondsOfMinute") return seconds % 60;
  if (name == "millisecondsOfSecond") return nanoseconds / 1'000'000;
  if (name == "microsecondsOfSecond") return nanoseconds / 1'000;
  if (name == "nanosecondsOfSecond") return nanoseconds;
  return std::nullopt;
}

}  // namespace

schema::Result<Value> component(const Value& value, std::string_view name) {
  if (value.is_duration()) {
    const auto number = of_duration(value.duration(), name);
    if (!number) return Value();
    const auto whole = narrow(*number);
    if (!whole)
      return schema::fail("CG-Q203", "the duration has too many " + std::string(name) + " for a whole number");
    return Value(*whole);
  }
  if (value.is_date_time() && name == "epochMillis") {
    const auto whole = narrow(Wide(value.date_time().seconds) * 1000 + value.date_time().nanoseconds / 1'000'000);
    if (!whole) return schema::fail("CG-Q203", "the datetime has too many milliseconds for a whole number");
    return Value(*whole);
  }
  const auto parts = parts_of(value);
  return parts ? of_point(value, *parts, name) : Value();
}

}  // namespace claimgraph::query::temporal
