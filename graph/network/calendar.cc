// SPDX-License-Identifier: Apache-2.0

// Windows of the calendar, by the rules of ISO 8601 and by no machine's locale.

#include <fmt/format.h>

#include <map>

#include "claimgraph/graph/network.h"

namespace claimgraph::graph::network {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

Window week_of(sys_days day) {
  const days since_monday(std::chrono::weekday(day).iso_encoding() - 1);
  const sys_days monday = day - since_monday;
  const schema::Date thursday(monday + days(3));
  const sys_days new_year(thursday.year() / std::chrono::January / 1);
  const auto number = (sys_days(thursday) - new_year).count() / 7 + 1;
  return {fmt::format("{:04}-W{:02}", static_cast<int>(thursday.year()), number), monday, monday + days(6)};
}

Window days_of(sys_days day, sys_days origin, std::uint32_t length) {
  const auto step = static_cast<std::int64_t>(std::max(length, 1u));
  const std::int64_t distance = (day - origin).count();
  const std::int64_t before = distance % step;
  const sys_days first = day - days(static_cast<int>(before < 0 ? before + step : before));
  return {schema::to_text(first), first, first + days(static_cast<int>(step - 1))};
}

}  // namespace

Window window_of(schema::Date day, Period period, schema::Date origin) {
  const auto year = static_cast<int>(day.year());
  switch (period.unit) {
    case Period::Unit::kDays:
      return days_of(day, origin, period.days);
    case Period::Unit::kWeek:
      return week_of(day);
    case Period::Unit::kMonth:
      return {fmt::format("{:04}-{:02}", year, unsigned{day.month()}), day.year() / day.month() / 1,
              sys_days(day.year() / day.month() / std::chrono::last)};
    case Period::Unit::kYear:
      break;
  }
  return {fmt::format("{:04}", year), day.year() / std::chrono::January / 1, day.year() / std::chrono::December / 31};
}

std::vector<Window> windows(const Statements& statements, Period period) {
  std::optional<schema::Date> origin;
  for (const Statement& statement : statements.list) {
    if (statement.date && (!origin || *statement.date < *origin)) origin = statement.date;
  }
  std::map<schema::Date, Window> by_start;
  for (const Statement& statement : statements.list) {
    if (!statement.date) continue;
    Window window = window_of(*statement.date, period, *origin);
    by_start.try_emplace(window.first, std::move(window));
  }
  std::vector<Window> found;
  for (auto& [start, window] : by_start) found.push_back(std::move(window));
  return found;
}

Statements within(const Statements& statements, const Window& window) {
  Statements found;
  found.actors = statements.actors;
  found.issues = statements.issues;
  for (const Statement& statement : statements.list) {
    if (!statement.date || *statement.date < window.first || window.last < *statement.date) continue;
    found.list.push_back(statement);
  }
  return found;
}

}  // namespace claimgraph::graph::network
