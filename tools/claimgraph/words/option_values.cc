// SPDX-License-Identifier: Apache-2.0

#include "words/option_values.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace claimgraph::cli {
namespace {

template <class Number>
std::optional<Number> number_from(std::string_view text) {
  Number number{};
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

property_graph::Value typed_value(std::string_view text) {
  if (text == "null") return {};
  if (text == "true") return true;
  if (text == "false") return false;
  if (const auto whole = number_from<std::int64_t>(text)) return *whole;
  // "nan" and "inf" are words here, not numbers.
  if (const auto decimal = number_from<double>(text); decimal && std::isfinite(*decimal)) return *decimal;
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
    return std::string(text.substr(1, text.size() - 2));
  return std::string(text);
}

schema::Result<double> positive_number(std::string_view option, std::string_view text) {
  constexpr double kMost = 1e9;
  const std::optional<double> number = number_from<double>(text);
  if (number && *number > 0 && *number <= kMost) return *number;
  return schema::fail("CG-T003", std::string(option) + " takes a number above 0, not '" + std::string(text) + "'", {},
                      "such as 10 or 0.5");
}

}  // namespace

schema::Result<query::TableFormat> table_format_value(std::string_view option, std::string_view text) {
  return choose<query::TableFormat>(option, text, kTableFormats);
}

std::string_view table_format_name(query::TableFormat format) {
  const auto is = [format](const Choice<query::TableFormat>& one) { return one.value == format; };
  return std::find_if(kTableFormats.begin(), kTableFormats.end(), is)->word;
}

schema::Result<std::size_t> count_value(std::string_view option, std::string_view text, std::size_t most) {
  const std::optional<std::size_t> count = number_from<std::size_t>(text);
  if (count && *count <= most) return *count;
  return schema::fail("CG-T003", std::string(option) + " takes a whole number, not '" + std::string(text) + "'", {},
                      "from 0 to " + std::to_string(most));
}

schema::Result<std::chrono::milliseconds> seconds_value(std::string_view option, std::string_view text) {
  const auto seconds = positive_number(option, text);
  if (!seconds) return tl::unexpected(seconds.error());
  return std::chrono::milliseconds(static_cast<std::int64_t>(std::ceil(*seconds * 1000)));
}

schema::Result<std::uint64_t> rows_value(std::string_view option, std::string_view text) {
  return count_value(option, text, 1'000'000'000'000);
}

schema::Result<std::uint64_t> megabytes_value(std::string_view option, std::string_view text) {
  const auto megabytes = positive_number(option, text);
  if (!megabytes) return tl::unexpected(megabytes.error());
  return static_cast<std::uint64_t>(*megabytes * 1e6);
}

schema::Result<schema::Date> date_value(std::string_view option, std::string_view text) {
  if (const std::optional<schema::Date> date = schema::date_from(text)) return *date;
  return schema::fail("CG-T003", std::string(option) + " takes a date, not '" + std::string(text) + "'", {},
                      "write year-month-day, such as 2025-08-14");
}

schema::Result<void> check_period(const std::optional<schema::Date>& since, const std::optional<schema::Date>& until) {
  if (!since || !until || *since <= *until) return {};
  return schema::fail("CG-T003",
                      "--since " + schema::to_text(*since) + " is later than --until " + schema::to_text(*until), {},
                      "nothing is said between the two; give the earlier day to --since");
}

schema::Result<std::pair<std::string, property_graph::Value>> parameter_value(std::string_view text) {
  const std::size_t equals = text.find('=');
  std::string_view name = text.substr(0, equals);
  if (name.starts_with('$')) name.remove_prefix(1);
  if (equals == std::string_view::npos || name.empty()) {
    return schema::fail("CG-T003", "--param takes name=value, not '" + std::string(text) + "'", {},
                        "--param name=Ukraine is $name in the query");
  }
  return std::pair{std::string(name), typed_value(text.substr(equals + 1))};
}

}  // namespace claimgraph::cli
