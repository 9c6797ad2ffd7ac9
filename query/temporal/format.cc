// SPDX-License-Identifier: Apache-2.0

#include "temporal/format.h"

#include <fmt/format.h>

#include <cstdlib>

#include "temporal/calendar.h"

namespace claimgraph::query::temporal {
namespace {

std::string fraction_text(std::int64_t nanoseconds) {
  if (nanoseconds == 0) return {};
  std::string digits = fmt::format(".{:09}", nanoseconds);
  digits.erase(digits.find_last_not_of('0') + 1);
  return digits;
}

std::string date_text(std::int64_t days) {
  const MonthDay date = month_day(days);
  const char* const sign = date.year < 0 ? "-" : (date.year > 9999 ? "+" : "");
  return fmt::format("{}{:04}-{:02}-{:02}", sign, std::abs(date.year), date.month, date.day);
}

std::string time_text(std::int64_t seconds, std::int64_t nanoseconds) {
  std::string text = fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
  if (seconds % 60 != 0 || nanoseconds != 0) text += fmt::format(":{:02}", seconds % 60) + fraction_text(nanoseconds);
  return text;
}

std::string time_text(std::int64_t of_day) { return time_text(of_day / kNanosOfSecond, of_day % kNanosOfSecond); }

std::string local_text(std::int64_t seconds, std::int64_t nanoseconds) {
  return date_text(floor_divide(seconds, kSecondsOfDay)) + "T" +
         time_text(floor_rest(seconds, kSecondsOfDay), nanoseconds);
}

std::string duration_text(const property_graph::Duration& duration) {
  std::string text = "P";
  const auto part = [&text](std::int64_t number, char unit) {
    if (number != 0) text += std::to_string(number) + unit;
  };
  part(duration.months / 12, 'Y');
  part(duration.months % 12, 'M');
  part(duration.days, 'D');
  // Seconds and their fraction have one sign in the text.
  const bool up = duration.seconds < 0 && duration.nanoseconds != 0;
  const std::int64_t seconds = duration.seconds + (up ? 1 : 0);
  const std::int64_t nanoseconds = up ? kNanosOfSecond - duration.nanoseconds : duration.nanoseconds;
  if (seconds != 0 || nanoseconds != 0) {
    text += 'T';
    part(seconds / 3600, 'H');
    part(seconds / 60 % 60, 'M');
    if (seconds % 60 != 0 || nanoseconds != 0) {
      const bool negative = up || seconds < 0;
      text += fmt::format("{}{}", negative ? "-" : "", std::abs(seconds % 60)) + fraction_text(nanoseconds) + 'S';
    }
  }
  return text.size() == 1 ? "PT0S" : text;
}

}  // namespace

std::string offset_text(std::int32_t offset) {
  if (offset == 0) return "Z";
  const std::int32_t size = std::abs(offset);
  std::string text = fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', size / 3600, size / 60 % 60);
  if (size % 60 != 0) text += fmt::format(":{:02}", size % 60);
  return text;
}

std::string to_text(const Value& value) {
  using namespace property_graph;
  if (value.is<Date>()) return date_text(value.get<Date>().days);
  if (value.is<LocalTime>()) return time_text(value.get<LocalTime>().nanoseconds);
  if (value.is<Time>()) {
    return time_text(value.get<Time>().nanoseconds) + offset_text(value.get<Time>().offset);
  }
  if (value.is<LocalDateTime>()) {
    return local_text(value.get<LocalDateTime>().seconds, value.get<LocalDateTime>().nanoseconds);
  }
  if (value.is_date_time()) {
    const DateTime& time = value.date_time();
    return local_text(time.seconds + time.offset, time.nanoseconds) + offset_text(time.offset) +
           (time.zone.empty() ? std::string() : "[" + time.zone + "]");
  }
  if (value.is_duration()) return duration_text(value.duration());
  return {};
}

}  // namespace claimgraph::query::temporal
