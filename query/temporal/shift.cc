// SPDX-License-Identifier: Apache-2.0

#include "temporal/shift.h"

#include "temporal/calendar.h"

namespace claimgraph::query::temporal {
namespace {

std::optional<Kind> kind_of(const Value& value) {
  if (value.is<property_graph::Date>()) return Kind::kDate;
  if (value.is<property_graph::LocalTime>()) return Kind::kLocalTime;
  if (value.is<property_graph::Time>()) return Kind::kTime;
  if (value.is<property_graph::LocalDateTime>()) return Kind::kLocalDateTime;
  if (value.is_date_time()) return Kind::kDateTime;
  return std::nullopt;
}

/// Adds to the day; false beyond the years.
bool add_days(Parts& parts, Wide days) {
  const Wide sum = *parts.day + days;
  if (!in_range(sum)) return false;
  parts.day = static_cast<std::int64_t>(sum);
  return true;
}

bool add_months(Parts& parts, Wide months) {
  parts.day = plus_months(*parts.day, months);
  return parts.day.has_value();
}

/// Days that begin anew when the time of day goes beyond midnight are added to the day.
bool add_nanoseconds(Parts& parts, Wide nanoseconds) {
  const Wide sum = parts.nanoseconds.value_or(0) + nanoseconds;
  parts.nanoseconds = static_cast<std::int64_t>(floor_rest<Wide>(sum, kNanosOfDay));
  return !parts.day || add_days(parts, floor_divide<Wide>(sum, kNanosOfDay));
}

Result<Value> later_instant(const Parts& parts, Wide nanoseconds) {
  const auto instant = instant_of(parts);
  if (!instant) return tl::unexpected(instant.error());
  const Wide sum = Wide{instant->seconds} * kNanosOfSecond + instant->nanoseconds + nanoseconds;
  if (!in_range(floor_divide<Wide>(sum, kNanosOfDay))) return out_of_range();
  const Instant later{static_cast<std::int64_t>(floor_divide<Wide>(sum, kNanosOfSecond)),
                      static_cast<std::int32_t>(floor_rest<Wide>(sum, kNanosOfSecond))};
  const auto moved = parts_at(later, parts.zone.value_or(Zone()));
  if (!moved) return tl::unexpected(moved.error());
  return make(Kind::kDateTime, *moved);
}

/// The clocks' time as nanoseconds since 1970.
Wide local(const Parts& parts) { return Wide{*parts.day} * kNanosOfDay + parts.nanoseconds.value_or(0); }

/// Whole months from one to the other, towards 0.
std::int64_t months_between(const Parts& from, const Parts& to) {
  const MonthDay a = month_day(*from.day);
  const MonthDay b = month_day(*to.day);
  const std::int64_t months = (b.year - a.year) * 12 + b.month - a.month;
  const Wide rest = (Wide{b.day} - a.day) * kNanosOfDay + to.nanoseconds.value_or(0) - from.nanoseconds.value_or(0);
  if (months > 0 && rest < 0) return months - 1;
  return months < 0 && rest > 0 ? months + 1 : months;
}

Wide days_between(const Parts& from, const Parts& to) { return (local(to) - local(from)) / kNanosOfDay; }

/// Gives both what only one of them has.
void complete(Parts& a, Parts& b) {
  for (Parts* const parts : {&a, &b}) parts->nanoseconds = parts->nanoseconds.value_or(0);
  if (!a.day) a.day = b.day.value_or(0);
  if (!b.day) b.day = *a.day;
  if (!a.zone) a.zone = b.zone;
  if (!b.zone) b.zone = a.zone;
}

Result<Wide> nanoseconds_between(const Parts& from, const Parts& to) {
  const auto a = instant_of(from);
  if (!a) return tl::unexpected(a.error());
  const auto b = instant_of(to);
  if (!b) return tl::unexpected(b.error());
  return (Wide{b->seconds} - a->seconds) * kNanosOfSecond + b->nanoseconds - a->nanoseconds;
}

}  // namespace

Result<Value> shifted(const Value& point, const Duration& duration, int direction) {
  const Kind kind = *kind_of(point);
  Parts parts = *parts_of(point);
  const Wide nanoseconds = nanoseconds_of(duration) * direction;
  if (parts.day) {
    if (!add_months(parts, Wide{duration.months} * direction)) return out_of_range();
    if (!add_days(parts, Wide{duration.days} * direction)) return out_of_range();
  }
  if (kind == Kind::kDate) {
    if (!add_days(parts, nanoseconds / kNanosOfDay)) return out_of_range();
    return make(kind, parts);
  }
  if (kind == Kind::kDateTime) return later_instant(parts, nanoseconds);
  if (!add_nanoseconds(parts, nanoseconds)) return out_of_range();
  return make(kind, parts);
}

Result<Duration> between(const Parts& from, const Parts& to, Span span) {
  const bool days_known = from.day && to.day;
  Parts a = from;
  Parts b = to;
  complete(a, b);
  if (a.zone && span != Span::kSeconds) {
    const auto there = in_zone(b, *a.zone);
    if (!there) return tl::unexpected(there.error());
    b = *there;
  }
  if (span == Span::kMonths) return duration_of(months_between(a, b), 0, 0);
  if (span == Span::kDays) return duration_of(0, days_between(a, b), 0);
  Wide months = 0;
  Wide days = 0;
  if (span == Span::kAll && days_known) {
    months = months_between(a, b);
    if (!add_months(a, months)) return out_of_range();
    days = days_between(a, b);
    if (!add_days(a, days)) return out_of_range();
  }
  const auto rest = nanoseconds_between(a, b);
  if (!rest) return tl::unexpected(rest.error());
  return duration_of(months, days, *rest);
}

}  // namespace claimgraph::query::temporal
