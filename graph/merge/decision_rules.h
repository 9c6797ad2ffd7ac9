// SPDX-License-Identifier: Apache-2.0
#pragma once

// The user's decisions made ready to be asked: what a name becomes, for one claim or everywhere.

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "claimgraph/graph/claim_graph.h"
#include "claimgraph/schema/decision.h"
#include "topic_names.h"

namespace claimgraph::graph {

/// What a topic becomes, and whether a stance for the one is a stance against the other.
struct DecidedTopic {
  std::string_view name;
  bool against = false;
};

/// Decisions are a set: their order makes no difference. Each is taken in the order of its text unless it contradicts
/// one that was taken before: a second way for one name to go, or a circle. Such a one is set aside.
/// What a name becomes goes on from there: A into B and B into C makes C of A. A split for one claim comes before one
/// for its document, and that before what holds everywhere.
class DecisionRules {
 public:
  /// A decision about an issue counts for the topic that its name means, however that one is called by now.
  explicit DecisionRules(std::span<const schema::Decision> decisions, const TopicNames& topics = {});
  // The rules hold views of their names.
  DecisionRules(const DecisionRules&) = delete;
  DecisionRules& operator=(const DecisionRules&) = delete;

  bool empty() const { return states_.empty(); }

  // What follows remembers which decisions were of use. Views live as long as the rules and what they were given.
  bool drops(const schema::Claim& claim);
  std::string_view actor(std::string_view name, const schema::Claim& claim);
  /// Begins at the issue that the claim was moved to, where it was moved.
  DecidedTopic topic(const schema::Claim& claim);
  /// Away from any claim: merges and renames alone.
  std::string_view actor(std::string_view name);
  std::string_view issue(std::string_view name);

  /// The names that became this one by merges and renames, sorted.
  std::vector<std::string_view> names_behind_actor(std::string_view name) const;
  std::vector<std::string_view> names_behind_issue(std::string_view name) const;

  /// In the order of their text.
  std::vector<DecisionState> take_states() { return std::move(states_); }

 private:
  struct Step {
    std::string_view to;
    bool against = false;
    std::size_t decision = 0;
  };
  using Narrow = std::map<std::pair<std::string_view, std::string_view>, Step>;  // of a name, in a document or claim
  /// The rules for actors, and those for issues.
  struct Names {
    std::unordered_map<std::string_view, Step> everywhere;
    Narrow in_document;
    Narrow in_claim;
    std::map<std::string_view, std::vector<Step>> ways;                   // all of them, to find circles
    std::map<std::string_view, std::vector<std::string_view>> came_from;  // of `everywhere`, one step back
  };

  void take(std::size_t index);
  void take_name(std::size_t index);
  DecidedTopic follow(const Names& names, DecidedTopic from, const schema::Claim* claim);
  void use(std::size_t decision, const schema::Claim* claim);
  static const Step* next(const Names& names, std::string_view name, const schema::Claim* claim);
  static const Step* way(const Names& names, std::string_view from, std::string_view to);
  static std::vector<std::string_view> names_behind(const Names& names, std::string_view name);

  /// What a decision names, as the claims call it.
  struct Meant {
    std::string from, to;
  };

  std::vector<DecisionState> states_;
  std::vector<Meant> meant_;                         // one a decision
  std::vector<const schema::Claim*> last_used_for_;  // one a decision: so that a claim counts once
  Names actors_;
  Names issues_;
  std::unordered_map<std::string_view, std::size_t> dropped_;  // claim to decision
  std::unordered_map<std::string_view, Step> moved_;           // claim to issue
};

}  // namespace claimgraph::graph
