// SPDX-License-Identifier: Apache-2.0

#include "exec/compare_columns.h"

#include <algorithm>

namespace claimgraph::query::exec {
namespace {

using property_graph::Date;
using property_graph::Flag;
using property_graph::NodeId;
using property_graph::RelationshipId;
using syntax::Operation;

template <class A, class B, class Test>
std::vector<Flag> test_rows(const A& a, const B& b, std::size_t rows, Test test) {
  std::vector<Flag> out(rows);
  for (std::size_t row = 0; row < rows; ++row) out[row] = test(a[row], b[row]) ? Flag::kTrue : Flag::kFalse;
  return out;
}

template <class Items>
std::vector<Flag> test_equal(Operation operation, const Items& a, const Items& b, std::size_t rows) {
  return operation == Operation::kEqual ? test_rows(a, b, rows, [](const auto& x, const auto& y) { return x == y; })
                                        : test_rows(a, b, rows, [](const auto& x, const auto& y) { return x != y; });
}

template <class Items>
std::vector<Flag> test_any(Operation operation, const Items& a, const Items& b, std::size_t rows) {
  switch (operation) {
    case Operation::kLess:
      return test_rows(a, b, rows, [](const auto& x, const auto& y) { return x < y; });
    case Operation::kLessEqual:
      return test_rows(a, b, rows, [](const auto& x, const auto& y) { return x <= y; });
    case Operation::kGreater:
      return test_rows(a, b, rows, [](const auto& x, const auto& y) { return x > y; });
    case Operation::kGreaterEqual:
      return test_rows(a, b, rows, [](const auto& x, const auto& y) { return x >= y; });
    default:
      return test_equal(operation, a, b, rows);
  }
}

bool is_equality(Operation operation) { return operation == Operation::kEqual || operation == Operation::kNotEqual; }

/// Whole numbers as floats, where floats hold them exactly.
std::optional<Operand> as_floats(const Operand& operand) {
  constexpr std::int64_t kExact = std::int64_t{1} << 53;
  const auto* const integers = operand.column().all<std::int64_t>();
  if (integers == nullptr) return std::nullopt;
  std::vector<double> floats;
  floats.reserve(integers->size());
  for (const std::int64_t integer : *integers) {
    if (integer > kExact || integer < -kExact) return std::nullopt;
    floats.push_back(static_cast<double>(integer));
  }
  const auto nulls = operand.column().nulls();
  Column column(std::move(floats), {nulls.begin(), nulls.end()});
  return operand.is_constant() ? Operand::constant(column[0]) : Operand(std::move(column));
}

class Comparing {
 public:
  Comparing(Operation operation, const Operand& a, const Operand& b, std::size_t rows, Evaluation& evaluation)
      : operation_(operation), a_(a), b_(b), rows_(rows), evaluation_(evaluation) {}

  std::optional<Column> run() const {
    if (auto flags = ordered<std::int64_t>()) return flags;
    if (auto flags = ordered<double>()) return flags;
    if (auto flags = ordered<Date>()) return flags;
    if (auto flags = ordered<Flag>()) return flags;
    if (auto flags = ids<NodeId>()) return flags;
    if (auto flags = ids<RelationshipId>()) return flags;
    return texts();
  }

 private:
  template <class T>
  std::optional<Column> ordered() const {
    const auto a = Items<T>::of(a_);
    const auto b = Items<T>::of(b_);
    if (!a || !b) return std::nullopt;
    return Column(test_any(operation_, *a, *b, rows_), nulls_of(a_, b_, rows_));
  }

  template <class T>
  std::optional<Column> ids() const {
    const auto a = Items<T>::of(a_);
    const auto b = Items<T>::of(b_);
    if (!a || !b || !is_equality(operation_)) return std::nullopt;
    return Column(test_equal(operation_, *a, *b, rows_), nulls_of(a_, b_, rows_));
  }

  /// By their codes where these tell as much as the texts.
  std::optional<Column> encoded() const {
    const auto* const a = a_.column().texts();
    const auto* const b = b_.column().texts();
    if (a == nullptr) return std::nullopt;
    const property_graph::Dictionary& dictionary = *a->dictionary;
    if (!(is_equality(operation_) ? dictionary.is_distinct() : dictionary.is_sorted())) return std::nullopt;
    const Items<std::uint32_t> codes(a->codes.data(), a_.step());
    if (b != nullptr) {
      if (b->dictionary != &dictionary) return std::nullopt;
      const Items<std::uint32_t> others(b->codes.data(), b_.step());
      return Column(test_any(operation_, codes, others, rows_), nulls_of(a_, b_, rows_));
    }
    if (!b_.is_constant() || !is_equality(operation_) || b_.is_null(0) || !b_[0].is_string()) return std::nullopt;
    if (!dictionary.is_sorted() && dictionary.size() > kFew) return std::nullopt;
    const std::uint32_t wanted = evaluation_.code_of(dictionary, b_[0].string());
    const Items<std::uint32_t> same(&wanted, 0);
    return Column(test_equal(operation_, codes, same, rows_), nulls_of(a_, b_, rows_));
  }

  std::optional<Column> texts() const {
    if (auto flags = encoded()) return flags;
    const Texts a(a_);
    if (!a.all()) return std::nullopt;
    const Texts b(b_);
    if (!b.all()) return std::nullopt;
    return Column(test_any(operation_, a, b, rows_), nulls_of(a.nulls(), a_.step(), b.nulls(), b_.step(), rows_));
  }

  static constexpr std::uint32_t kFew = 64;  // texts, to look through them all

  Operation operation_;
  const Operand& a_;
  const Operand& b_;
  std::size_t rows_;
  Evaluation& evaluation_;
};

}  // namespace

std::optional<Column> compare_columns(Operation operation, const Operand& a, const Operand& b, std::size_t rows,
                                      Evaluation& evaluation) {
  const bool floats_a = a.column().all<double>() != nullptr;
  const bool floats_b = b.column().all<double>() != nullptr;
  if (floats_a != floats_b) {
    const auto turned = as_floats(floats_a ? b : a);
    if (!turned) return std::nullopt;
    return floats_a ? Comparing(operation, a, *turned, rows, evaluation).run()
                    : Comparing(operation, *turned, b, rows, evaluation).run();
  }
  return Comparing(operation, a, b, rows, evaluation).run();
}

Ternary compare_values(Operation operation, const Value& a, const Value& b) {
  switch (operation) {
    case Operation::kEqual:
      return equal(a, b);
    case Operation::kNotEqual: {
      const Ternary is = equal(a, b);
      return is == Ternary::kNull ? is : to_ternary(is == Ternary::kFalse);
    }
    case Operation::kLess:
      return less(a, b);
    case Operation::kLessEqual:
      return less_or_equal(a, b);
    case Operation::kGreater:
      return less(b, a);
    default:
      return less_or_equal(b, a);
  }
}

}  // namespace claimgraph::query::exec
