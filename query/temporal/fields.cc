// SPDX-License-Identifier: Apache-2.0

#include "temporal/fields.h"

#include <algorithm>
#include <array>
#include <string>

#include "temporal/calendar.h"

namespace claimgraph::query::temporal {
namespace {

using Number = std::optional<std::int64_t>;

constexpr const char* kHint = "write such as datetime({year: 2025, month: 8, day: 14, hour: 12, timezone: '+01:00'})";

tl::unexpected<schema::Error> wrong(std::string message) {
  return schema::fail("CG-Q207", std::move(message), {}, kHint);
}

/// All parts that a map can name.
struct Fields {
  Number year, month, day, week, day_of_week, quarter, day_of_quarter, ordinal_day;
  Number hour, minute, second, millisecond, microsecond, nanosecond;
  Number epoch_seconds, epoch_millis;
  std::optional<Zone> zone;
  std::optional<Parts> date, time, date_time;
};

struct Name {
  std::string_view name;
  Number Fields::*number;
  bool of_day;  // else of the time of day
};

constexpr std::array kNames = {
    Name{"year", &Fields::year, true},
    Name{"month", &Fields::month, true},
    Name{"day", &Fields::day, true},
    Name{"week", &Fields::week, true},
    Name{"dayOfWeek", &Fields::day_of_week, true},
    Name{"quarter", &Fields::quarter, true},
    Name{"dayOfQuarter", &Fields::day_of_quarter, true},
    Name{"ordinalDay", &Fields::ordinal_day, true},
    Name{"hour", &Fields::hour, false},
    Name{"minute", &Fields::minute, false},
    Name{"second", &Fields::second, false},
    Name{"millisecond", &Fields::millisecond, false},
    Name{"microsecond", &Fields::microsecond, false},
    Name{"nanosecond", &Fields::nanosecond, false},
};

tl::unexpected<schema::Error> unknown_part(Kind kind, const std::string& key) {
  return wrong(std::string(name_of(kind)) + "() knows no part '" + key + "'");
}

/// Whether the kind has such a part, and if so, the value in its place.
Result<bool> take_value(Kind kind, const std::string& key, const Value& value, Fields& fields) {
  const auto put = [&](std::optional<Parts>& place, bool day, bool time) -> Result<bool> {
    place = parts_of(value);
    const bool fits = place && (!day || place->day) && (!time || place->nanoseconds);
    if (!fits) return wrong("the part '" + key + "' of " + name_of(kind) + "() is no such value of time");
    return true;
  };
  if (key == "date" && has_day(kind)) return put(fields.date, true, false);
  if (key == "time" && has_time(kind)) return put(fields.time, false, true);
  if (key == "datetime") return put(fields.date_time, has_day(kind), has_day(kind) ? false : has_time(kind));
  if (key == "timezone") {
    if (!value.is_string()) return wrong("a timezone is a text, such as '+01:00' or 'Europe/Stockholm'");
    auto zone = zone_from(value.string());
    if (!zone) return tl::unexpected(zone.error());
    fields.zone = std::move(*zone);
    return true;
  }
  return false;
}

Result<Fields> read(Kind kind, const Map& map) {
  Fields fields;
  for (const auto& [key, value] : map) {
    const auto taken = take_value(kind, key, value, fields);
    if (!taken) return tl::unexpected(taken.error());
    if (*taken) continue;
    Number* place = nullptr;
    for (const Name& one : kNames) {
      if (one.name == key && (one.of_day ? has_day(kind) : has_time(kind))) place = &(fields.*one.number);
    }
    if (kind == Kind::kDateTime && key == "epochSeconds") place = &fields.epoch_seconds;
    if (kind == Kind::kDateTime && key == "epochMillis") place = &fields.epoch_millis;
    if (place == nullptr) return unknown_part(kind, key);
    if (!value.is<std::int64_t>()) {
      return wrong("the part '" + key + "' of " + name_of(kind) + "() is no whole number");
    }
    *place = value.get<std::int64_t>();
  }
  return fields;
}

bool any(const Fields& fields, bool of_day) {
  return std::any_of(kNames.begin(), kNames.end(),
                     [&](const Name& one) { return one.of_day == of_day && (fields.*one.number).has_value(); });
}

/// The number, or the other; an error where it is not from least to most.
Result<std::int64_t> within(const char* name, const Number& number, std::int64_t otherwise, std::int64_t least,
                            std::int64_t most) {
  const std::int64_t value = number.value_or(otherwise);
  if (value >= least && value <= most) return value;
  return wrong(std::string("the ") + name + " is " + std::to_string(value) + ", but goes from " +
               std::to_string(least) + " to " + std::to_string(most));
}

Result<std::int64_t> by_week(const Fields& fields, std::int64_t year, const std::optional<std::int64_t>& base) {
  const std::optional<WeekDay> known = base ? std::optional(week_day(*base)) : std::nullopt;
  if (!fields.week && !known) return wrong("dayOfWeek without week");
  if (!fields.year && known) year = known->year;
  const auto week = within("week", fields.week, known ? known->week : 1, 1, weeks_of(year));
  const auto day = within("dayOfWeek", fields.day_of_week, known ? known->day : 1, 1, 7);
  if (!week || !day) return !week ? week : day;
  return first_of_week_year(year) + 7 * (*week - 1) + *day - 1;
}

Result<std::int64_t> by_quarter(const Fields& fields, std::int64_t year, const std::optional<std::int64_t>& base) {
  if (!fields.quarter && !base) return wrong("dayOfQuarter without quarter");
  const auto quarter = within("quarter", fields.quarter, base ? quarter_of(month_day(*base).month) : 1, 1, 4);
  if (!quarter) return quarter;
  const int number = static_cast<int>(*quarter);
  const auto day =
      within("dayOfQuarter", fields.day_of_quarter, base ? day_of_quarter(*base) : 1, 1, days_of_quarter(year, number));
  if (!day) return day;
  return days_of({year, 3 * number - 2, 1}) + *day - 1;
}

Result<std::int64_t> by_month(const Fields& fields, std::int64_t year, const std::optional<std::int64_t>& base) {
  if (fields.day && !fields.month && !base) return wrong("day without month");
  const MonthDay known = base ? month_day(*base) : MonthDay{year, 1, 1};
  const auto month = within("month", fields.month, known.month, 1, 12);
  if (!month) return month;
  const int number = static_cast<int>(*month);
  const auto day = within("day", fields.day, known.day, 1, days_of_month(year, number));
  if (!day) return day;
  return days_of({year, number, static_cast<int>(*day)});
}

Result<std::int64_t> day_from(const Fields& fields, const std::optional<std::int64_t>& base) {
  if (!any(fields, true) && base) return *base;
  if (!fields.year && !base) return wrong("the year is missing");
  const auto year = within("year", fields.year, base ? month_day(*base).year : 0, -kMostYear, kMostYear);
  if (!year) return year;
  const bool weekly = fields.week || fields.day_of_week;
  const bool quarterly = fields.quarter || fields.day_of_quarter;
  const bool monthly = fields.month || fields.day;
  if (weekly + quarterly + monthly + fields.ordinal_day.has_value() > 1) {
    return wrong("a date is told by its month, its week, its quarter or its ordinalDay, not by several of them");
  }
  if (weekly) return by_week(fields, *year, base);
  if (quarterly) return by_quarter(fields, *year, base);
  if (!fields.ordinal_day) return by_month(fields, *year, base);
  const auto day = within("ordinalDay", fields.ordinal_day, 1, 1, days_of_year(*year));
  if (!day) return day;
  return days_of({*year, 1, 1}) + *day - 1;
}

/// Several of the three are groups of digits: millisecond 123, microsecond 456 and nanosecond 789 are .123456789.
Result<std::int64_t> subsecond_from(const Fields& fields, std::int64_t base) {
  if (!fields.millisecond && !fields.microsecond && !fields.nanosecond) return base;
  const std::int64_t micros = fields.millisecond ? 999 : 999'999;
  const std::int64_t nanos = fields.microsecond ? 999 : (fields.millisecond ? 999'999 : 999'999'999);
  const auto millisecond = within("millisecond", fields.millisecond, 0, 0, 999);
  const auto microsecond = within("microsecond", fields.microsecond, 0, 0, micros);
  const auto nanosecond = within("nanosecond", fields.nanosecond, 0, 0, nanos);
  if (!millisecond) return millisecond;
  if (!microsecond) return microsecond;
  if (!nanosecond) return nanosecond;
  return *millisecond * 1'000'000 + *microsecond * 1'000 + *nanosecond;
}

Result<std::int64_t> time_from(const Fields& fields, const std::optional<std::int64_t>& base) {
  const bool fraction = fields.millisecond || fields.microsecond || fields.nanosecond;
  if (!base) {
    if (fields.minute && !fields.hour) return wrong("minute without hour");
    if (fields.second && !fields.minute) return wrong("second without minute");
    if (fraction && !fields.second) return wrong("a part of a second without second");
  }
  const std::int64_t known = base.value_or(0);
  const std::int64_t seconds = known / kNanosOfSecond;
  const auto hour = within("hour", fields.hour, seconds / 3600, 0, 23);
  const auto minute = within("minute", fields.minute, seconds / 60 % 60, 0, 59);
  const auto second = within("second", fields.second, seconds % 60, 0, 59);
  const auto subsecond = subsecond_from(fields, known % kNanosOfSecond);
  if (!hour) return hour;
  if (!minute) return minute;
  if (!second) return second;
  if (!subsecond) return subsecond;
  return ((*hour * 60 + *minute) * 60 + *second) * kNanosOfSecond + *subsecond;
}

/// The day and time of day of the kind, with the zone of the base.
Result<Parts> local_parts(Kind kind, const Fields& fields, const Parts& base) {
  Parts parts;
  if (has_day(kind)) {
    const auto day = day_from(fields, base.day);
    if (!day) return tl::unexpected(day.error());
    if (!in_range(*day)) return out_of_range();
    parts.day = *day;
  }
  if (has_time(kind)) {
    const auto time = time_from(fields, base.nanoseconds);
    if (!time) return tl::unexpected(time.error());
    parts.nanoseconds = *time;
  }
  if (has_zone(kind)) parts.zone = base.zone;
  return parts;
}

/// A time of day in a named zone takes the offset of now, for it has no day of its own.
Result<Zone> fixed(Kind kind, const Zone& zone, Instant now) {
  if (kind != Kind::kTime || zone.name.empty()) return zone;
  const auto offset = offset_at(zone, now.seconds);
  if (!offset) return tl::unexpected(offset.error());
  return Zone{*offset, {}};
}

Result<Parts> from_epoch(const Fields& fields) {
  const bool mixed = any(fields, true) || fields.hour || fields.minute || fields.second || fields.date || fields.time ||
                     fields.date_time || (fields.epoch_seconds && fields.epoch_millis) ||
                     (fields.epoch_millis && fields.millisecond);
  if (mixed) return wrong("epochSeconds and epochMillis stand for the whole date and time");
  const std::int64_t millis = fields.epoch_millis.value_or(0);
  const std::int64_t rest = floor_rest<std::int64_t>(millis, 1000) * 1'000'000;
  Fields parts_of_second = fields;
  if (fields.epoch_millis) parts_of_second.millisecond = 0;
  const auto subsecond = subsecond_from(parts_of_second, 0);
  if (!subsecond) return tl::unexpected(subsecond.error());
  const std::int64_t seconds = fields.epoch_seconds ? *fields.epoch_seconds : floor_divide<std::int64_t>(millis, 1000);
  if (!in_range(floor_divide(seconds, kSecondsOfDay))) return out_of_range();
  return parts_at({seconds, static_cast<std::int32_t>(rest + *subsecond)}, fields.zone.value_or(Zone()));
}

/// What the parts that are not given are taken from.
Result<Parts> base_of(const Fields& fields) {
  if (fields.date_time && (fields.date || fields.time)) return wrong("datetime beside date or time");
  if (fields.date_time) return *fields.date_time;
  Parts base;
  if (fields.date) base.day = fields.date->day;
  if (fields.time) {
    base.nanoseconds = fields.time->nanoseconds;
    base.zone = fields.time->zone;
  }
  return base;
}

}  // namespace

Result<Parts> parts_from(Kind kind, const Map& map, Instant now) {
  const auto fields = read(kind, map);
  if (!fields) return tl::unexpected(fields.error());
  if (fields->epoch_seconds || fields->epoch_millis) return from_epoch(*fields);
  if (map.size() == 1 && fields->zone) return parts_at(now, *fields->zone);
  if (fields->zone && !has_zone(kind)) return unknown_part(kind, "timezone");
  const auto base = base_of(*fields);
  if (!base) return base;
  if (!has_day(kind) && !base->nanoseconds && !fields->hour) return wrong("the hour is missing");
  auto parts = local_parts(kind, *fields, *base);
  if (!parts || !fields->zone) return parts;
  const auto zone = fixed(kind, *fields->zone, now);
  if (!zone) return tl::unexpected(zone.error());
  if (parts->zone) return in_zone(*parts, *zone);
  parts->zone = *zone;
  return parts;
}

Result<Parts> replaced(Kind kind, const Parts& base, const Map& map, Instant now) {
  const auto fields = read(kind, map);
  if (!fields) return tl::unexpected(fields.error());
  if (fields->date || fields->time || fields->date_time || fields->epoch_seconds || fields->epoch_millis) {
    return wrong("truncate() takes its date and time from the value");
  }
  if (fields->zone && !has_zone(kind)) return unknown_part(kind, "timezone");
  auto parts = local_parts(kind, *fields, base);
  if (!parts || !fields->zone) return parts;
  const auto zone = fixed(kind, *fields->zone, now);
  if (!zone) return tl::unexpected(zone.error());
  parts->zone = *zone;
  return parts;
}

}  // namespace claimgraph::query::temporal
