// SPDX-License-Identifier: Apache-2.0

#include "plan/match_order.h"

#include <algorithm>
#include <limits>
#include <set>

namespace claimgraph::query::plan {
namespace {

using algebra::Expression;
using algebra::ExpressionKind;
using property_graph::Direction;

ExpressionPtr slot_expression(Slot slot) {
  auto made = std::make_unique<Expression>();
  made->kind = ExpressionKind::kSlot;
  made->slot = slot;
  return made;
}

ExpressionPtr equal_slots(Slot a, Slot b) {
  auto made = std::make_unique<Expression>();
  made->kind = ExpressionKind::kComparison;
  made->type = Type::kBoolean;
  made->operations.push_back(syntax::Operation::kEqual);
  made->children.push_back(slot_expression(a));
  made->children.push_back(slot_expression(b));
  return made;
}

Direction turned(Direction direction) {
  if (direction == Direction::kBoth) return direction;
  return direction == Direction::kOut ? Direction::kIn : Direction::kOut;
}

class Orderer {
 public:
  Orderer(algebra::Match match, const property_graph::PropertyGraph& graph) : match_(std::move(match)), graph_(graph) {}

  std::vector<Step> order() {
    note_what_is_missing();
    for (std::size_t i = 0; i < match_.nodes.size(); ++i) {
      if (match_.nodes[i].bound) found_node(i, std::nullopt);
    }
    if (match_.predicates_early) place_predicates();
    while (true) {
      if (const auto next = next_relationship(known_, followed_)) {
        follow(*next);
      } else if (const auto start = best_start()) {
        begin_at(*start);
      } else {
        break;
      }
      if (match_.predicates_early) place_predicates();
    }
    for (const algebra::Path& path : match_.paths) make_path(path);
    place_predicates();
    return std::move(steps_);
  }

 private:
  template <class Action>
  void add(Action action) {
    steps_.push_back({std::move(action), {}});
  }

  void note_what_is_missing() {
    for (const algebra::Node& node : match_.nodes) {
      if (!node.bound) missing_.insert(node.slot);
    }
    for (const algebra::Relationship& relationship : match_.relationships) missing_.insert(relationship.slot);
    for (const algebra::Path& path : match_.paths) missing_.insert(path.slot);
    known_.resize(match_.nodes.size());
    followed_.resize(match_.relationships.size());
    for (const ExpressionPtr& predicate : match_.predicates) {
      std::vector<Slot> slots;
      algebra::add_slots(*predicate, slots);
      needs_.push_back(std::move(slots));
    }
  }

  void place_predicates() {
    for (std::size_t i = 0; i < match_.predicates.size(); ++i) {
      if (match_.predicates[i] == nullptr) continue;
      if (std::any_of(needs_[i].begin(), needs_[i].end(), [this](Slot slot) { return missing_.contains(slot); }))
        continue;
      add(Filter{std::move(match_.predicates[i])});
    }
  }

  /// The node is in the rows; what remains is to look at its labels but the one it was found by.
  void found_node(std::size_t index, std::optional<property_graph::LabelId> by) {
    const algebra::Node& node = match_.nodes[index];
    known_[index] = true;
    missing_.erase(node.slot);
    auto labels = std::make_unique<Expression>();
    labels->kind = ExpressionKind::kHasLabels;
    labels->type = Type::kBoolean;
    for (const property_graph::LabelId label : node.labels) {
      if (label == by || std::find(node.implied.begin(), node.implied.end(), label) != node.implied.end()) continue;
      labels->labels.emplace_back(label);
    }
    labels->keys.resize(labels->labels.size());
    if (node.unmatched) return add(Nothing{});
    if (labels->labels.empty()) return;
    labels->children.push_back(slot_expression(node.slot));
    labels->children.back()->type = Type::kNode;
    add(Filter{std::move(labels)});
  }

  std::optional<std::size_t> next_relationship(const std::vector<bool>& known,
                                               const std::vector<bool>& followed) const {
    std::optional<std::size_t> best;
    int best_ends = 0;
    for (std::size_t i = 0; i < match_.relationships.size(); ++i) {
      if (followed[i]) continue;
      const int ends = (known[match_.relationships[i].from] ? 1 : 0) + (known[match_.relationships[i].to] ? 1 : 0);
      if (ends > best_ends) {
        best = i;
        best_ends = ends;
      }
    }
    return best;
  }

  std::optional<std::size_t> best_start() const {
    std::optional<std::size_t> best;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < match_.nodes.size(); ++i) {
      if (known_[i]) continue;
      const double cost = cost_from(i);
      if (!best || cost < least) {
        best = i;
        least = cost;
      }
    }
    return best;
  }

