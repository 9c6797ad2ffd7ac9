// SPDX-License-Identifier: Apache-2.0

#include "temporal/zones.h"

#include <date/tz.h>

#include <exception>

#include "temporal/digits.h"

namespace claimgraph::query::temporal {
namespace {

using Seconds = std::chrono::seconds;

/// The library throws for a name that it does not know, and where the system has no database.
Result<const date::time_zone*> find_zone(const std::string& name) {
  try {
    if (date::get_tzdb().zones.empty()) {
      return schema::fail("CG-Q208", "the system has no time zone database, so nothing is known of '" + name + "'", {},
                          "install the package tzdata, or write the offset: '+01:00'");
    }
  } catch (const std::exception&) {
    return schema::fail("CG-Q208",
                        "the system's time zone database cannot be read, so nothing is known of '" + name + "'", {},
                        "install the package tzdata, or write the offset: '+01:00'");
  }
  const bool of_this_machine = name == "localtime";  // means something else on the next one
  try {
    if (!of_this_machine) return date::locate_zone(name);
  } catch (const std::exception&) {
    // said below
  }
  return schema::fail("CG-Q208", "there is no time zone '" + name + "'", {},
                      "write a name such as 'Europe/Stockholm', or the offset: '+01:00'");
}

template <class Time>
auto info(const date::time_zone& zone, Time time) -> Result<decltype(zone.get_info(time))> {
  try {
    return zone.get_info(time);
  } catch (const std::exception&) {
    return schema::fail("CG-Q208", "the time zone database has no entry for '" + zone.name() + "'", {},
                        "write the offset: '+01:00'");
  }
}

/// The database lists changes of the clocks one by one and ends with this year; its last rules ("the last Sunday of
/// March") hold on, and give in years whose days fall on the same weekdays the same dates.
constexpr int kFirstUnlisted = 2037;
constexpr int kFirstLikeIt = 2026;  // eleven years have each weekday as 1 January, and as 1 March

/// The same moment of a year that the database lists, in UTC or as clocks show it.
std::int64_t listed(std::int64_t seconds) {
  constexpr std::int64_t kDay = 86400;
  constexpr std::int64_t kCycle = 146097 * kDay;  // 400 years, whole weeks
  const auto days_to = [](date::year year, date::month month) { return date::sys_days(year / month / 1); };
  const std::int64_t end = Seconds(days_to(date::year(kFirstUnlisted), date::January).time_since_epoch()).count();
  if (seconds < end) return seconds;
  seconds = end + (seconds - end) % kCycle;
  const date::year_month_day day(date::floor<date::days>(date::sys_seconds(Seconds(seconds))));
  const date::month since = day.month() < date::March ? date::January : date::March;
  const date::sys_days begin = days_to(day.year(), since);
  for (int year = kFirstLikeIt; year < kFirstUnlisted; ++year) {
    const date::sys_days same = days_to(date::year(year), since);
    if (date::weekday(same) == date::weekday(begin)) return seconds - Seconds(begin - same).count();
  }
  return seconds;
}

std::int32_t offset_of(const date::sys_info& info) { return static_cast<std::int32_t>(info.offset.count()); }

}  // namespace

std::optional<std::int32_t> offset_from(std::string_view text) {
  Digits reader(text);
  const auto offset = read_offset(reader);
  return offset && reader.at_end() ? offset : std::nullopt;
}

Result<Zone> zone_from(std::string_view text) {
  if (const auto offset = offset_from(text)) return Zone{*offset, {}};
  const std::string name(text);
  const auto zone = find_zone(name);
  if (!zone) return tl::unexpected(zone.error());
  return Zone{kNotKnown, name};
}

Result<std::int32_t> offset_at(const Zone& zone, std::int64_t seconds) {
  if (zone.name.empty()) return zone.offset;
  const auto found = find_zone(zone.name);
  if (!found) return tl::unexpected(found.error());
  const auto now = info(**found, date::sys_seconds(Seconds(listed(seconds))));
  if (!now) return tl::unexpected(now.error());
  return offset_of(*now);
}

Result<Placed> place(const Zone& zone, std::int64_t local, std::optional<std::int32_t> preferred) {
  if (zone.name.empty()) return Placed{local - zone.offset, zone.offset};
  const auto found = find_zone(zone.name);
  if (!found) return tl::unexpected(found.error());
  const auto now = info(**found, date::local_seconds(Seconds(listed(local))));
  if (!now) return tl::unexpected(now.error());
  const std::int32_t first = offset_of(now->first);
  if (now->result == date::local_info::unique) return Placed{local - first, first};
  const std::int32_t second = offset_of(now->second);
  if (now->result == date::local_info::nonexistent) return Placed{local - first, second};
  const std::int32_t offset = preferred == second ? second : first;
  return Placed{local - offset, offset};
}

}  // namespace claimgraph::query::temporal
