// SPDX-License-Identifier: Apache-2.0

#include "apply_decisions.h"

#include <utility>

namespace claimgraph::graph {
namespace {

/// True where a name changed.
bool rename(schema::Claim& claim, DecisionRules& rules) {
  bool changed = false;
  for (std::string* name : {&claim.actor, &claim.target, &claim.reported_by}) {
    const std::string_view decided = rules.actor(*name, claim);
    if (decided == *name) continue;
    *name = std::string(decided);
    changed = true;
  }
  const DecidedTopic topic = rules.topic(claim);
  if (topic.against && claim.stance) claim.stance = schema::opposite(*claim.stance);
  if (topic.name == claim.topic) return changed || (topic.against && claim.stance);
  claim.topic = std::string(topic.name);
  return true;
}

Undecided names_of(const schema::Claim& claim) {
  return {{}, claim.actor, claim.target, claim.reported_by, claim.topic, claim.stance};
}

}  // namespace

void apply_decisions(MergedGraph& graph, DecisionRules& rules) {
  if (rules.empty()) return;
  std::vector<schema::Claim> kept;
  kept.reserve(graph.claims.size());
  for (schema::Claim& claim : graph.claims) {
    if (rules.drops(claim)) {
      graph.dropped.push_back(std::move(claim));
      continue;
    }
    Undecided before = names_of(claim);
    if (rename(claim, rules)) {
      before.claim = ClaimIndex{static_cast<std::uint32_t>(kept.size())};
      graph.undecided.push_back(std::move(before));
    }
    kept.push_back(std::move(claim));
  }
  graph.claims = std::move(kept);
}

}  // namespace claimgraph::graph