  /// About how many rows there are on the way from the node to all that hangs together with it.
  double cost_from(std::size_t start) const {
    const auto& nodes = match_.nodes;
    std::vector<bool> known = known_;
    std::vector<bool> followed = followed_;
    known[start] = true;
    auto rows = static_cast<double>(nodes[start].candidates);
    double cost = rows;
    while (const auto next = next_relationship(known, followed)) {
      const algebra::Relationship& relationship = match_.relationships[*next];
      followed[*next] = true;
      const bool backwards = !known[relationship.from];
      const algebra::Node& from = nodes[backwards ? relationship.to : relationship.from];
      const algebra::Node& to = nodes[backwards ? relationship.from : relationship.to];
      // As if the relationships led from each node of one label to as many of the other.
      const double labelled = std::max(1.0, static_cast<double>(to.labelled));
      const double each = std::max(1.0, labelled / std::max(1.0, static_cast<double>(from.labelled)));
      const bool closes = known[relationship.from] && known[relationship.to];
      // All that are reached have to be looked at, be they kept or not.
      const double reached = rows * each;
      rows = reached * (closes ? 1.0 : static_cast<double>(to.candidates)) / labelled;
      known[relationship.from] = known[relationship.to] = true;
      cost += reached;
    }
    return cost;
  }

  void begin_at(std::size_t index) {
    algebra::Node& node = match_.nodes[index];
    std::optional<property_graph::LabelId> label;
    if (node.unmatched) {
      add(Nothing{});
    } else if (node.seek) {
      label = node.seek->label;
      add(LookUp{node.slot, std::move(*node.seek)});
    } else if (node.range) {
      label = node.range->label;
      add(LookUpBetween{node.slot, std::move(*node.range)});
    } else {
      for (const property_graph::LabelId candidate : node.labels) {
        if (!label || graph_.count(candidate) < graph_.count(*label)) label = candidate;
      }
      add(Scan{node.slot, label});
    }
    found_node(index, label);
  }

  void follow(std::size_t index) {
    algebra::Relationship& relationship = match_.relationships[index];
    followed_[index] = true;
    const bool backwards = !known_[relationship.from];
    const std::size_t from = backwards ? relationship.to : relationship.from;
    const std::size_t to = backwards ? relationship.from : relationship.to;
    const bool to_is_known = known_[to];
    const Slot slot = relationship.slot;
    const std::optional<Slot> same_as = relationship.same_as;
    if (relationship.typed && relationship.types.empty()) add(Nothing{});
    Expand expand;
    for (const Matched& matched : matched_) {
      if (may_be(matched, relationship)) expand.not_again.push_back(matched.slot);
    }
    matched_.push_back({slot, relationship.typed, relationship.types});
    expand.relationship = std::move(relationship);
    relationship.slot = slot;
    relationship.variable_length = expand.relationship.variable_length;
    if (backwards) expand.relationship.direction = turned(expand.relationship.direction);
    expand.from = match_.nodes[from].slot;
    expand.to = match_.nodes[to].slot;
    expand.to_is_known = to_is_known;
    expand.backwards = backwards;
    add(std::move(expand));
    missing_.erase(slot);
    if (!to_is_known) found_node(to, std::nullopt);
    if (same_as) add(Filter{equal_slots(slot, *same_as)});
  }

  struct Matched {
    Slot slot = 0;
    bool typed = false;
    std::vector<property_graph::TypeId> types;
  };

  /// Whether the two may be one relationship.
  bool may_be(const Matched& matched, const algebra::Relationship& relationship) const {
    if (!match_.types_tell_apart || !matched.typed || !relationship.typed) return true;
    return std::find_first_of(matched.types.begin(), matched.types.end(), relationship.types.begin(),
                              relationship.types.end()) != matched.types.end();
  }

  void make_path(const algebra::Path& path) {
    MakePath made;
    made.slot = path.slot;
    made.start = match_.nodes[path.nodes.front()].slot;
    for (const std::size_t relationship : path.relationships) {
      made.relationships.push_back(match_.relationships[relationship].slot);
    }
    missing_.erase(path.slot);
    add(std::move(made));
  }

  algebra::Match match_;
  const property_graph::PropertyGraph& graph_;
  std::vector<Step> steps_;
  std::set<Slot> missing_;
  std::vector<bool> known_;
  std::vector<bool> followed_;
  std::vector<Matched> matched_;
  std::vector<std::vector<Slot>> needs_;
};

}  // namespace

std::vector<Step> order_match(algebra::Match match, const property_graph::PropertyGraph& graph) {
  return Orderer(std::move(match), graph).order();
}

}  // namespace claimgraph::query::plan
