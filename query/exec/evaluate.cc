// SPDX-License-Identifier: Apache-2.0

#include "exec/evaluate.h"

#include <algorithm>
#include <deque>

#include "exec/calculate_columns.h"
#include "exec/choose.h"
#include "exec/compare_columns.h"
#include "exec/conditions.h"
#include "exec/element.h"
#include "exec/lookup.h"
#include "exec/project_map.h"
#include "exec/reduce.h"
#include "exec/subquery.h"
#include "functions/function.h"
#include "values/arithmetic.h"
#include "values/compare.h"
#include "values/size.h"

namespace claimgraph::query::exec {
namespace {

using algebra::Expression;
using algebra::ExpressionKind;
using property_graph::Flag;
using property_graph::List;
using property_graph::Maps;
using syntax::Operation;

class Evaluator {
 public:
  Evaluator(const Batch& batch, Evaluation& evaluation) : batch_(batch), evaluation_(evaluation) {}

  Operand run(const Expression& e, const Selection& rows) {
    switch (e.kind) {
      case ExpressionKind::kConstant:
        return Operand::constant(e.constant);
      case ExpressionKind::kSlot:
        return rows.is_all() ? Operand::borrowed(batch_.columns[e.slot]) : batch_.columns[e.slot].gather(rows.rows());
      case ExpressionKind::kProperty:
        return of_subject(e, rows, property_of);
      case ExpressionKind::kHasLabels:
        return of_subject(e, rows, labels_on);
      case ExpressionKind::kIndex:
        return index(e, rows);
      case ExpressionKind::kSlice:
        return slice(e, rows);
      case ExpressionKind::kList:
        return list(e, rows);
      case ExpressionKind::kMap:
        return map(e, rows);
      case ExpressionKind::kMapProjection:
        return project_map(e, children(e, rows), rows.size(), evaluation_);
      case ExpressionKind::kUnary:
        return unary(e, rows);
      case ExpressionKind::kBinary:
        return binary(e, rows);
      case ExpressionKind::kComparison:
        return comparison(e, rows);
      case ExpressionKind::kCase:
        return choice(e, rows);
      case ExpressionKind::kCall:
        return uses_up_lists(e) ? call_by_parts(e, rows) : call(e, rows);
      case ExpressionKind::kComprehension:
      case ExpressionKind::kQuantifier:
        return evaluate_elements(e, run(*e.children[0], rows).take(rows.size()), batch_, listed(rows), evaluation_);
      case ExpressionKind::kReduce: {
        const Column starts = run(*e.children[0], rows).take(rows.size());
        return evaluate_reduce(e, starts, run(*e.children[1], rows).take(rows.size()), batch_, listed(rows),
                               evaluation_);
      }
      case ExpressionKind::kExists:
      case ExpressionKind::kCount:
      case ExpressionKind::kCollect:
        return evaluate_subquery(e, batch_, listed(rows), evaluation_);
    }
    return Values();
  }

 private:
  static Rows listed(const Selection& rows) {
    return rows.is_all() ? all_rows(rows.size()) : Rows(rows.rows().begin(), rows.rows().end());
  }

  template <class Look>
  Operand of_subject(const Expression& e, const Selection& rows, Look look) {
    const Expression& subject = *e.children[0];
    if (subject.kind == ExpressionKind::kSlot) return look(batch_.columns[subject.slot], rows, e, evaluation_);
    return look(run(subject, rows).take(rows.size()), Selection(rows.size()), e, evaluation_);
  }

  Operand index(const Expression& e, const Selection& rows) {
    const Operand subjects = run(*e.children[0], rows);
    const Operand places = run(*e.children[1], rows);
    return each(subjects, places, rows.size(), [&](const Value& subject, const Value& place) {
      return element_at(subject, place, e.span, evaluation_);
    });
  }

  /// Value by value, until something fails.
  template <class Make>
  Operand each(const Operand& a, const Operand& b, std::size_t rows, Make make) {
    const Boxed left(a);
    const Boxed right(b);
    Values out(rows);
    for (std::size_t row = 0; row < rows && !evaluation_.failed(); ++row) out[row] = make(left[row], right[row]);
    return narrowed(std::move(out));
  }

  Operand slice(const Expression& e, const Selection& rows) {
    const Operand subjects = run(*e.children[0], rows);
    const auto bound = [&](std::size_t i, std::int64_t otherwise) {
      return e.children[i] == nullptr ? Operand::constant(otherwise) : run(*e.children[i], rows);
    };
    const Operand from = bound(1, 0);
    const Operand to = bound(2, INT64_MAX);
    Values out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      out.push_back(part_of(subjects[i], from[i], to[i], e.span, evaluation_));
    }
    return out;
  }

