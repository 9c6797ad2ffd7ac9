// SPDX-License-Identifier: Apache-2.0

#include "temporal/durations.h"

#include <array>
#include <span>

#include "temporal/calendar.h"
#include "temporal/digits.h"
#include "temporal/fraction.h"

namespace claimgraph::query::temporal {
namespace {

constexpr const char* kHint = "write such as duration('P1Y2M3DT4H5M6.7S') or duration({days: 3, hours: 4})";

tl::unexpected<schema::Error> too_long() {
  return schema::fail("CG-Q209", "a duration whose months, days or seconds are too large a number");
}

/// Months, days and nanoseconds that are not yet within 64 bits.
struct Sum {
  Wide months = 0;
  Wide days = 0;
  Wide nanoseconds = 0;
  bool beyond = false;  ///< one of those that were added has more than 64 bits by itself

  Result<Duration> result() const {
    return beyond ? Result<Duration>(too_long()) : duration_of(months, days, nanoseconds);
  }
};

/// A unit is so many months, days or nanoseconds.
struct Unit {
  std::string_view name;
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t nanoseconds = 0;
};

constexpr std::array kUnits = {
    Unit{"years", 12, 0, 0},
    Unit{"quarters", 3, 0, 0},
    Unit{"months", 1, 0, 0},
    Unit{"weeks", 0, 7, 0},
    Unit{"days", 0, 1, 0},
    Unit{"hours", 0, 0, 3600 * kNanosOfSecond},
    Unit{"minutes", 0, 0, 60 * kNanosOfSecond},
    Unit{"seconds", 0, 0, kNanosOfSecond},
    Unit{"milliseconds", 0, 0, 1'000'000},
    Unit{"microseconds", 0, 0, 1'000},
    Unit{"nanoseconds", 0, 0, 1},
};

/// number * count / denominator, and what is left of it in parts of the denominator.
struct Division {
  Wide whole = 0;
  Wide rest = 0;
};
Division divide(Wide count, const Fraction& by) {
  const Wide product = count * by.numerator;
  return {product / by.denominator, product % by.denominator};
}

/// Adds so many times the months, days and seconds, and carries what is left of each to the next. Every product stays
/// below 2^127: the counts have 64 bits, and so have both parts of the fraction.
void add(Sum& sum, std::int64_t months, std::int64_t days, std::int64_t seconds, std::int64_t nanoseconds,
         const Fraction& times) {
  const Division month = divide(months, times);
  const Division day = divide(days, times);
  const Division second = divide(seconds, times);
  if (!narrow(month.whole) || !narrow(day.whole) || !narrow(second.whole)) {
    sum.beyond = true;
    return;
  }
  sum.months += month.whole;
  const Wide of_month = month.rest * kSecondsOfMonth;  // in seconds and parts of the denominator
  sum.days += day.whole + of_month / times.denominator / kSecondsOfDay;
  const Wide left = of_month - of_month / times.denominator / kSecondsOfDay * kSecondsOfDay * times.denominator;
  const Wide rests = left + day.rest * kSecondsOfDay + second.rest;
  sum.nanoseconds += (second.whole + rests / times.denominator) * kNanosOfSecond;
  sum.nanoseconds += (rests % times.denominator * kNanosOfSecond + nanoseconds * times.numerator) / times.denominator;
}

void add(Sum& sum, const Unit& unit, const Fraction& times) {
  add(sum, unit.months, unit.days, unit.nanoseconds / kNanosOfSecond, unit.nanoseconds % kNanosOfSecond, times);
}

/// [-+]digits[.digits]
std::optional<Fraction> read_number(Digits& reader) {
  const bool negative = reader.take('-');
  if (!negative) reader.take('+');
  const std::size_t width = reader.run();
  constexpr std::size_t kMostDigits = 18;
  if (width == 0 || width > kMostDigits) return std::nullopt;
  Fraction number{*reader.number(width), 1};
  if (reader.take('.') || reader.take(',')) {
    const std::size_t decimals = reader.run();
    if (decimals == 0 || width + decimals > kMostDigits) return std::nullopt;
    const std::int64_t behind = *reader.number(decimals);
    for (std::size_t i = 0; i < decimals; ++i) number.denominator *= 10;
    number.numerator = number.numerator * number.denominator + behind;
  }
  if (negative) number.numerator = -number.numerator;
  return number;
}

/// Numbers with their letters, each letter at most once and in this order.
bool read_parts(Digits& reader, std::string_view letters, std::span<const Unit* const> units, Sum& sum) {
  std::size_t from = 0;
  bool any = false;
  while (!reader.at_end() && reader.next() != 'T') {
    const auto number = read_number(reader);
    if (!number || reader.at_end()) return false;
    const std::size_t place = letters.find(reader.next(), from);
    if (place == letters.npos) return false;
    reader.skip(1);
    add(sum, *units[place], *number);
    from = place + 1;
    any = true;
  }
  return any;
}

constexpr std::array<const Unit*, 4> kDateUnits = {&kUnits[0], &kUnits[2], &kUnits[3], &kUnits[4]};
constexpr std::array<const Unit*, 3> kTimeUnits = {&kUnits[5], &kUnits[6], &kUnits[7]};

bool read_designators(Digits reader, Sum& sum) {
  const bool negative = reader.take('-');
  if (!negative) reader.take('+');
  if (!reader.take('P') || reader.at_end()) return false;
  if (reader.next() != 'T' && !read_parts(reader, "YMWD", kDateUnits, sum)) return false;
  if (reader.take('T') && !read_parts(reader, "HMS", kTimeUnits, sum)) return false;
  if (negative) sum = {-sum.months, -sum.days, -sum.nanoseconds, sum.beyond};
  return reader.at_end();
}

/// P0001-02-03T04:05:06.7, numbers below those of a calendar and a clock.
bool read_like_date(Digits reader, Sum& sum) {
  if (!reader.take('P')) return false;
  const auto years = reader.number(4);
  if (!years || !reader.take('-')) return false;
  const auto months = reader.number(2);
  if (!months || !reader.take('-')) return false;
  const auto days = reader.number(2);
  if (!days || !reader.take('T')) return false;
  const auto hours = reader.number(2);
  if (!hours || !reader.take(':')) return false;
  const auto minutes = reader.number(2);
  if (!minutes || !reader.take(':')) return false;
  const auto seconds = read_number(reader);
  if (!seconds || !reader.at_end() || seconds->numerator < 0) return false;
  if (*months > 12 || *days > 31 || *hours > 24 || *minutes > 60) return false;
  sum = {*years * 12 + *months, *days, Wide{*hours * 3600 + *minutes * 60} * kNanosOfSecond, false};
  add(sum, kUnits[7], *seconds);
  return true;
}

Sum scaled(const Duration& duration, const Fraction& times) {
  Sum sum;
  add(sum, duration.months, duration.days, duration.seconds, duration.nanoseconds, times);
  return sum;
}

}  // namespace

Result<Duration> duration_from(std::string_view text) {
  Sum sum;
  if (read_designators(Digits(text), sum)) return sum.result();
  sum = {};
  if (read_like_date(Digits(text), sum)) return sum.result();
  return schema::fail("CG-Q207", "'" + std::string(text) + "' is no duration", {}, kHint);
}

Result<Duration> duration_from(const property_graph::Map& map) {
  Sum sum;
  for (const auto& [key, value] : map) {
    const Unit* found = nullptr;
    for (const Unit& unit : kUnits) {
      if (unit.name == key) found = &unit;
    }
    if (found == nullptr) return schema::fail("CG-Q207", "a duration has no part '" + key + "'", {}, kHint);
    if (!value.is<std::int64_t>() && !value.is<double>()) {
      return schema::fail("CG-Q207", "the part '" + key + "' of a duration is no number", {}, kHint);
    }
    const auto times = fraction_of(value);
    if (!times) return too_long();
    add(sum, *found, *times);
  }
  if (map.empty()) return schema::fail("CG-Q207", "a map without parts is no duration", {}, kHint);
  return sum.result();
}

Result<Duration> duration_of(Wide months, Wide days, Wide nanoseconds) {
  const auto whole_months = narrow(months);
  const auto whole_days = narrow(days);
  const auto seconds = narrow(floor_divide<Wide>(nanoseconds, kNanosOfSecond));
  if (!whole_months || !whole_days || !seconds) return too_long();
  return Duration{*whole_months, *whole_days, *seconds,
                  static_cast<std::int32_t>(floor_rest<Wide>(nanoseconds, kNanosOfSecond))};
}

Wide nanoseconds_of(const Duration& duration) { return Wide{duration.seconds} * kNanosOfSecond + duration.nanoseconds; }

Result<Duration> sum(const Duration& a, const Duration& b) {
  return duration_of(Wide{a.months} + b.months, Wide{a.days} + b.days, nanoseconds_of(a) + nanoseconds_of(b));
}

Result<Duration> difference(const Duration& a, const Duration& b) {
  return duration_of(Wide{a.months} - b.months, Wide{a.days} - b.days, nanoseconds_of(a) - nanoseconds_of(b));
}

Result<Duration> product(const Duration& duration, const Value& number) {
  const auto times = fraction_of(number);
  return times ? scaled(duration, *times).result() : too_long();
}

Result<Duration> quotient(const Duration& duration, const Value& number) {
  const auto by = fraction_of(number);
  if (!by) return too_long();
  if (by->numerator == 0) {
    return schema::fail("CG-Q202", "division by zero", {},
                        "CASE WHEN divisor <> 0 THEN ... END leaves those rows null");
  }
  const bool negative = by->numerator < 0;
  return scaled(duration, {negative ? -by->denominator : by->denominator, negative ? -by->numerator : by->numerator})
      .result();
}

int order(const Duration& a, const Duration& b) {
  const auto length = [](const Duration& duration) {
    return (Wide{duration.months} * kSecondsOfMonth + Wide{duration.days} * kSecondsOfDay + duration.seconds) *
               kNanosOfSecond +
           duration.nanoseconds;
  };
  const auto three_way = [](auto x, auto y) { return x < y ? -1 : (y < x ? 1 : 0); };
  if (const int lengths = three_way(length(a), length(b)); lengths != 0) return lengths;
  if (const int months = three_way(a.months, b.months); months != 0) return months;
  return three_way(a.days, b.days);
}

}  // namespace claimgraph::query::temporal
