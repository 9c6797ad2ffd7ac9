// SPDX-License-Identifier: Apache-2.0

#include "values/arithmetic.h"

#include <cmath>
#include <limits>
#include <optional>

#include "temporal/shift.h"
#include "values/text.h"

namespace claimgraph::query {
namespace {

using property_graph::List;
using syntax::Operation;
using syntax::Span;

bool is_number(const Value& value) { return value.is<std::int64_t>() || value.is<double>(); }
double as_float(const Value& value) {
  return value.is<double>() ? value.get<double>() : static_cast<double>(value.get<std::int64_t>());
}

std::string_view verb(Operation operation) {
  switch (operation) {
    case Operation::kAdd:
      return "be added to";
    case Operation::kSubtract:
      return "be lessened by";
    case Operation::kMultiply:
      return "be multiplied by";
    case Operation::kDivide:
      return "be divided by";
    case Operation::kModulo:
      return "be divided by";
    default:
      return "be raised to the power of";
  }
}

Value overflow(Span span, Evaluation& evaluation) {
  evaluation.fail("CG-Q203", "the result is too large for a whole number", span,
                  "make one of the numbers a decimal number, with toFloat() or a decimal point");
  return {};
}

Value integers(Operation operation, std::int64_t a, std::int64_t b, Span span, Evaluation& evaluation) {
  std::int64_t result = 0;
  bool too_large = false;
  switch (operation) {
    case Operation::kAdd:
      too_large = __builtin_add_overflow(a, b, &result);
      break;
    case Operation::kSubtract:
      too_large = __builtin_sub_overflow(a, b, &result);
      break;
    case Operation::kMultiply:
      too_large = __builtin_mul_overflow(a, b, &result);
      break;
    default:
      if (b == 0) {
        evaluation.fail("CG-Q202", "division by zero", span,
                        "CASE WHEN divisor <> 0 THEN ... END leaves those rows null");
        return {};
      }
      if (b == -1) {  // the least whole number has no opposite
        too_large = operation == Operation::kDivide && __builtin_sub_overflow(std::int64_t{0}, a, &result);
      } else {
        result = operation == Operation::kDivide ? a / b : a % b;
      }
  }
  return too_large ? overflow(span, evaluation) : Value(result);
}

Value floats(Operation operation, double a, double b) {
  switch (operation) {
    case Operation::kAdd:
      return a + b;
    case Operation::kSubtract:
      return a - b;
    case Operation::kMultiply:
      return a * b;
    case Operation::kDivide:
      return a / b;
    case Operation::kModulo:
      return std::fmod(a, b);
    default:
      return std::pow(a, b);
  }
}

Value join_lists(const Value& a, const Value& b, Span span, Evaluation& evaluation) {
  const std::size_t size = (a.is_list() ? a.list().size() : 1) + (b.is_list() ? b.list().size() : 1);
  if (!evaluation.take_elements(size, span)) return {};
  List joined;
  joined.reserve(size);
  for (const Value* const part : {&a, &b}) {
    if (part->is_list()) {
      joined.insert(joined.end(), part->list().begin(), part->list().end());
    } else {
      joined.push_back(*part);
    }
  }
  return joined;
}

std::string as_text(const Value& value) {
  if (value.is_string()) return value.string();
  return value.is<double>() ? float_text(value.get<double>()) : std::to_string(value.get<std::int64_t>());
}

bool joins_texts(const Value& a, const Value& b) {
  return (a.is_string() && (b.is_string() || is_number(b))) || (b.is_string() && is_number(a));
}

schema::Result<Value> as_value(const schema::Result<temporal::Duration>& duration) {
  if (!duration) return tl::unexpected(duration.error());
  return Value(*duration);
}

/// Nothing for an operation that durations do not have.
std::optional<schema::Result<Value>> with_duration(Operation operation, const Value& a, const Value& b) {
  const auto is_point = [](const Value& value) { return (only(type_of(value)) & kPoints) != 0; };
  const bool adds = operation == Operation::kAdd;
  if (adds || operation == Operation::kSubtract) {
    if (is_point(a) && b.is_duration()) return temporal::shifted(a, b.duration(), adds ? 1 : -1);
    if (adds && is_point(b) && a.is_duration()) return temporal::shifted(b, a.duration(), 1);
    if (!a.is_duration() || !b.is_duration()) return std::nullopt;
    return as_value(adds ? temporal::sum(a.duration(), b.duration())
                         : temporal::difference(a.duration(), b.duration()));
  }
  if (operation == Operation::kMultiply && a.is_duration() && is_number(b)) {
    return as_value(temporal::product(a.duration(), b));
  }
  if (operation == Operation::kMultiply && b.is_duration() && is_number(a)) {
    return as_value(temporal::product(b.duration(), a));
  }
  if (operation == Operation::kDivide && a.is_duration() && is_number(b)) {
    return as_value(temporal::quotient(a.duration(), b));
  }
  return std::nullopt;
}

Type type_with_duration(Operation operation, Type a, Type b) {
  const auto point = [](Type type) { return (only(type) & kPoints) != 0; };
  const auto number = [](Type type) { return (only(type) & kNumbers) != 0; };
  const bool both = a == Type::kDuration && b == Type::kDuration;
  switch (operation) {
    case Operation::kAdd:
      if (both) return a;
      return point(a) ? a : (point(b) ? b : Type::kNull);
    case Operation::kSubtract:
      if (both) return a;
      return point(a) ? a : Type::kNull;
    case Operation::kMultiply:
      return number(a) || number(b) ? Type::kDuration : Type::kNull;
    case Operation::kDivide:
      return number(b) ? Type::kDuration : Type::kNull;
    default:
      return Type::kNull;
  }
}

}  // namespace

Value calculate(Operation operation, const Value& a, const Value& b, Span span, Evaluation& evaluation) {
  if (a.is_null() || b.is_null()) return {};
  if (is_number(a) && is_number(b)) {
    if (operation == Operation::kPower || a.is<double>() || b.is<double>()) {
      return floats(operation, as_float(a), as_float(b));
    }
    return integers(operation, a.get<std::int64_t>(), b.get<std::int64_t>(), span, evaluation);
  }
  if (operation == Operation::kAdd) {
    if (a.is_list() || b.is_list()) return join_lists(a, b, span, evaluation);
    if (joins_texts(a, b)) {
      const auto length = [](const Value& value) { return value.is_string() ? value.string().size() : 0; };
      if (!evaluation.take(length(a) + length(b), span)) return {};
      return as_text(a) + as_text(b);
    }
  }
  if (a.is_duration() || b.is_duration()) {
    if (const auto result = with_duration(operation, a, b)) {
      if (*result) return **result;
      const schema::Error& error = result->error();
      evaluation.fail(error.code.c_str(), error.message, span, error.hint);
      return {};
    }
  }
  evaluation.fail("CG-Q201",
                  std::string(in_words(a)) + " cannot " + std::string(verb(operation)) + " " + std::string(in_words(b)),
                  span, "toInteger(), toFloat() and toString() turn one kind into another");
  return {};
}

Value negate(const Value& value, Span span, Evaluation& evaluation) {
  if (value.is<double>()) return -value.get<double>();
  if (value.is<std::int64_t>()) return integers(Operation::kSubtract, 0, value.get<std::int64_t>(), span, evaluation);
  if (!value.is_null()) {
    evaluation.fail("CG-Q201", "a minus sign before " + std::string(in_words(value)), span);
  }
  return {};
}

Type calculated_type(Operation operation, Type a, Type b) {
  const auto number = [](Type type) { return (only(type) & kNumbers) != 0; };
  if (a == Type::kAny || b == Type::kAny || a == Type::kNull || b == Type::kNull) return Type::kAny;
  if (number(a) && number(b)) {
    if (operation == Operation::kPower) return Type::kFloat;
    if (a == Type::kInteger && b == Type::kInteger) return Type::kInteger;
    return a == Type::kFloat || b == Type::kFloat ? Type::kFloat : Type::kNumber;
  }
  if (operation == Operation::kAdd && (a == Type::kList || b == Type::kList)) return Type::kList;
  if (a == Type::kDuration || b == Type::kDuration) return type_with_duration(operation, a, b);
  if (operation != Operation::kAdd) return Type::kNull;
  const bool text = (a == Type::kString || number(a)) && (b == Type::kString || number(b));
  return text ? Type::kString : Type::kNull;
}

}  // namespace claimgraph::query
