// SPDX-License-Identifier: Apache-2.0

#include "temporal/fraction.h"

#include <charconv>
#include <cmath>
#include <string_view>

namespace claimgraph::query::temporal {
namespace {

constexpr int kMostDecimals = 18;
constexpr double kMost = 1e18;

}  // namespace

std::optional<Fraction> fraction_of(const property_graph::Value& number) {
  if (number.is<std::int64_t>()) return Fraction{number.get<std::int64_t>(), 1};
  if (!number.is<double>()) return std::nullopt;
  const double value = number.get<double>();
  if (!(std::fabs(value) <= kMost)) return std::nullopt;
  char buffer[64];  // "-1.2345678901234567e-308"
  const auto written = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific);
  const std::string_view text(buffer, static_cast<std::size_t>(written.ptr - buffer));
  const std::size_t mark = text.find('e');
  Fraction fraction;
  int decimals = 0;
  bool behind = false;
  for (const char c : text.substr(0, mark)) {
    if (c == '.') behind = true;
    if (c < '0' || c > '9') continue;
    fraction.numerator = fraction.numerator * 10 + (c - '0');
    decimals += behind ? 1 : 0;
  }
  int exponent = 0;
  const std::string_view power = text.substr(mark + (text[mark + 1] == '+' ? 2 : 1));
  std::from_chars(power.data(), power.data() + power.size(), exponent);
  decimals -= exponent;
  for (; decimals > kMostDecimals && fraction.numerator != 0; --decimals) fraction.numerator /= 10;
  if (fraction.numerator == 0) return Fraction{};
  for (; decimals < 0; ++decimals) fraction.numerator *= 10;
  for (; decimals > 0; --decimals) fraction.denominator *= 10;
  if (value < 0) fraction.numerator = -fraction.numerator;
  return fraction;
}

}  // namespace claimgraph::query::temporal
