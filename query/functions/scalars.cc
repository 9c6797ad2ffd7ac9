// SPDX-License-Identifier: Apache-2.0

#include <array>
#include <charconv>
#include <cmath>

#include "functions/kinds.h"
#include "functions/letters.h"
#include "temporal/format.h"
#include "values/text.h"

namespace claimgraph::query {
namespace {

constexpr double kTwoTo63 = 9223372036854775808.0;

Value coalesce(Call& /*call*/, std::span<const Value> arguments) {
  for (const Value& argument : arguments) {
    if (!argument.is_null()) return argument;
  }
  return {};
}

Value exists(Call& /*call*/, std::span<const Value> arguments) { return !arguments[0].is_null(); }

/// A number that the whole text is; null for other texts.
Value number_in(std::string_view text) {
  text = trimmed(text, true, true);
  std::int64_t whole = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  const char* const end = text.data() + text.size();
  if (const auto [at, problem] = std::from_chars(text.data(), end, whole); problem == std::errc{} && at == end) {
    return whole;
  }
  double decimal = 0;
  const auto [at, problem] = std::from_chars(text.data(), end, decimal);
  return problem == std::errc{} && at == end ? Value(decimal) : Value();
}

Value as_integer(const Value& value) {
  if (!value.is<double>()) return value;
  const double number = std::trunc(value.get<double>());
  if (!(number >= -kTwoTo63 && number < kTwoTo63)) return {};
  return static_cast<std::int64_t>(number);
}

Value to_integer(Call& call, std::span<const Value> arguments) {
  const Value& value = arguments[0];
  if (value.is<std::int64_t>() || value.is<double>()) return as_integer(value);
  if (value.is_string()) return as_integer(number_in(value.string()));
  return call.wrong_kind("toInteger(number or text)", value);
}

Value to_float(Call& call, std::span<const Value> arguments) {
  const Value& value = arguments[0];
  if (value.is<double>()) return value;
  const Value number = value.is_string() ? number_in(value.string()) : value;
  if (number.is<std::int64_t>()) return static_cast<double>(number.get<std::int64_t>());
  if (number.is<double>() || number.is_null()) return number;
  return call.wrong_kind("toFloat(number or text)", value);
}

Value to_text(Call& call, std::span<const Value> arguments) {
  const Value& value = arguments[0];
  if (value.is_string()) return value;
  if (value.is<std::int64_t>()) return std::to_string(value.get<std::int64_t>());
  if (value.is<double>()) return float_text(value.get<double>());
  if (value.is<bool>()) return value.get<bool>() ? "true" : "false";
  if ((only(type_of(value)) & kTemporal) != 0) return temporal::to_text(value);
  return call.wrong_kind("toString(number, text, value of time, true or false)", value);
}

Value to_boolean(Call& call, std::span<const Value> arguments) {
  const Value& value = arguments[0];
  if (value.is<bool>()) return value;
  if (!value.is_string()) return call.wrong_kind("toBoolean(text)", value);
  const std::string word = in_lower_case(trimmed(value.string(), true, true));
  if (word == "true") return true;
  if (word == "false") return false;
  return {};
}

constexpr auto kToNumber = static_cast<Types>(kNumbers | only(Type::kString));
constexpr auto kToText = static_cast<Types>(kToNumber | only(Type::kBoolean) | kTemporal);
constexpr std::array kFunctions = {
    Function{"coalesce", "coalesce(value, otherwise, ...)", 1, 255, kEveryType, Type::kAny, true, coalesce},
    Function{"exists", "exists(node.property)", 1, 1, kEveryType, Type::kBoolean, true, exists},
    Function{"toInteger", "toInteger(number or text)", 1, 1, kToNumber, Type::kInteger, false, to_integer},
    Function{"toFloat", "toFloat(number or text)", 1, 1, kToNumber, Type::kFloat, false, to_float},
    Function{"toString", "toString(value)", 1, 1, kToText, Type::kString, false, to_text},
    Function{"toBoolean", "toBoolean(text)", 1, 1, only(Type::kString, Type::kBoolean), Type::kBoolean, false,
             to_boolean},
};

}  // namespace

std::span<const Function> scalar_functions() { return kFunctions; }

}  // namespace claimgraph::query
