// SPDX-License-Identifier: Apache-2.0

#include "exec/evaluate.h"

#include <algorithm>
#include <functional>

#include "exec/element.h"
#include "exec/lookup.h"
#include "exec/subquery.h"
#include "functions/function.h"
#include "values/arithmetic.h"
#include "values/compare.h"
#include "values/size.h"

namespace claimgraph::query::exec {
namespace {

using algebra::Expression;
using algebra::ExpressionKind;
using property_graph::List;
using property_graph::Map;
using syntax::Operation;

class Evaluator {
 public:
  Evaluator(const Batch& batch, Evaluation& evaluation) : batch_(batch), evaluation_(evaluation) {}

  Column run(const Expression& e, const Rows& rows) {
    switch (e.kind) {
      case ExpressionKind::kConstant:
        return Column(rows.size(), e.constant);
      case ExpressionKind::kSlot:
        return gather(batch_.columns[e.slot], rows);
      case ExpressionKind::kProperty:
        return property(e, rows);
      case ExpressionKind::kHasLabels:
        return has_labels(e, rows);
      case ExpressionKind::kIndex:
        return index(e, rows);
      case ExpressionKind::kSlice:
        return slice(e, rows);
      case ExpressionKind::kList:
        return list(e, rows);
      case ExpressionKind::kMap:
        return map(e, rows);
      case ExpressionKind::kUnary:
        return unary(e, rows);
      case ExpressionKind::kBinary:
        return binary(e, rows);
      case ExpressionKind::kComparison:
        return comparison(e, rows);
      case ExpressionKind::kCase:
        return choice(e, rows);
      case ExpressionKind::kCall:
        return call(e, rows);
      case ExpressionKind::kComprehension:
      case ExpressionKind::kQuantifier:
        return evaluate_elements(e, run(*e.children[0], rows), batch_, rows, evaluation_);
      case ExpressionKind::kExists:
      case ExpressionKind::kCollect:
        return evaluate_subquery(e, batch_, rows, evaluation_);
    }
    return {};
  }

 private:
  Column property(const Expression& e, const Rows& rows) {
    const Expression& subject = *e.children[0];
    if (subject.kind == ExpressionKind::kSlot) {
      return property_of(batch_.columns[subject.slot], rows, e, evaluation_);
    }
    return property_of(run(subject, rows), all_rows(rows.size()), e, evaluation_);
  }

  Column has_labels(const Expression& e, const Rows& rows) {
    const Expression& subject = *e.children[0];
    if (subject.kind == ExpressionKind::kSlot) return labels_on(batch_.columns[subject.slot], rows, e, evaluation_);
    return labels_on(run(subject, rows), all_rows(rows.size()), e, evaluation_);
  }

  Column index(const Expression& e, const Rows& rows) {
    Column subjects = run(*e.children[0], rows);
    const Column places = run(*e.children[1], rows);
    for (std::size_t i = 0; i < subjects.size(); ++i)
      subjects[i] = element_at(subjects[i], places[i], e.span, evaluation_);
    return subjects;
  }

  Column slice(const Expression& e, const Rows& rows) {
    Column subjects = run(*e.children[0], rows);
    const auto bound = [&](std::size_t i, Value otherwise) {
      return e.children[i] == nullptr ? Column(rows.size(), otherwise) : run(*e.children[i], rows);
    };
    const Column from = bound(1, std::int64_t{0});
    const Column to = bound(2, std::int64_t{INT64_MAX});
    for (std::size_t i = 0; i < subjects.size(); ++i) {
      subjects[i] = part_of(subjects[i], from[i], to[i], e.span, evaluation_);
    }
    return subjects;
  }

  std::vector<Column> children(const Expression& e, const Rows& rows) {
    std::vector<Column> columns;
    for (const algebra::ExpressionPtr& child : e.children) columns.push_back(run(*child, rows));
    return columns;
  }

  Column list(const Expression& e, const Rows& rows) {
    std::vector<Column> columns = children(e, rows);
    Column out;
    if (!evaluation_.take_elements(columns.size() * rows.size(), e.span)) return Column(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
      List items;
      items.reserve(columns.size());
      for (Column& column : columns) {
        if (!fits(column[row], e.span)) return Column(rows.size());
        items.push_back(std::move(column[row]));
      }
      out.emplace_back(std::move(items));
    }
    return out;
  }

