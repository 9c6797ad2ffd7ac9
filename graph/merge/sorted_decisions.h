// SPDX-License-Identifier: Apache-2.0
#pragma once

// A set of decisions as a list: each once, by its text.

#include <algorithm>
#include <utility>
#include <vector>

#include "claimgraph/schema/decision.h"

namespace claimgraph::graph {

/// Of two notes to one decision the greater stays.
inline std::vector<schema::Decision> sorted_decisions(std::vector<schema::Decision> decisions) {
  std::vector<std::pair<std::string, schema::Decision>> by_text;
  for (schema::Decision& decision : decisions) {
    std::string text = schema::to_text(decision);
    by_text.emplace_back(std::move(text), std::move(decision));
  }
  std::sort(by_text.begin(), by_text.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second.note > b.second.note;
  });
  by_text.erase(
      std::unique(by_text.begin(), by_text.end(), [](const auto& a, const auto& b) { return a.first == b.first; }),
      by_text.end());
  std::vector<schema::Decision> sorted;
  for (auto& [text, decision] : by_text) sorted.push_back(std::move(decision));
  return sorted;
}

}  // namespace claimgraph::graph
