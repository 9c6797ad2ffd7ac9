// SPDX-License-Identifier: Apache-2.0

#include "temporal/parts.h"

#include "temporal/calendar.h"

namespace claimgraph::query::temporal {
namespace {

using property_graph::Date;
using property_graph::DateTime;
using property_graph::LocalDateTime;
using property_graph::LocalTime;
using property_graph::Time;

Parts local_parts(std::int64_t seconds, std::int32_t nanoseconds) {
  return {floor_divide(seconds, kSecondsOfDay), floor_rest(seconds, kSecondsOfDay) * kNanosOfSecond + nanoseconds,
          std::nullopt};
}

std::int64_t local_seconds(const Parts& parts) {
  return *parts.day * kSecondsOfDay + parts.nanoseconds.value_or(0) / kNanosOfSecond;
}

std::int32_t subsecond(const Parts& parts) {
  return static_cast<std::int32_t>(parts.nanoseconds.value_or(0) % kNanosOfSecond);
}

}  // namespace

const char* name_of(Kind kind) {
  switch (kind) {
    case Kind::kDate:
      return "date";
    case Kind::kLocalTime:
      return "localtime";
    case Kind::kTime:
      return "time";
    case Kind::kLocalDateTime:
      return "localdatetime";
    case Kind::kDateTime:
      return "datetime";
  }
  return "";
}

tl::unexpected<schema::Error> out_of_range() {
  return schema::fail("CG-Q209", "a point in time beyond the years -999999999 to 999999999");
}

std::optional<Parts> parts_of(const Value& value) {
  if (value.is<Date>()) return Parts{value.get<Date>().days, std::nullopt, std::nullopt};
  if (value.is<LocalTime>()) return Parts{std::nullopt, value.get<LocalTime>().nanoseconds, std::nullopt};
  if (value.is<Time>()) {
    return Parts{std::nullopt, value.get<Time>().nanoseconds, Zone{value.get<Time>().offset, {}}};
  }
  if (value.is<LocalDateTime>()) {
    return local_parts(value.get<LocalDateTime>().seconds, value.get<LocalDateTime>().nanoseconds);
  }
  if (value.is_date_time()) {
    const DateTime& time = value.date_time();
    Parts parts = local_parts(time.seconds + time.offset, time.nanoseconds);
    parts.zone = Zone{time.offset, time.zone};
    return parts;
  }
  return std::nullopt;
}

Result<Value> make(Kind kind, const Parts& parts) {
  if (has_day(kind)) {
    if (!parts.day) return schema::fail("CG-Q207", std::string("a time of day is no ") + name_of(kind));
    if (!in_range(*parts.day)) return out_of_range();
  }
  const Zone zone = parts.zone.value_or(Zone());
  switch (kind) {
    case Kind::kDate:
      return Date(*parts.day);
    case Kind::kLocalTime:
      return LocalTime{parts.nanoseconds.value_or(0)};
    case Kind::kTime:
      return Time{parts.nanoseconds.value_or(0), zone.offset};
    case Kind::kLocalDateTime:
      return LocalDateTime{local_seconds(parts), subsecond(parts)};
    case Kind::kDateTime:
      break;
  }
  const auto placed = place(zone, local_seconds(parts), zone.offset);
  if (!placed) return tl::unexpected(placed.error());
  return DateTime{placed->seconds, subsecond(parts), placed->offset, zone.name};
}

Result<Parts> parts_at(Instant instant, Zone zone) {
  const auto offset = offset_at(zone, instant.seconds);
  if (!offset) return tl::unexpected(offset.error());
  Parts parts = local_parts(instant.seconds + *offset, instant.nanoseconds);
  if (!in_range(*parts.day)) return out_of_range();
  zone.offset = *offset;
  parts.zone = std::move(zone);
  return parts;
}

Result<Instant> instant_of(const Parts& parts) {
  const Zone zone = parts.zone.value_or(Zone());
  const auto placed = place(zone, local_seconds(parts), zone.offset);
  if (!placed) return tl::unexpected(placed.error());
  return Instant{placed->seconds, subsecond(parts)};
}

Result<Parts> in_zone(const Parts& parts, const Zone& zone) {
  if (!parts.day) {
    const std::int64_t ahead = zone.offset - parts.zone.value_or(Zone()).offset;
    return Parts{std::nullopt, floor_rest(parts.nanoseconds.value_or(0) + ahead * kNanosOfSecond, kNanosOfDay), zone};
  }
  const auto instant = instant_of(parts);
  if (!instant) return tl::unexpected(instant.error());
  return parts_at(*instant, zone);
}

}  // namespace claimgraph::query::temporal
