// SPDX-License-Identifier: Apache-2.0

#include "temporal/truncate.h"

#include <algorithm>
#include <array>

#include "temporal/calendar.h"

namespace claimgraph::query::temporal {
namespace {

std::int64_t begin_of_years(std::int64_t day, std::int64_t years) {
  const std::int64_t year = floor_divide(month_day(day).year, years) * years;
  return days_of({std::max(year, -kMostYear), 1, 1});
}
std::int64_t begin_of_quarter(std::int64_t day) {
  const MonthDay date = month_day(day);
  return days_of({date.year, 3 * quarter_of(date.month) - 2, 1});
}
std::int64_t begin_of_month(std::int64_t day) { return day - month_day(day).day + 1; }

struct Unit {
  std::string_view name;
  std::int64_t (*begin)(std::int64_t day) = nullptr;  // of the units of days
  std::int64_t nanoseconds = 0;                       // of the others
};

constexpr std::array kUnits = {
    Unit{"millennium", [](std::int64_t day) { return begin_of_years(day, 1000); }},
    Unit{"century", [](std::int64_t day) { return begin_of_years(day, 100); }},
    Unit{"decade", [](std::int64_t day) { return begin_of_years(day, 10); }},
    Unit{"year", [](std::int64_t day) { return begin_of_years(day, 1); }},
    Unit{"weekYear", [](std::int64_t day) { return first_of_week_year(week_day(day).year); }},
    Unit{"quarter", begin_of_quarter},
    Unit{"month", begin_of_month},
    Unit{"week", [](std::int64_t day) { return day - week_day(day).day + 1; }},
    Unit{"day", nullptr, kNanosOfDay},
    Unit{"hour", nullptr, 3600 * kNanosOfSecond},
    Unit{"minute", nullptr, 60 * kNanosOfSecond},
    Unit{"second", nullptr, kNanosOfSecond},
    Unit{"millisecond", nullptr, 1'000'000},
    Unit{"microsecond", nullptr, 1'000},
};

bool same_word(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

/// Digits of the second that the unit keeps stand above those that the map gives, and are not replaced by them.
Map with_kept_digits(const Map& map, std::int64_t unit, std::int64_t nanoseconds) {
  Map more = map;
  const bool micro = map.count("microsecond") != 0;
  const bool nano = map.count("nanosecond") != 0;
  if (unit <= 1'000'000 && (micro || nano)) more.emplace("millisecond", nanoseconds / 1'000'000 % 1000);
  if (unit <= 1'000 && nano) more.emplace("microsecond", nanoseconds / 1'000 % 1000);
  return more;
}

}  // namespace

Result<Parts> truncated(Kind kind, std::string_view unit, const Parts& point, const Map& map, Instant now) {
  const auto* const found =
      std::find_if(kUnits.begin(), kUnits.end(), [&](const Unit& one) { return same_word(one.name, unit); });
  if (found == kUnits.end()) {
    return schema::fail("CG-Q206", "there is no unit '" + std::string(unit) + "' to truncate to", {},
                        "millennium, century, decade, year, weekYear, quarter, month, week, day, hour, minute, second, "
                        "millisecond and microsecond are units");
  }
  const bool larger = found->begin != nullptr;
  const bool smaller = !larger && found->nanoseconds < kNanosOfDay;
  if ((larger && !has_day(kind)) || (smaller && !has_time(kind))) {
    return schema::fail("CG-Q206", std::string(name_of(kind)) + ".truncate() has no unit '" + std::string(unit) + "'");
  }
  if (has_day(kind) ? !point.day : !point.nanoseconds) {
    return schema::fail("CG-Q207", std::string(name_of(kind)) + ".truncate() cannot take a value without a " +
                                       (has_day(kind) ? "date" : "time of day"));
  }
  Parts base = point;
  if (larger) {
    base.day = found->begin(*base.day);
    if (!in_range(*base.day)) return out_of_range();
  }
  const std::int64_t time = base.nanoseconds.value_or(0);
  base.nanoseconds = larger ? 0 : time / found->nanoseconds * found->nanoseconds;
  return replaced(kind, base, larger ? map : with_kept_digits(map, found->nanoseconds, time), now);
}

}  // namespace claimgraph::query::temporal
