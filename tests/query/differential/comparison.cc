// SPDX-License-Identifier: Apache-2.0

#include "comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "result/formats.h"

namespace claimgraph::differential {
namespace {

using query::Value;

/// Twelve digits of decimal numbers, so that the order of a sum does not show.
Value rounded(const Value& value, const property_graph::PropertyGraph& graph, bool any_order) {
  if (value.is<double>() && std::isfinite(value.get<double>())) {
    return std::strtod(fmt::format("{:.12g}", value.get<double>()).c_str(), nullptr) + 0.0;
  }
  if (!value.is_list()) return value;
  property_graph::List list;
  for (const Value& item : value.list()) list.push_back(rounded(item, graph, any_order));
  if (any_order) {
    std::sort(list.begin(), list.end(), [&](const Value& a, const Value& b) {
      return query::result::written(a, graph) < query::result::written(b, graph);
    });
  }
  return list;
}

}  // namespace

std::vector<Way> ways(const property_graph::PropertyGraph& graph, const property_graph::PropertyGraph* copy) {
  const std::vector<std::string> names = query::rewrite_names();
  const std::set<std::string> all(names.begin(), names.end());
  std::vector<Way> made = {{"all rewrites", &graph, {}}, {"no rewrites", &graph, all}};
  for (const std::string& name : names) made.push_back({"without " + name, &graph, {name}});
  if (copy != nullptr) {
    made.push_back({"plain copy", copy, {}});
    made.push_back({"plain copy, no rewrites", copy, all});
  }
  return made;
}

Answer answer(const Way& way, const WrittenQuery& query, bool loose) {
  query::RunOptions options;
  options.parameters = {{"number", std::int64_t{1}}, {"text", "ab"}};
  options.now = property_graph::DateTime{};
  options.most_rows = 20'000;
  options.most_time = std::chrono::seconds(10);
  options.without_rewrites = way.without;
  const auto table = query::run(*way.graph, query.text, options);
  if (!table) return {{}, table.error().code, table.error().message};
  Answer answer;
  for (const auto& row : table->rows) {
    std::string text;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool any_order = loose || table->columns[i].starts_with("bag");
      text += (i == 0 ? "" : " | ") + query::result::written(rounded(row[i], *way.graph, any_order), *way.graph);
    }
    answer.rows.push_back(std::move(text));
  }
  if (!query.ordered) std::sort(answer.rows.begin(), answer.rows.end());
  return answer;
}

bool may_differ(const std::string& code) { return code.starts_with("CG-Q2"); }

}  // namespace claimgraph::differential
