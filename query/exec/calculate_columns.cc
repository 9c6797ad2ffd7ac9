// SPDX-License-Identifier: Apache-2.0

#include "exec/calculate_columns.h"

#include <cmath>

namespace claimgraph::query::exec {
namespace {

using syntax::Operation;

template <class Apply>
std::optional<Column> integers(const Operand& a, const Operand& b, std::size_t rows, Apply apply) {
  const auto left = *Items<std::int64_t>::of(a);
  const auto right = *Items<std::int64_t>::of(b);
  std::vector<std::uint8_t> nulls = nulls_of(a, b, rows);
  std::vector<std::int64_t> out(rows);
  for (std::size_t row = 0; row < rows; ++row) {
    // What stands in the place of a null may be anything.
    if (!apply(left[row], right[row], out[row]) && (nulls.empty() || nulls[row] == 0)) return std::nullopt;
  }
  return Column(std::move(out), std::move(nulls));
}

/// Whole numbers and floats alike.
class Numbers {
 public:
  explicit Numbers(const Operand& operand)
      : floats_(Items<double>::of(operand)), integers_(Items<std::int64_t>::of(operand)) {}
  bool all() const { return floats_ || integers_; }
  double operator[](std::size_t row) const {
    return floats_ ? (*floats_)[row] : static_cast<double>((*integers_)[row]);
  }

 private:
  std::optional<Items<double>> floats_;
  std::optional<Items<std::int64_t>> integers_;
};

template <class Apply>
std::optional<Column> floats(const Operand& a, const Operand& b, std::size_t rows, Apply apply) {
  const Numbers left(a);
  const Numbers right(b);
  if (!left.all() || !right.all()) return std::nullopt;
  std::vector<double> out(rows);
  for (std::size_t row = 0; row < rows; ++row) out[row] = apply(left[row], right[row]);
  return Column(std::move(out), nulls_of(a, b, rows));
}

using Integer = std::int64_t;

std::optional<Column> of_integers(Operation operation, const Operand& a, const Operand& b, std::size_t rows) {
  switch (operation) {
    case Operation::kAdd:
      return integers(a, b, rows, [](Integer x, Integer y, Integer& z) { return !__builtin_add_overflow(x, y, &z); });
    case Operation::kSubtract:
      return integers(a, b, rows, [](Integer x, Integer y, Integer& z) { return !__builtin_sub_overflow(x, y, &z); });
    case Operation::kMultiply:
      return integers(a, b, rows, [](Integer x, Integer y, Integer& z) { return !__builtin_mul_overflow(x, y, &z); });
    default:
      return integers(a, b, rows, [operation](Integer x, Integer y, Integer& z) {
        if (y == 0 || y == -1) return false;  // an error, or the least number's opposite
        z = operation == Operation::kDivide ? x / y : x % y;
        return true;
      });
  }
}

}  // namespace

std::optional<Column> calculate_columns(Operation operation, const Operand& a, const Operand& b, std::size_t rows) {
  const bool whole = Items<Integer>::of(a).has_value() && Items<Integer>::of(b).has_value();
  if (whole && operation != Operation::kPower) return of_integers(operation, a, b, rows);
  switch (operation) {
    case Operation::kAdd:
      return floats(a, b, rows, [](double x, double y) { return x + y; });
    case Operation::kSubtract:
      return floats(a, b, rows, [](double x, double y) { return x - y; });
    case Operation::kMultiply:
      return floats(a, b, rows, [](double x, double y) { return x * y; });
    case Operation::kDivide:
      return floats(a, b, rows, [](double x, double y) { return x / y; });
    case Operation::kModulo:
      return floats(a, b, rows, [](double x, double y) { return std::fmod(x, y); });
    default:
      return floats(a, b, rows, [](double x, double y) { return std::pow(x, y); });
  }
}

}  // namespace claimgraph::query::exec
