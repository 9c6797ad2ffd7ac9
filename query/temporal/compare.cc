// SPDX-License-Identifier: Apache-2.0

#include "temporal/compare.h"

#include <tuple>

#include "temporal/durations.h"

namespace claimgraph::query::temporal {
namespace {

using property_graph::Date;
using property_graph::DateTime;
using property_graph::LocalDateTime;
using property_graph::LocalTime;
using property_graph::Time;

template <class T>
int three_way(const T& a, const T& b) {
  return a < b ? -1 : (b < a ? 1 : 0);
}

/// Offset behind the instant: of two that are the same instant the one further west stands first.
auto key(const Time& time) {
  return std::make_tuple(time.nanoseconds - time.offset * kNanosOfSecond, std::int64_t{time.offset});
}
auto key(const DateTime& time) { return std::tie(time.seconds, time.nanoseconds, time.offset, time.zone); }

}  // namespace

int order(const Value& a, const Value& b) {
  if (a.is<Date>()) return three_way(a.get<Date>(), b.get<Date>());
  if (a.is<LocalTime>()) return three_way(a.get<LocalTime>(), b.get<LocalTime>());
  if (a.is<Time>()) return three_way(key(a.get<Time>()), key(b.get<Time>()));
  if (a.is<LocalDateTime>()) return three_way(a.get<LocalDateTime>(), b.get<LocalDateTime>());
  if (a.is_date_time()) return three_way(key(a.date_time()), key(b.date_time()));
  if (a.is_duration()) return order(a.duration(), b.duration());
  return 0;
}

std::uint64_t mixed(const Value& value, std::uint64_t (*mix)(std::uint64_t seed, std::uint64_t value)) {
  std::uint64_t sum = value.variant().index();
  const auto add = [&](std::int64_t number) { sum = mix(sum, static_cast<std::uint64_t>(number)); };
  if (value.is<Date>()) {
    add(value.get<Date>().days);
  } else if (value.is<LocalTime>()) {
    add(value.get<LocalTime>().nanoseconds);
  } else if (value.is<Time>()) {
    add(value.get<Time>().nanoseconds);
    add(value.get<Time>().offset);
  } else if (value.is<LocalDateTime>()) {
    add(value.get<LocalDateTime>().seconds);
    add(value.get<LocalDateTime>().nanoseconds);
  } else if (value.is_date_time()) {
    add(value.date_time().seconds);
    add(value.date_time().nanoseconds);
    add(value.date_time().offset);
  } else if (value.is_duration()) {
    add(value.duration().months);
    add(value.duration().days);
    add(value.duration().seconds);
    add(value.duration().nanoseconds);
  }
  return sum;
}

}  // namespace claimgraph::query::temporal