  std::vector<Operand> children(const Expression& e, const Selection& rows) {
    std::vector<Operand> operands;
    operands.reserve(e.children.size());
    for (const algebra::ExpressionPtr& child : e.children) operands.push_back(run(*child, rows));
    return operands;
  }

  Operand list(const Expression& e, const Selection& rows) {
    const std::vector<Operand> operands = children(e, rows);
    Values out(rows.size());
    if (!evaluation_.take_elements(operands.size() * rows.size(), e.span)) return out;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      List items;
      items.reserve(operands.size());
      for (const Operand& operand : operands) {
        items.push_back(operand[row]);
        if (!fits(items.back(), e.span)) return out;
      }
      out[row] = std::move(items);
    }
    return out;
  }

  /// A list of lists shares its parts: ten lines make one that nobody could print, compare or sort.
  bool fits(const Value& part, syntax::Span span) {
    if (!part.is_list() && !part.is_map()) return true;
    return evaluation_.could_take(unfolded_bytes_of(part, evaluation_.memory_left()), span) && evaluation_.check();
  }

  Operand map(const Expression& e, const Selection& rows) {
    std::vector<Operand> operands = children(e, rows);
    if (!evaluation_.take_elements(operands.size() * rows.size(), e.span)) return Values(rows.size());
    Maps maps{{}, {}, rows.size()};
    for (std::size_t i = 0; i < operands.size(); ++i) {
      Column field = std::move(operands[i]).take(rows.size());
      if (field.maps() != nullptr) field = std::move(field).values();  // parts are shared, not copied into each whole
      if (const Values* const values = field.all<Value>()) {
        for (const Value& value : *values) {
          if (!fits(value, e.span)) return Values(rows.size());
        }
      }
      const auto found = std::find(maps.keys.begin(), maps.keys.end(), e.keys[i]);
      if (found != maps.keys.end()) {  // the last of a key counts
        maps.fields[static_cast<std::size_t>(found - maps.keys.begin())] = std::move(field);
        continue;
      }
      maps.keys.push_back(e.keys[i]);
      maps.fields.push_back(std::move(field));
    }
    return Column(std::move(maps));
  }

  Operand unary(const Expression& e, const Selection& rows) {
    Operand operand = run(*e.children[0], rows);
    switch (e.operation) {
      case Operation::kIsNull:
      case Operation::kIsNotNull:
        return null_test(operand, rows.size(), e.operation == Operation::kIsNull);
      case Operation::kPlus:
        return operand;
      case Operation::kMinus: {
        const Boxed values(operand);
        Values out(rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row) out[row] = negate(values[row], e.span, evaluation_);
        return narrowed(std::move(out));
      }
      default: {
        std::vector<Ternary> answers = ternaries(operand, rows.size(), e.children[0]->span, evaluation_);
        for (Ternary& answer : answers) {
          if (answer != Ternary::kNull) answer = to_ternary(answer == Ternary::kFalse);
        }
        return flags(answers);
      }
    }
  }

  static Operand null_test(const Operand& operand, std::size_t rows, bool wanted) {
    std::vector<Flag> out(rows);
    for (std::size_t row = 0; row < rows; ++row) {
      out[row] = operand.is_null(row) == wanted ? Flag::kTrue : Flag::kFalse;
    }
    return Column(std::move(out), {});
  }

  Operand binary(const Expression& e, const Selection& rows) {
    if (e.operation == Operation::kAnd) return junction(e, rows, Ternary::kFalse);
    if (e.operation == Operation::kOr) return junction(e, rows, Ternary::kTrue);
    const Operand left = run(*e.children[0], rows);
    const Operand right = run(*e.children[1], rows);
    switch (e.operation) {
      case Operation::kXor:
        return exclusive(e, left, right, rows.size());
      case Operation::kIn:
        return each(left, right, rows.size(), [&](const Value& value, const Value& list) {
          return is_in(value, list, e.children[1]->span, evaluation_);
        });
      case Operation::kStartsWith:
        return with_texts(left, right, rows.size(), [](auto a, auto b) { return a.starts_with(b); });
      case Operation::kEndsWith:
        return with_texts(left, right, rows.size(), [](auto a, auto b) { return a.ends_with(b); });
      case Operation::kContains:
        return with_texts(left, right, rows.size(), [](auto a, auto b) { return a.find(b) != std::string_view::npos; });
      case Operation::kMatches:
        return with_texts(left, right, rows.size(),
                          [&](auto a, auto b) { return evaluation_.matches(a, b, e.children[1]->span); });
      default: {
        if (auto column = calculate_columns(e.operation, left, right, rows.size())) return std::move(*column);
        return each(left, right, rows.size(),
                    [&](const Value& a, const Value& b) { return calculate(e.operation, a, b, e.span, evaluation_); });
      }
    }
  }