  /// A list of lists shares its parts: ten lines make one that nobody could print, compare or sort.
  bool fits(const Value& part, syntax::Span span) {
    if (!part.is_list() && !part.is_map()) return true;
    return evaluation_.could_take(unfolded_bytes_of(part, evaluation_.memory_left()), span) && evaluation_.check();
  }

  Column map(const Expression& e, const Rows& rows) {
    std::vector<Column> columns = children(e, rows);
    Column out;
    if (!evaluation_.take_elements(columns.size() * rows.size(), e.span)) return Column(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
      Map items;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!fits(columns[i][row], e.span)) return Column(rows.size());
        items[e.keys[i]] = std::move(columns[i][row]);
      }
      out.emplace_back(std::move(items));
    }
    return out;
  }

  Value wrong_condition(const Value& value, syntax::Span span) {
    evaluation_.fail("CG-Q201", "a condition is true or false, but this is " + std::string(in_words(value)), span);
    return {};
  }

  Column unary(const Expression& e, const Rows& rows) {
    Column column = run(*e.children[0], rows);
    for (Value& value : column) {
      switch (e.operation) {
        case Operation::kIsNull:
          value = value.is_null();
          break;
        case Operation::kIsNotNull:
          value = !value.is_null();
          break;
        case Operation::kMinus:
          value = negate(value, e.span, evaluation_);
          break;
        case Operation::kPlus:
          break;
        default:
          if (value.is<bool>()) {
            value = !value.get<bool>();
          } else if (!value.is_null()) {
            value = wrong_condition(value, e.children[0]->span);
          }
      }
    }
    return column;
  }

  Column binary(const Expression& e, const Rows& rows) {
    if (e.operation == Operation::kAnd) return junction(e, rows, false);
    if (e.operation == Operation::kOr) return junction(e, rows, true);
    Column left = run(*e.children[0], rows);
    const Column right = run(*e.children[1], rows);
    for (std::size_t i = 0; i < left.size() && !evaluation_.failed(); ++i) left[i] = binary(e, left[i], right[i]);
    return left;
  }

  Value binary(const Expression& e, const Value& left, const Value& right) {
    switch (e.operation) {
      case Operation::kXor:
        if (!left.is<bool>() && !left.is_null()) return wrong_condition(left, e.children[0]->span);
        if (!right.is<bool>() && !right.is_null()) return wrong_condition(right, e.children[1]->span);
        return left.is_null() || right.is_null() ? Value() : Value(left.get<bool>() != right.get<bool>());
      case Operation::kIn:
        return is_in(left, right, e.children[1]->span, evaluation_);
      case Operation::kStartsWith:
        return with_texts(left, right, [](auto a, auto b) { return a.starts_with(b); });
      case Operation::kEndsWith:
        return with_texts(left, right, [](auto a, auto b) { return a.ends_with(b); });
      case Operation::kContains:
        return with_texts(left, right, [](auto a, auto b) { return a.find(b) != std::string_view::npos; });
      default:
        return calculate(e.operation, left, right, e.span, evaluation_);
    }
  }

  template <class Test>
  static Value with_texts(const Value& left, const Value& right, Test test) {
    if (!left.is_string() || !right.is_string()) return {};
    return test(std::string_view(left.string()), std::string_view(right.string()));
  }

  /// AND is settled by false, OR by true; the right side is computed for the other rows.
  Column junction(const Expression& e, const Rows& rows, bool settles) {
    Column left = run(*e.children[0], rows);
    Rows open;
    Rows places;
    for (std::uint32_t i = 0; i < left.size(); ++i) {
      if (!left[i].is<bool>() && !left[i].is_null()) left[i] = wrong_condition(left[i], e.children[0]->span);
      if (left[i].is<bool>() && left[i].get<bool>() == settles) continue;
      open.push_back(rows[i]);
      places.push_back(i);
    }
    if (open.empty()) return left;
    Column right = run(*e.children[1], open);
    for (std::size_t i = 0; i < right.size(); ++i) {
      Value& out = left[places[i]];
      if (!right[i].is<bool>() && !right[i].is_null()) right[i] = wrong_condition(right[i], e.children[1]->span);
      const bool settled = right[i].is<bool>() && right[i].get<bool>() == settles;
      if (settled || !out.is_null()) out = std::move(right[i]);
    }
    return left;
  }

