// SPDX-License-Identifier: Apache-2.0

#include <array>
#include <cmath>
#include <numbers>

#include "functions/kinds.h"

namespace claimgraph::query {
namespace {

bool is_number(const Value& value) { return value.is<std::int64_t>() || value.is<double>(); }
double as_float(const Value& value) {
  return value.is<double>() ? value.get<double>() : static_cast<double>(value.get<std::int64_t>());
}

Value abs(Call& call, std::span<const Value> arguments) {
  const Value& value = arguments[0];
  if (value.is<double>()) return std::fabs(value.get<double>());
  if (!value.is<std::int64_t>()) return call.wrong_kind("abs(number)", value);
  const auto number = value.get<std::int64_t>();
  if (number == INT64_MIN) return call.fail("CG-Q203", "the result is too large for a whole number");
  return number < 0 ? -number : number;
}

Value sign(Call& call, std::span<const Value> arguments) {
  if (!is_number(arguments[0])) return call.wrong_kind("sign(number)", arguments[0]);
  const double number = as_float(arguments[0]);
  return std::int64_t{number > 0 ? 1 : (number < 0 ? -1 : 0)};
}

/// Halves go up, as openCypher has it: round(-1.5) is -1.
double round_half_up(double number) {
  const double below = std::floor(number);
  return number - below < 0.5 ? below : below + 1;
}

Value round(Call& call, std::span<const Value> arguments) {
  if (!is_number(arguments[0])) return call.wrong_kind("round(number, decimals)", arguments[0]);
  const double number = as_float(arguments[0]);
  if (arguments.size() == 1) return round_half_up(number);
  if (!arguments[1].is<std::int64_t>()) return call.wrong_kind("round(number, decimals)", arguments[1]);
  const auto decimals = arguments[1].get<std::int64_t>();
  constexpr std::int64_t kMostDecimals = 17;  // a double has no more
  if (decimals < 0) return call.fail("CG-Q206", "round() to less than no decimals");
  if (decimals > kMostDecimals) return number;
  double scale = 1;
  for (std::int64_t i = 0; i < decimals; ++i) scale *= 10;
  const double scaled = number * scale;
  return std::isfinite(scaled) ? round_half_up(scaled) / scale : number;
}

template <double (*function)(double)>
Value real(Call& call, std::span<const Value> arguments) {
  if (!is_number(arguments[0])) return call.wrong_kind("a function of numbers", arguments[0]);
  return function(as_float(arguments[0]));
}

double cotangent(double x) { return 1 / std::tan(x); }
double haversine(double x) { return (1 - std::cos(x)) / 2; }
double to_degrees(double x) { return x * 180 / std::numbers::pi; }
double to_radians(double x) { return x * std::numbers::pi / 180; }

Value atan2(Call& call, std::span<const Value> arguments) {
  for (const Value& argument : arguments) {
    if (!is_number(argument)) return call.wrong_kind("atan2(y, x)", argument);
  }
  return std::atan2(as_float(arguments[0]), as_float(arguments[1]));
}

Value pi(Call& /*call*/, std::span<const Value> /*arguments*/) { return std::numbers::pi; }
Value e(Call& /*call*/, std::span<const Value> /*arguments*/) { return std::numbers::e; }

Value rand(Call& call, std::span<const Value> /*arguments*/) { return call.evaluation.random(); }

constexpr Function real_function(std::string_view name, std::string_view usage,
                                 Value (*evaluate)(Call&, std::span<const Value>)) {
  return Function{name, usage, 1, 1, kNumbers, Type::kFloat, false, evaluate};
}

constexpr std::array kFunctions = {
    Function{"abs", "abs(number)", 1, 1, kNumbers, Type::kNumber, false, abs},
    Function{"sign", "sign(number)", 1, 1, kNumbers, Type::kInteger, false, sign},
    Function{"round", "round(number, decimals)", 1, 2, kNumbers, Type::kFloat, false, round},
    Function{"atan2", "atan2(y, x)", 2, 2, kNumbers, Type::kFloat, false, atan2},
    Function{"pi", "pi()", 0, 0, kEveryType, Type::kFloat, false, pi},
    Function{"rand", "rand()", 0, 0, kEveryType, Type::kFloat, false, rand},
    Function{"e", "e()", 0, 0, kEveryType, Type::kFloat, false, e},
    real_function("ceil", "ceil(number)", real<std::ceil>),
    real_function("floor", "floor(number)", real<std::floor>),
    real_function("sqrt", "sqrt(number)", real<std::sqrt>),
    real_function("exp", "exp(number)", real<std::exp>),
    real_function("log", "log(number)", real<std::log>),
    real_function("log10", "log10(number)", real<std::log10>),
    real_function("sin", "sin(number)", real<std::sin>),
    real_function("cos", "cos(number)", real<std::cos>),
    real_function("tan", "tan(number)", real<std::tan>),
    real_function("cot", "cot(number)", real<cotangent>),
    real_function("asin", "asin(number)", real<std::asin>),
    real_function("acos", "acos(number)", real<std::acos>),
    real_function("atan", "atan(number)", real<std::atan>),
    real_function("haversin", "haversin(number)", real<haversine>),
    real_function("degrees", "degrees(radians)", real<to_degrees>),
    real_function("radians", "radians(degrees)", real<to_radians>),
};

}  // namespace

std::span<const Function> number_functions() { return kFunctions; }

}  // namespace claimgraph::query