  Operand exclusive(const Expression& e, const Operand& left, const Operand& right, std::size_t rows) {
    std::vector<Ternary> answers = ternaries(left, rows, e.children[0]->span, evaluation_);
    const std::vector<Ternary> others = ternaries(right, rows, e.children[1]->span, evaluation_);
    for (std::size_t row = 0; row < rows; ++row) {
      const bool unknown = answers[row] == Ternary::kNull || others[row] == Ternary::kNull;
      answers[row] = unknown ? Ternary::kNull : to_ternary(answers[row] != others[row]);
    }
    return flags(answers);
  }

  /// What is no text is not known to begin, end or have anything.
  template <class Test>
  static Operand with_texts(const Operand& left, const Operand& right, std::size_t rows, Test test) {
    std::vector<Ternary> answers(rows, Ternary::kNull);
    const Texts a(left);
    const Texts b(right);
    if (a.all() && b.all()) {
      for (std::size_t row = 0; row < rows; ++row) {
        if (!left.is_null(row) && !right.is_null(row)) answers[row] = to_ternary(test(a[row], b[row]));
      }
      return flags(answers);
    }
    const Boxed one(left);
    const Boxed other(right);
    for (std::size_t row = 0; row < rows; ++row) {
      if (!one[row].is_string() || !other[row].is_string()) continue;
      answers[row] = to_ternary(test(std::string_view(one[row].string()), std::string_view(other[row].string())));
    }
    return flags(answers);
  }

  /// AND is settled by false, OR by true; the right side is computed for the other rows.
  Operand junction(const Expression& e, const Selection& rows, Ternary settles) {
    std::vector<Ternary> answers = ternaries(run(*e.children[0], rows), rows.size(), e.children[0]->span, evaluation_);
    Rows open;
    Rows places;
    for (std::uint32_t i = 0; i < answers.size(); ++i) {
      if (answers[i] == settles) continue;
      open.push_back(rows[i]);
      places.push_back(i);
    }
    if (open.empty()) return flags(answers);
    const std::vector<Ternary> right =
        ternaries(run(*e.children[1], open), open.size(), e.children[1]->span, evaluation_);
    for (std::size_t i = 0; i < right.size(); ++i) {
      Ternary& out = answers[places[i]];
      if (right[i] == settles || out != Ternary::kNull) out = right[i];
    }
    return flags(answers);
  }