  Column comparison(const Expression& e, const Rows& rows) {
    std::vector<Column> columns = children(e, rows);
    Column out;
    out.reserve(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
      Ternary all = Ternary::kTrue;
      for (std::size_t i = 0; i < e.operations.size() && all != Ternary::kFalse; ++i) {
        const Ternary one = compare(e.operations[i], columns[i][row], columns[i + 1][row]);
        if (one != Ternary::kTrue) all = one;
      }
      out.push_back(to_value(all));
    }
    return out;
  }

  static Ternary compare(Operation operation, const Value& a, const Value& b) {
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

  Column choice(const Expression& e, const Rows& rows) {
    Column out(rows.size());
    Rows places = all_rows(rows.size());
    const Column subjects = e.children[0] == nullptr ? Column() : run(*e.children[0], rows);
    for (std::size_t branch = 2; branch < e.children.size() && !places.empty(); branch += 2) {
      const Column tests = run(*e.children[branch], gather_rows(rows, places));
      Rows taken;
      Rows left;
      for (std::size_t i = 0; i < tests.size(); ++i) {
        const bool takes = subjects.empty() ? is_true(tests[i], e.children[branch]->span)
                                            : equal(subjects[places[i]], tests[i]) == Ternary::kTrue;
        (takes ? taken : left).push_back(places[i]);
      }
      put(*e.children[branch + 1], rows, taken, out);
      places = std::move(left);
    }
    if (e.children[1] != nullptr) put(*e.children[1], rows, places, out);
    return out;
  }

  bool is_true(const Value& value, syntax::Span span) {
    if (value.is<bool>()) return value.get<bool>();
    if (!value.is_null()) wrong_condition(value, span);
    return false;
  }

  static Rows gather_rows(const Rows& rows, const Rows& places) {
    Rows out;
    for (const std::uint32_t place : places) out.push_back(rows[place]);
    return out;
  }

  void put(const Expression& e, const Rows& rows, const Rows& places, Column& out) {
    if (places.empty()) return;
    Column values = run(e, gather_rows(rows, places));
    for (std::size_t i = 0; i < places.size(); ++i) out[places[i]] = std::move(values[i]);
  }

  Column call(const Expression& e, const Rows& rows) {
    const std::vector<Column> columns = children(e, rows);
    Column out;
    out.reserve(rows.size());
    std::vector<Value> arguments(columns.size());
    Call call{evaluation_, e.span};
    for (std::size_t row = 0; row < rows.size() && !evaluation_.failed(); ++row) {
      bool null = false;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        arguments[i] = columns[i][row];
        null = null || arguments[i].is_null();
      }
      if (e.graph_function != nullptr) {
        out.push_back(null ? Value() : of_graph(e, arguments[0]));
        continue;
      }
      out.push_back(null && !e.function->takes_null ? Value() : e.function->evaluate(call, arguments));
      if (!take_text(out.back(), e.span)) break;
    }
    out.resize(rows.size());
    return out;
  }

  /// A text that a function has made; long ones take long, too.
  bool take_text(const Value& value, syntax::Span span) {
    constexpr std::size_t kLong = 1000;
    if (!value.is_string() || value.string().size() < kLong) return true;
    return evaluation_.take(bytes_of(value), span) && evaluation_.check();
  }

  Value of_graph(const Expression& e, const Value& argument) {
    if (argument.is_string()) return e.graph_function->call(argument.string());
    evaluation_.fail("CG-Q201", e.graph_function->usage + " cannot take " + std::string(in_words(argument)), e.span);
    return {};
  }

  const Batch& batch_;
  Evaluation& evaluation_;
};

}  // namespace

Column evaluate(const algebra::Expression& e, const Batch& batch, const Rows& rows, Evaluation& evaluation) {
  return Evaluator(batch, evaluation).run(e, rows);
}

Column evaluate(const algebra::Expression& e, const Batch& batch, Evaluation& evaluation) {
  return evaluate(e, batch, all_rows(batch.rows), evaluation);
}

Rows rows_where(const algebra::Expression& condition, const Batch& batch, Evaluation& evaluation) {
  const Column column = evaluate(condition, batch, evaluation);
  Rows rows;
  for (std::uint32_t i = 0; i < column.size(); ++i) {
    if (column[i].is<bool>()) {
      if (column[i].get<bool>()) rows.push_back(i);
    } else if (!column[i].is_null()) {
      evaluation.fail("CG-Q201", "a condition is true or false, but this is " + std::string(in_words(column[i])),
                      condition.span);
    }
  }
  return rows;
}

}  // namespace claimgraph::query::exec
