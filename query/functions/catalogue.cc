// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "claimgraph/query/words.h"
#include "functions/kinds.h"

namespace claimgraph::query {
namespace {

bool same_word(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

std::array<std::span<const Function>, 6> all() {
  return {graph_functions(),  list_functions(), number_functions(),
          scalar_functions(), text_functions(), time_functions()};
}

}  // namespace

const Function* find_function(std::string_view name) {
  for (const std::span<const Function> some : all()) {
    for (const Function& function : some) {
      if (same_word(function.name, name)) return &function;
    }
  }
  return nullptr;
}

const Aggregation* find_aggregation(std::string_view name) {
  for (const Aggregation& aggregation : aggregations()) {
    if (same_word(aggregation.name, name)) return &aggregation;
  }
  return nullptr;
}

const Aggregation& count_rows() { return *find_aggregation("count"); }

std::vector<std::string> function_names() {
  std::vector<std::string> names = {"all", "any", "none", "reduce", "single"};
  for (const std::span<const Function> some : all()) {
    for (const Function& function : some) names.emplace_back(function.name);
  }
  for (const Aggregation& aggregation : aggregations()) names.emplace_back(aggregation.name);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace claimgraph::query
