// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>

#include "functions/kinds.h"
#include "temporal/components.h"
#include "temporal/durations.h"
#include "temporal/fields.h"
#include "temporal/parse.h"
#include "temporal/shift.h"
#include "temporal/truncate.h"

namespace claimgraph::query {
namespace {

using property_graph::Map;
using temporal::Kind;
using temporal::Parts;
using temporal::Zone;

using Arguments = std::span<const Value>;

Value finish(Call& call, const schema::Result<Value>& value) { return value ? *value : call.fail(value.error()); }

Value finish(Call& call, const schema::Result<temporal::Duration>& value) {
  return value ? Value(*value) : call.fail(value.error());
}

Value finish(Call& call, Kind kind, const schema::Result<Parts>& parts) {
  return parts ? finish(call, temporal::make(kind, *parts)) : call.fail(parts.error());
}

temporal::Instant now(Call& call) { return {call.evaluation.now().seconds, call.evaluation.now().nanoseconds}; }

Value current(Call& call, Kind kind, const Zone& zone) {
  return finish(call, kind, temporal::parts_at(now(call), zone));
}

/// date.statement(), date.statement('Europe/Stockholm'). A query is one statement and one transaction.
template <Kind kind>
Value current(Call& call, Arguments arguments) {
  if (arguments.empty()) return current(call, kind, {call.evaluation.now().offset, call.evaluation.now().zone});
  if (!arguments[0].is_string()) return call.wrong_kind("a function of the present", arguments[0]);
  const auto zone = temporal::zone_from(arguments[0].string());
  return zone ? current(call, kind, *zone) : call.fail(zone.error());
}

/// timestamp(): milliseconds of the present after 1970 began.
Value timestamp(Call& call, Arguments /*arguments*/) {
  return finish(call, temporal::component(call.evaluation.now(), "epochMillis"));
}

/// A part that is not known makes a value that is not known.
bool has_null(const Map& map) {
  return std::any_of(map.begin(), map.end(), [](const auto& entry) { return entry.second.is_null(); });
}

/// date(), date('2025-08-14'), date({year: 2025}), date(another)
template <Kind kind>
Value construct(Call& call, Arguments arguments) {
  if (arguments.empty()) return current<kind>(call, arguments);
  const Value& value = arguments[0];
  if (value.is_string()) return finish(call, kind, temporal::parse(kind, value.string()));
  if (value.is_map() && has_null(value.map())) return {};
  if (value.is_map()) return finish(call, kind, temporal::parts_from(kind, value.map(), now(call)));
  const auto parts = temporal::parts_of(value);
  if (!parts || (has_day(kind) ? !parts->day : !parts->nanoseconds)) {
    return call.wrong_kind(std::string(temporal::name_of(kind)) + "()", value);
  }
  return finish(call, kind, *parts);
}

/// date.truncate('month', value, {day: 2})
template <Kind kind>
Value truncate(Call& call, Arguments arguments) {
  const std::string name = std::string(temporal::name_of(kind)) + ".truncate()";
  if (!arguments[0].is_string()) return call.wrong_kind(name, arguments[0]);
  const Value point = arguments.size() > 1 ? arguments[1] : current<kind>(call, {});
  const auto parts = temporal::parts_of(point);
  if (!parts) return call.wrong_kind(name, point);
  if (arguments.size() > 2 && !arguments[2].is_map()) return call.wrong_kind(name, arguments[2]);
  return finish(call, kind,
                temporal::truncated(kind, arguments[0].string(), *parts,
                                    arguments.size() > 2 ? arguments[2].map() : Map(), now(call)));
}

Value from_epoch(Call& call, Arguments arguments) {
  for (const Value& argument : arguments) {
    if (!argument.is<std::int64_t>()) return call.wrong_kind("datetime.fromEpoch(seconds, nanoseconds)", argument);
  }
  return finish(call, Kind::kDateTime,
                temporal::parts_from(Kind::kDateTime, Map{{"epochSeconds", arguments[0]}, {"nanosecond", arguments[1]}},
                                     now(call)));
}

Value from_epoch_millis(Call& call, Arguments arguments) {
  if (!arguments[0].is<std::int64_t>()) return call.wrong_kind("datetime.fromEpochMillis(milliseconds)", arguments[0]);
  return finish(call, Kind::kDateTime,
                temporal::parts_from(Kind::kDateTime, Map{{"epochMillis", arguments[0]}}, now(call)));
}

Value duration(Call& call, Arguments arguments) {
  const Value& value = arguments[0];
  if (value.is_duration()) return value;
  if (value.is_string()) return finish(call, temporal::duration_from(value.string()));
  if (value.is_map() && has_null(value.map())) return {};
  if (value.is_map()) return finish(call, temporal::duration_from(value.map()));
  return call.wrong_kind("duration(text or map)", value);
}

template <temporal::Span span>
Value between(Call& call, Arguments arguments) {
  const auto from = temporal::parts_of(arguments[0]);
  const auto to = temporal::parts_of(arguments[1]);
  if (!from || !to) return call.wrong_kind("duration.between(from, to)", arguments[from ? 1 : 0]);
  return finish(call, temporal::between(*from, *to, span));
}

constexpr Types kMakes = kPoints | only(Type::kString, Type::kMap);

constexpr Function constructor(std::string_view name, std::string_view usage, Type result,
                               Value (*evaluate)(Call&, Arguments)) {
  return {name, usage, 0, 1, kMakes, result, false, evaluate};
}
constexpr Function present(std::string_view name, std::string_view usage, Type result,
                           Value (*evaluate)(Call&, Arguments)) {
  return {name, usage, 0, 1, only(Type::kString), result, false, evaluate};
}
constexpr Function truncating(std::string_view name, std::string_view usage, Type result,
                              Value (*evaluate)(Call&, Arguments)) {
  return {name, usage, 1, 3, only(Type::kString), result, false, evaluate};
}
constexpr Function difference(std::string_view name, std::string_view usage, Value (*evaluate)(Call&, Arguments)) {
  return {name, usage, 2, 2, kPoints, Type::kDuration, false, evaluate};
}

constexpr std::array kFunctions = {
    constructor("date", "date('2025-08-14')", Type::kDate, construct<Kind::kDate>),
    constructor("localtime", "localtime('12:31:14')", Type::kLocalTime, construct<Kind::kLocalTime>),
    constructor("time", "time('12:31:14+01:00')", Type::kTime, construct<Kind::kTime>),
    constructor("localdatetime", "localdatetime('2025-08-14T12:31')", Type::kLocalDateTime,
                construct<Kind::kLocalDateTime>),
    constructor("datetime", "datetime('2025-08-14T12:31+01:00')", Type::kDateTime, construct<Kind::kDateTime>),
    present("date.transaction", "date.transaction(zone)", Type::kDate, current<Kind::kDate>),
    present("date.statement", "date.statement(zone)", Type::kDate, current<Kind::kDate>),
    present("date.realtime", "date.realtime(zone)", Type::kDate, current<Kind::kDate>),
    present("localtime.transaction", "localtime.transaction(zone)", Type::kLocalTime, current<Kind::kLocalTime>),
    present("localtime.statement", "localtime.statement(zone)", Type::kLocalTime, current<Kind::kLocalTime>),
    present("localtime.realtime", "localtime.realtime(zone)", Type::kLocalTime, current<Kind::kLocalTime>),
    present("time.transaction", "time.transaction(zone)", Type::kTime, current<Kind::kTime>),
    present("time.statement", "time.statement(zone)", Type::kTime, current<Kind::kTime>),
    present("time.realtime", "time.realtime(zone)", Type::kTime, current<Kind::kTime>),
    present("localdatetime.transaction", "localdatetime.transaction(zone)", Type::kLocalDateTime,
            current<Kind::kLocalDateTime>),
    present("localdatetime.statement", "localdatetime.statement(zone)", Type::kLocalDateTime,
            current<Kind::kLocalDateTime>),
    present("localdatetime.realtime", "localdatetime.realtime(zone)", Type::kLocalDateTime,
            current<Kind::kLocalDateTime>),
    present("datetime.transaction", "datetime.transaction(zone)", Type::kDateTime, current<Kind::kDateTime>),
    present("datetime.statement", "datetime.statement(zone)", Type::kDateTime, current<Kind::kDateTime>),
    present("datetime.realtime", "datetime.realtime(zone)", Type::kDateTime, current<Kind::kDateTime>),
    truncating("date.truncate", "date.truncate('month', value, {day: 2})", Type::kDate, truncate<Kind::kDate>),
    truncating("localtime.truncate", "localtime.truncate('hour', value, {minute: 2})", Type::kLocalTime,
               truncate<Kind::kLocalTime>),
    truncating("time.truncate", "time.truncate('hour', value, {minute: 2})", Type::kTime, truncate<Kind::kTime>),
    truncating("localdatetime.truncate", "localdatetime.truncate('month', value, {day: 2})", Type::kLocalDateTime,
               truncate<Kind::kLocalDateTime>),
    truncating("datetime.truncate", "datetime.truncate('month', value, {day: 2})", Type::kDateTime,
               truncate<Kind::kDateTime>),
    Function{"datetime.fromEpoch", "datetime.fromEpoch(seconds, nanoseconds)", 2, 2, kNumbers, Type::kDateTime, false,
             from_epoch},
    Function{"datetime.fromEpochMillis", "datetime.fromEpochMillis(milliseconds)", 1, 1, kNumbers, Type::kDateTime,
             false, from_epoch_millis},
    Function{"timestamp", "timestamp()", 0, 0, kEveryType, Type::kInteger, false, timestamp},
    Function{"duration", "duration('P1DT12H')", 1, 1, only(Type::kString, Type::kMap, Type::kDuration), Type::kDuration,
             false, duration},
    difference("duration.between", "duration.between(from, to)", between<temporal::Span::kAll>),
    difference("duration.inMonths", "duration.inMonths(from, to)", between<temporal::Span::kMonths>),
    difference("duration.inDays", "duration.inDays(from, to)", between<temporal::Span::kDays>),
    difference("duration.inSeconds", "duration.inSeconds(from, to)", between<temporal::Span::kSeconds>),
};

}  // namespace

std::span<const Function> time_functions() { return kFunctions; }

}  // namespace claimgraph::query
