// SPDX-License-Identifier: Apache-2.0

#include "decision_rules.h"

#include <algorithm>
#include <set>

#include "sorted_decisions.h"

namespace claimgraph::graph {

using schema::Decision;
using schema::DecisionKind;
using schema::DecisionSubject;

DecisionRules::DecisionRules(std::span<const Decision> decisions, const TopicNames& topics) {
  for (Decision& decision : sorted_decisions({decisions.begin(), decisions.end()})) {
    const bool of_issue = decision.kind == DecisionKind::kMove || decision.subject == DecisionSubject::kIssue;
    const auto meant = [&](const std::string& name) { return of_issue ? std::string(topics.meant(name)) : name; };
    Meant names{meant(decision.from), meant(decision.to)};
    // Another wording for the same topic is a name that the user likes better.
    if (names.from == names.to) names.to = decision.to;
    meant_.push_back(std::move(names));
    states_.push_back({std::move(decision), 0, false, std::nullopt});
  }
  last_used_for_.resize(states_.size());
  for (std::size_t i = 0; i < states_.size(); ++i) take(i);
}

void DecisionRules::take(std::size_t index) {
  const Decision& decision = states_[index].decision;
  if (decision.kind == DecisionKind::kDrop) {
    dropped_.emplace(decision.claim, index);
  } else if (decision.kind == DecisionKind::kMove) {
    const auto [there, fresh] = moved_.emplace(decision.claim, Step{meant_[index].to, decision.against, index});
    if (!fresh) states_[index].set_aside_by = there->second.decision;
  } else {
    take_name(index);
  }
}

void DecisionRules::take_name(std::size_t index) {
  const Decision& decision = states_[index].decision;
  const auto& [from, to] = meant_[index];
  Names& names = decision.subject == DecisionSubject::kActor ? actors_ : issues_;
  if (from == to) {  // it is called so already
    states_[index].found = true;
    return;
  }
  if (const Step* back = way(names, to, from)) {
    states_[index].set_aside_by = back->decision;
    return;
  }
  const Step step{to, decision.against, index};
  const auto add = [&](auto& rules, const auto& key) {
    const auto [there, fresh] = rules.emplace(key, step);
    if (!fresh) states_[index].set_aside_by = there->second.decision;
    return fresh;
  };
  if (decision.kind != DecisionKind::kSplit) {
    if (!add(names.everywhere, std::string_view(from))) return;
    names.came_from[to].push_back(from);
  } else if (!decision.claim.empty()) {
    if (!add(names.in_claim, std::pair<std::string_view, std::string_view>(from, decision.claim))) return;
  } else {
    if (!add(names.in_document, std::pair<std::string_view, std::string_view>(from, decision.document))) {
      return;
    }
  }
  names.ways[from].push_back(step);
}

/// The first step of a way from one name to the other, splits and all; null where there is none.
const DecisionRules::Step* DecisionRules::way(const Names& names, std::string_view from, std::string_view to) {
  std::vector<std::pair<std::string_view, const Step*>> open{{from, nullptr}};
  std::set<std::string_view> seen{from};
  while (!open.empty()) {
    const auto [at, first] = open.back();
    open.pop_back();
    const auto steps = names.ways.find(at);
    if (steps == names.ways.end()) continue;
    for (const Step& step : steps->second) {
      const Step* begun = first == nullptr ? &step : first;
      if (step.to == to) return begun;
      if (seen.insert(step.to).second) open.emplace_back(step.to, begun);
    }
  }
  return nullptr;
}

const DecisionRules::Step* DecisionRules::next(const Names& names, std::string_view name, const schema::Claim* claim) {
  if (claim != nullptr) {
    if (const auto found = names.in_claim.find({name, claim->id}); found != names.in_claim.end()) return &found->second;
    if (const auto found = names.in_document.find({name, claim->doc}); found != names.in_document.end()) {
      return &found->second;
    }
  }
  const auto found = names.everywhere.find(name);
  return found == names.everywhere.end() ? nullptr : &found->second;
}

DecidedTopic DecisionRules::follow(const Names& names, DecidedTopic at, const schema::Claim* claim) {
  if (at.name.empty()) return at;
  while (const Step* step = next(names, at.name, claim)) {
    use(step->decision, claim);
    at = {step->to, at.against != step->against};
  }
  return at;
}

void DecisionRules::use(std::size_t decision, const schema::Claim* claim) {
  states_[decision].found = true;
  if (claim == nullptr || last_used_for_[decision] == claim) return;
  last_used_for_[decision] = claim;
  ++states_[decision].claims;
}

bool DecisionRules::drops(const schema::Claim& claim) {
  if (dropped_.empty()) return false;
  const auto found = dropped_.find(claim.id);
  if (found == dropped_.end()) return false;
  use(found->second, &claim);
  return true;
}

std::string_view DecisionRules::actor(std::string_view name, const schema::Claim& claim) {
  return follow(actors_, {name, false}, &claim).name;
}

DecidedTopic DecisionRules::topic(const schema::Claim& claim) {
  DecidedTopic at{claim.topic, false};
  if (const auto found = moved_.find(claim.id); found != moved_.end()) {
    use(found->second.decision, &claim);
    at = {found->second.to, found->second.against};
  }
  return follow(issues_, at, &claim);
}

std::string_view DecisionRules::actor(std::string_view name) { return follow(actors_, {name, false}, nullptr).name; }
std::string_view DecisionRules::issue(std::string_view name) { return follow(issues_, {name, false}, nullptr).name; }

std::vector<std::string_view> DecisionRules::names_behind(const Names& names, std::string_view name) {
  std::vector<std::string_view> found;
  std::vector<std::string_view> open{name};
  while (!open.empty()) {
    const auto steps = names.came_from.find(open.back());
    open.pop_back();
    if (steps == names.came_from.end()) continue;
    found.insert(found.end(), steps->second.begin(), steps->second.end());
    open.insert(open.end(), steps->second.begin(), steps->second.end());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string_view> DecisionRules::names_behind_actor(std::string_view name) const {
  return names_behind(actors_, name);
}

std::vector<std::string_view> DecisionRules::names_behind_issue(std::string_view name) const {
  return names_behind(issues_, name);
}

}  // namespace claimgraph::graph