  Operand comparison(const Expression& e, const Selection& rows) {
    const std::vector<Operand> operands = children(e, rows);
    if (e.operations.size() == 1) {
      if (auto column = compare_columns(e.operations[0], operands[0], operands[1], rows.size(), evaluation_)) {
        return std::move(*column);
      }
    }
    const std::deque<Boxed> values(operands.begin(), operands.end());
    std::vector<Ternary> answers(rows.size(), Ternary::kTrue);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      Ternary& all = answers[row];
      for (std::size_t i = 0; i < e.operations.size() && all != Ternary::kFalse; ++i) {
        const Ternary one = compare_values(e.operations[i], values[i][row], values[i + 1][row]);
        if (one != Ternary::kTrue) all = one;
      }
    }
    return flags(answers);
  }

  Operand choice(const Expression& e, const Selection& rows) {
    Choice out(rows.size());
    Rows places = all_rows(rows.size());
    const Operand subjects = e.children[0] == nullptr ? Operand(Values()) : run(*e.children[0], rows);
    for (std::size_t branch = 2; branch < e.children.size() && !places.empty(); branch += 2) {
      const std::vector<Ternary> tests = e.children[0] == nullptr
                                             ? tests_of(*e.children[branch], rows, places)
                                             : matches_of(*e.children[branch], subjects, rows, places);
      Rows taken(tests.size());
      Rows left(tests.size());
      std::size_t hits = 0;
      for (std::size_t i = 0; i < tests.size(); ++i) {
        taken[hits] = left[i - hits] = places[i];
        hits += tests[i] == Ternary::kTrue ? 1 : 0;
      }
      taken.resize(hits);
      left.resize(tests.size() - hits);
      put(*e.children[branch + 1], rows, taken, out);
      places = std::move(left);
    }
    if (e.children[1] != nullptr) put(*e.children[1], rows, places, out);
    return std::move(out).take();
  }

  std::vector<Ternary> tests_of(const Expression& test, const Selection& rows, const Rows& places) {
    return ternaries(run_some(test, rows, places), places.size(), test.span, evaluation_);
  }

  std::vector<Ternary> matches_of(const Expression& test, const Operand& subjects, const Selection& rows,
                                  const Rows& places) {
    const Operand values = run_some(test, rows, places);
    std::vector<Ternary> answers;
    for (std::size_t i = 0; i < places.size(); ++i) answers.push_back(equal(subjects[places[i]], values[i]));
    return answers;
  }

  void put(const Expression& e, const Selection& rows, const Rows& places, Choice& out) {
    if (!places.empty()) out.put(run_some(e, rows, places), places);
  }

  Operand run_some(const Expression& e, const Selection& rows, const Rows& places) {
    if (places.size() == rows.size()) return run(e, rows);
    if (rows.is_all()) return run(e, places);
    Rows some;
    some.reserve(places.size());
    for (const std::uint32_t place : places) some.push_back(rows[place]);
    return run(e, some);
  }

  /// Whether lists are made for the function alone, of which nothing is left in what it gives: size(range(1, n)).
  static bool uses_up_lists(const Expression& e) {
    const auto is_made_list = [](const algebra::ExpressionPtr& child) {
      return child->type == Type::kList && child->kind != ExpressionKind::kSlot &&
             child->kind != ExpressionKind::kConstant;
    };
    return e.function != nullptr && (e.type == Type::kInteger || e.type == Type::kBoolean) &&
           std::any_of(e.children.begin(), e.children.end(), is_made_list);
  }

  /// So that the lists of a few rows are there at once, not those of a whole batch.
  Operand call_by_parts(const Expression& e, const Selection& rows) {
    constexpr std::size_t kPart = 64;
    Values out;
    out.reserve(rows.size());
    for (std::size_t begin = 0; begin < rows.size() && !evaluation_.failed(); begin += kPart) {
      Rows part;
      for (std::size_t i = begin; i < std::min(begin + kPart, rows.size()); ++i) part.push_back(rows[i]);
      const std::uint64_t scratch = evaluation_.scratch();
      {
        const Operand some = call(e, part);
        for (std::size_t i = 0; i < part.size(); ++i) out.push_back(some[i]);
      }
      evaluation_.release_scratch(scratch);
    }
    out.resize(rows.size());
    return narrowed(std::move(out));
  }

  Operand call(const Expression& e, const Selection& rows) {
    const std::vector<Operand> operands = children(e, rows);
    Values out;
    out.reserve(rows.size());
    std::vector<Value> arguments(operands.size());
    Call call{evaluation_, e.span};
    for (std::size_t row = 0; row < rows.size() && !evaluation_.failed(); ++row) {
      bool null = false;
      for (std::size_t i = 0; i < operands.size(); ++i) {
        arguments[i] = operands[i][row];
        null = null || arguments[i].is_null();
      }
      if (e.graph_function != nullptr) {
        out.push_back(null ? Value() : of_graph(e, arguments[0]));
        continue;
      }
      out.push_back(null && !e.function->takes_null ? Value() : e.function->evaluate(call, arguments));
      if (!take_made(out.back(), e.span)) break;
    }
    out.resize(rows.size());
    return narrowed(std::move(out));
  }

  /// A text or a list that a function has made; long ones take long, too.
  bool take_made(const Value& value, syntax::Span span) {
    constexpr std::size_t kLong = 1000;
    if (value.is_list() && value.list().size() >= kLong) return evaluation_.check();  // its memory is taken already
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
  return Evaluator(batch, evaluation).run(e, rows).take(rows.size());
}

Column evaluate(const algebra::Expression& e, const Batch& batch, Evaluation& evaluation) {
  return Evaluator(batch, evaluation).run(e, Selection(batch.rows)).take(batch.rows);
}

Operand evaluate_operand(const algebra::Expression& e, const Batch& batch, Evaluation& evaluation) {
  return Evaluator(batch, evaluation).run(e, Selection(batch.rows));
}

Rows rows_where(const algebra::Expression& condition, const Batch& batch, Evaluation& evaluation) {
  const Operand answers = Evaluator(batch, evaluation).run(condition, Selection(batch.rows));
  Rows rows(batch.rows);
  std::size_t count = 0;
  const auto flags = Items<Flag>::of(answers);
  if (flags && !answers.has_nulls()) {
    for (std::uint32_t i = 0; i < batch.rows; ++i) {
      rows[count] = i;
      count += (*flags)[i] == Flag::kTrue ? 1 : 0;
    }
  } else {
    const std::vector<Ternary> all = ternaries(answers, batch.rows, condition.span, evaluation);
    for (std::uint32_t i = 0; i < batch.rows; ++i) {
      rows[count] = i;
      count += all[i] == Ternary::kTrue ? 1 : 0;
    }
  }
  rows.resize(count);
  return rows;
}

}  // namespace claimgraph::query::exec
