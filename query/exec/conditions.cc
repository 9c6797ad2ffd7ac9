// SPDX-License-Identifier: Apache-2.0

#include "exec/conditions.h"

#include "values/type.h"

namespace claimgraph::query::exec {
namespace {

using property_graph::Flag;

Ternary ternary(const Value& value, syntax::Span span, Evaluation& evaluation) {
  if (value.is<bool>()) return to_ternary(value.get<bool>());
  if (!value.is_null()) {
    evaluation.fail("CG-Q201", "a condition is true or false, but this is " + std::string(in_words(value)), span);
  }
  return Ternary::kNull;
}

}  // namespace

std::vector<Ternary> ternaries(const Operand& operand, std::size_t rows, syntax::Span span, Evaluation& evaluation) {
  std::vector<Ternary> out(rows);
  if (const auto items = Items<Flag>::of(operand)) {
    for (std::size_t row = 0; row < rows; ++row) out[row] = to_ternary((*items)[row] == Flag::kTrue);
    if (operand.has_nulls()) {
      for (std::size_t row = 0; row < rows; ++row) {
        if (operand.is_null(row)) out[row] = Ternary::kNull;
      }
    }
    return out;
  }
  const Boxed values(operand);
  for (std::size_t row = 0; row < rows; ++row) out[row] = ternary(values[row], span, evaluation);
  return out;
}

Column flags(const std::vector<Ternary>& answers) {
  std::vector<Flag> items(answers.size());
  std::vector<std::uint8_t> nulls;
  for (std::size_t row = 0; row < answers.size(); ++row) {
    items[row] = answers[row] == Ternary::kTrue ? Flag::kTrue : Flag::kFalse;
    if (answers[row] != Ternary::kNull) continue;
    nulls.resize(answers.size());
    nulls[row] = 1;
  }
  return Column(std::move(items), std::move(nulls));
}

}  // namespace claimgraph::query::exec
