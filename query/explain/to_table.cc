// SPDX-License-Identifier: Apache-2.0

#include "explain/to_table.h"

namespace claimgraph::query::explain {
namespace {

template <class T>
Value value_or_null(const std::optional<T>& number) {
  if constexpr (std::is_floating_point_v<T>) {
    return number ? Value(*number) : Value();
  } else {
    return number ? Value(static_cast<std::int64_t>(*number)) : Value();
  }
}

void add(const std::vector<PlanOperator>& operators, std::size_t depth, bool profiled, Table& table) {
  for (const PlanOperator& one : operators) {
    std::vector<Value>& row = table.rows.emplace_back();
    row.emplace_back(std::string(2 * depth, ' ') + one.name);
    row.emplace_back(one.details);
    row.push_back(value_or_null(one.estimated_rows));
    if (profiled) {
      row.push_back(value_or_null(one.rows));
      row.push_back(value_or_null(one.milliseconds));
    }
    add(one.inner, depth + 1, profiled, table);
  }
}

}  // namespace

Table to_table(PlanReport report) {
  Table table;
  const bool profiled = report.rows.has_value();
  table.columns = {"operator", "details", "estimated_rows"};
  if (profiled) table.columns.insert(table.columns.end(), {"rows", "milliseconds"});
  add(report.operators, 0, profiled, table);
  table.plan = std::move(report);
  return table;
}

}  // namespace claimgraph::query::explain
