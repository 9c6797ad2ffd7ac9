// SPDX-License-Identifier: Apache-2.0

#include <array>
#include <optional>

#include "functions/kinds.h"

namespace claimgraph::query {
namespace {

constexpr std::string_view kUsage = "date('2025-08-14')";

std::optional<int> digits(std::string_view text) {
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return text.empty() ? std::nullopt : std::optional(number);
}

/// year-month-day, year-month or year, with the dashes or without.
std::optional<Value::Date> parse_date(std::string_view text) {
  std::string plain;
  const bool dashed = text.size() > 4 && text[4] == '-';
  if (dashed && text.size() != 7 && (text.size() != 10 || text[7] != '-')) return std::nullopt;
  if (!dashed && text.size() != 4 && text.size() != 6 && text.size() != 8) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!(dashed && (i == 4 || i == 7))) plain += text[i];
  }
  const std::string_view all = plain;
  const auto year = digits(all.substr(0, 4));
  const auto month = all.size() > 4 ? digits(all.substr(4, 2)) : std::optional(1);
  const auto day = all.size() > 6 ? digits(all.substr(6, 2)) : std::optional(1);
  if (!year || !month || !day) return std::nullopt;
  const Value::Date date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                         std::chrono::day(static_cast<unsigned>(*day))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<std::int64_t> part(const property_graph::Map& map, const char* name, std::int64_t otherwise) {
  const auto found = map.find(name);
  if (found == map.end()) return otherwise;
  if (!found->second.is<std::int64_t>()) return std::nullopt;
  return found->second.get<std::int64_t>();
}

std::optional<Value::Date> date_of(const property_graph::Map& map) {
  if (map.find("year") == map.end()) return std::nullopt;
  for (const auto& [key, value] : map) {
    if (key != "year" && key != "month" && key != "day") return std::nullopt;
  }
  const auto year = part(map, "year", 0);
  const auto month = part(map, "month", 1);
  const auto day = part(map, "day", 1);
  if (!year || !month || !day || *year < -9999 || *year > 9999 || *month < 1 || *month > 12 || *day < 1 || *day > 31) {
    return std::nullopt;
  }
  const Value::Date date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(static_cast<unsigned>(*month)),
                         std::chrono::day(static_cast<unsigned>(*day))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

Value date(Call& call, std::span<const Value> arguments) {
  const Value& value = arguments[0];
  if (value.is<Value::Date>()) return value;
  if (!value.is_string() && !value.is_map()) return call.wrong_kind(kUsage, value);
  const std::optional<Value::Date> date = value.is_string() ? parse_date(value.string()) : date_of(value.map());
  if (date) return *date;
  return call.fail("CG-Q207", value.is_string() ? "'" + value.string() + "' is no date" : "the map is no date",
                   "write year-month-day, such as date('2025-08-14'), or date({year: 2025, month: 8, day: 14})");
}

constexpr std::array kFunctions = {
    Function{"date", kUsage, 1, 1, only(Type::kString, Type::kMap, Type::kDate), Type::kDate, false, date},
};

}  // namespace

std::span<const Function> date_functions() { return kFunctions; }

}  // namespace claimgraph::query
