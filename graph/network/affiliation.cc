// SPDX-License-Identifier: Apache-2.0

#include <map>

#include "claimgraph/graph/network.h"

namespace claimgraph::graph::network {

Affiliation affiliation(const Statements& statements, std::span<const std::uint32_t> copies) {
  Affiliation counts;
  counts.actors = statements.actors.size();
  counts.issues = statements.issues.size();
  counts.totals.resize(counts.actors);
  std::map<std::pair<std::uint32_t, std::uint32_t>, Cell> cells;
  for (std::size_t i = 0; i < statements.list.size(); ++i) {
    const Statement& statement = statements.list[i];
    const std::uint32_t times = copies.empty() ? 1 : copies[i];
    if (times == 0) continue;
    Cell& cell = cells[{statement.actor, statement.issue}];
    (statement.in_favour ? cell.in_favour : cell.against) += times;
    counts.totals[statement.actor] += times;
  }
  counts.cells.reserve(cells.size());
  for (auto& [key, cell] : cells) counts.cells.push_back({key.first, key.second, cell.in_favour, cell.against});
  return counts;
}

}  // namespace claimgraph::graph::network
