// SPDX-License-Identifier: Apache-2.0

#include "temporal/parse.h"

#include "temporal/calendar.h"
#include "temporal/digits.h"

namespace claimgraph::query::temporal {
namespace {

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kLongYearDigits = 9;

std::optional<std::int64_t> week_date(std::int64_t year, std::int64_t week, std::int64_t day) {
  if (week < 1 || week > weeks_of(year) || day < 1 || day > 7) return std::nullopt;
  return first_of_week_year(year) + 7 * (week - 1) + day - 1;
}

std::optional<std::int64_t> quarter_date(std::int64_t year, std::int64_t quarter, std::int64_t day) {
  if (quarter < 1 || quarter > 4 || day < 1) return std::nullopt;
  const int number = static_cast<int>(quarter);
  if (day > days_of_quarter(year, number)) return std::nullopt;
  return days_of({year, 3 * number - 2, 1}) + day - 1;
}

std::optional<std::int64_t> month_date(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (month < 1 || month > 12 || day < 1) return std::nullopt;
  const int number = static_cast<int>(month);
  if (day > days_of_month(year, number)) return std::nullopt;
  return days_of({year, number, static_cast<int>(day)});
}

std::optional<std::int64_t> ordinal_date(std::int64_t year, std::int64_t day) {
  if (day < 1 || day > days_of_year(year)) return std::nullopt;
  return days_of({year, 1, 1}) + day - 1;
}

std::optional<std::int64_t> read_year(Digits& reader) {
  const bool negative = reader.next() == '-';
  if (!negative && reader.next() != '+') return reader.number(kYearDigits);
  reader.skip(1);
  const std::size_t width = reader.run();
  if (width < kYearDigits || width > kLongYearDigits) return std::nullopt;
  const auto year = reader.number(width);
  return negative ? -*year : *year;
}

/// A second number after the first: with a dash where the first had one.
std::optional<std::int64_t> second_part(Digits& reader, bool dashed, std::size_t width, bool& wrong) {
  if (dashed ? reader.take('-') : reader.run() != 0) {
    const auto number = reader.number(width);
    wrong = wrong || !number;
    return number;
  }
  return 1;
}

std::optional<std::int64_t> read_date(Digits& reader) {
  const auto year = read_year(reader);
  if (!year) return std::nullopt;
  if (reader.at_end() || reader.next() == 'T') return days_of({*year, 1, 1});
  const bool dashed = reader.take('-');
  bool wrong = false;
  std::optional<std::int64_t> day;
  if (reader.take('W')) {
    const auto week = reader.number(2);
    const auto of_week = second_part(reader, dashed, 1, wrong);
    if (week && of_week) day = week_date(*year, *week, *of_week);
  } else if (reader.take('Q')) {
    const auto quarter = reader.number(1);
    const auto of_quarter = second_part(reader, dashed, 2, wrong);
    if (quarter && of_quarter) day = quarter_date(*year, *quarter, *of_quarter);
  } else if (reader.run() == 3) {
    day = ordinal_date(*year, *reader.number(3));
  } else if (reader.run() == 2 || reader.run() == 4) {
    const auto month = reader.number(2);
    const auto of_month = second_part(reader, dashed, 2, wrong);
    if (of_month) day = month_date(*year, *month, *of_month);
  }
  return wrong ? std::nullopt : day;
}

/// Up to nine digits behind a point or comma.
std::optional<std::int64_t> read_fraction(Digits& reader) {
  if (!reader.take('.') && !reader.take(',')) return 0;
  const std::size_t width = reader.run();
  if (width == 0 || width > 9) return std::nullopt;
  std::int64_t value = *reader.number(width);
  for (std::size_t i = width; i < 9; ++i) value *= 10;
  return value;
}

std::optional<std::int64_t> read_time(Digits& reader) {
  const auto hour = reader.number(2);
  if (!hour || *hour > 23) return std::nullopt;
  const bool colons = reader.next() == ':';
  std::int64_t rest[2] = {0, 0};
  bool seconds = false;
  for (std::int64_t& part : rest) {
    if (colons ? !reader.take(':') : reader.run() == 0) break;
    const auto number = reader.number(2);
    if (!number || *number > 59) return std::nullopt;
    part = *number;
    seconds = &part == &rest[1];
  }
  const auto fraction = seconds ? read_fraction(reader) : std::optional<std::int64_t>(0);
  if (!fraction) return std::nullopt;
  return ((*hour * 60 + rest[0]) * 60 + rest[1]) * kNanosOfSecond + *fraction;
}

/// The name between brackets at the end.
std::optional<std::string_view> read_name(Digits& reader) {
  if (!reader.take('[')) return std::nullopt;
  const std::string_view rest = reader.rest();
  if (rest.size() < 2 || rest.find(']') != rest.size() - 1) return std::nullopt;
  reader.skip(rest.size());
  return rest.substr(0, rest.size() - 1);
}

tl::unexpected<schema::Error> wrong_text(Kind kind, std::string_view text) {
  static constexpr const char* kExamples[] = {
      "write year-month-day, such as date('2025-08-14'), or date({year: 2025, month: 8, day: 14})",
      "write hours, minutes, seconds, such as localtime('12:31:14.5')",
      "write hours, minutes, seconds and the offset, such as time('12:31:14+01:00')",
      "write a date and a time, such as localdatetime('2025-08-14T12:31:14')",
      "write a date, a time and a zone, such as datetime('2025-08-14T12:31:14+01:00')"};
  return schema::fail("CG-Q207", "'" + std::string(text) + "' is no " + name_of(kind), {},
                      kExamples[static_cast<std::size_t>(kind)]);
}

/// With an offset beside the name, which must be one of those that the zone has at that time.
Result<Parts> in_named_zone(Parts parts, std::string_view name, std::string_view text) {
  const auto zone = zone_from(name);
  if (!zone) return tl::unexpected(zone.error());
  const auto written = parts.zone;
  parts.zone = *zone;
  if (!written) return parts;
  const auto placed =
      place(*zone, *parts.day * kSecondsOfDay + parts.nanoseconds.value_or(0) / kNanosOfSecond, written->offset);
  if (!placed) return tl::unexpected(placed.error());
  if (placed->offset != written->offset) {
    return schema::fail("CG-Q207", "'" + std::string(text) + "' is no datetime: the clocks there stood otherwise", {},
                        "leave out the offset, or the name");
  }
  parts.zone->offset = placed->offset;
  return parts;
}

}  // namespace

std::optional<std::int32_t> read_offset(Digits& reader) {
  if (reader.take('Z')) return 0;
  const bool negative = reader.next() == '-';
  if (!negative && reader.next() != '+') return std::nullopt;
  reader.skip(1);
  const auto hours = reader.number(2);
  if (!hours) return std::nullopt;
  std::int64_t sum = *hours * 3600;
  const bool colons = reader.next() == ':';
  for (const int seconds : {60, 1}) {
    if (colons ? !reader.take(':') : reader.run() == 0) break;
    const auto number = reader.number(2);
    if (!number || *number > 59) return std::nullopt;
    sum += *number * seconds;
  }
  if (sum > kMostOffset) return std::nullopt;
  return static_cast<std::int32_t>(negative ? -sum : sum);
}

Result<Parts> parse(Kind kind, std::string_view text) {
  Digits reader(text);
  Parts parts;
  if (has_day(kind)) {
    parts.day = read_date(reader);
    if (!parts.day) return wrong_text(kind, text);
  }
  const bool time_follows = has_day(kind) ? has_time(kind) && reader.take('T') : true;
  if (time_follows) {
    parts.nanoseconds = read_time(reader);
    if (!parts.nanoseconds) return wrong_text(kind, text);
  }
  if (has_zone(kind) && !reader.at_end() && reader.next() != '[') {
    const auto offset = read_offset(reader);
    if (!offset) return wrong_text(kind, text);
    parts.zone = Zone{*offset, {}};
  }
  if (kind == Kind::kDateTime && reader.next() == '[') {
    const auto name = read_name(reader);
    if (!name) return wrong_text(kind, text);
    return in_named_zone(parts, *name, text);
  }
  if (!reader.at_end()) return wrong_text(kind, text);
  return parts;
}

}  // namespace claimgraph::query::temporal
