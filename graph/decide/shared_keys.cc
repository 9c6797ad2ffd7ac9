// SPDX-License-Identifier: Apache-2.0

#include "shared_keys.h"

#include <map>
#include <string_view>

namespace claimgraph::graph {

std::set<NodePair> pairs_with_a_key(const std::vector<std::vector<std::string>>& keys_of_nodes) {
  constexpr std::size_t kMostWithOneKey = 40;
  std::map<std::string_view, std::vector<std::uint32_t>> nodes;
  for (std::uint32_t i = 0; i < keys_of_nodes.size(); ++i) {
    for (const std::string& key : keys_of_nodes[i]) nodes[key].push_back(i);
  }
  std::set<NodePair> pairs;
  for (const auto& [key, with_key] : nodes) {
    if (with_key.size() > kMostWithOneKey) continue;
    for (std::size_t i = 0; i < with_key.size(); ++i) {
      for (std::size_t j = i + 1; j < with_key.size(); ++j) pairs.emplace(with_key[i], with_key[j]);
    }
  }
  return pairs;
}

Likeness merge_of(schema::DecisionSubject subject, const Node& from, const Node& to, std::int32_t score,
                  std::string reason) {
  schema::Decision decision;
  decision.subject = subject;
  decision.from = from.name;
  decision.to = to.name;
  return {std::move(decision), score, std::move(reason)};
}

}  // namespace claimgraph::graph
