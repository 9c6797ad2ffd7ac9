// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>

#include "claimgraph/graph/decide.h"
#include "merge/decision_rules.h"

namespace claimgraph::graph {

namespace {

std::vector<DecisionState> states_of(std::span<const schema::Decision> decisions) {
  return DecisionRules(decisions).take_states();
}

}  // namespace

schema::Result<void> check_consistent(std::span<const schema::Decision> decided, const schema::Decision& fresh) {
  const std::string text = schema::to_text(fresh);
  const std::vector<DecisionState> before = states_of(decided);
  std::vector<schema::Decision> all(decided.begin(), decided.end());
  all.push_back(fresh);
  const std::vector<DecisionState> after = states_of(all);
  const auto number = [&](const std::string& wanted) {
    return std::find_if(before.begin(), before.end(),
                        [&](const DecisionState& one) { return schema::to_text(one.decision) == wanted; });
  };
  for (const DecisionState& state : after) {
    if (!state.set_aside_by) continue;
    const std::string aside = schema::to_text(state.decision);
    const auto known = number(aside);
    if (known != before.end() && known->set_aside_by) continue;
    // Of two the first by text is taken, which may be the fresh one: the other is to be named.
    const std::string other = aside == text ? schema::to_text(after[*state.set_aside_by].decision) : aside;
    const auto at = number(other) - before.begin() + 1;
    return schema::fail("CG-G060", fmt::format("this contradicts decision {}: {}", at, other), {},
                        fmt::format("undo that one first (`undo {}`), or decide about the name that it leads to", at));
  }
  return {};
}

}  // namespace claimgraph::graph
