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
      if (const auto next = next_relationship()) {
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
    steps_.push_back({std::move(action)});
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
      if (label != by) labels->labels.emplace_back(label);
    }
    labels->keys.resize(labels->labels.size());
    if (node.unmatched) return add(Nothing{});
    if (labels->labels.empty()) return;
    labels->children.push_back(slot_expression(node.slot));
    labels->children.back()->type = Type::kNode;
    add(Filter{std::move(labels)});
  }

  std::optional<std::size_t> next_relationship() const {
    std::optional<std::size_t> best;
    int best_ends = 0;
    for (std::size_t i = 0; i < match_.relationships.size(); ++i) {
      if (followed_[i]) continue;
      const int ends = (known_[match_.relationships[i].from] ? 1 : 0) + (known_[match_.relationships[i].to] ? 1 : 0);
      if (ends > best_ends) {
        best = i;
        best_ends = ends;
      }
    }
    return best;
  }

  std::optional<std::size_t> best_start() const {
    std::optional<std::size_t> best;
    std::uint64_t fewest = std::numeric_limits<std::uint64_t>::max();
    for (std::size_t i = 0; i < match_.nodes.size(); ++i) {
      if (known_[i]) continue;
      const std::uint64_t count = match_.nodes[i].candidates;
      if (!best || count < fewest) {
        best = i;
        fewest = count;
      }
    }
    return best;
  }

  void begin_at(std::size_t index) {
    algebra::Node& node = match_.nodes[index];
    std::optional<property_graph::LabelId> label;
    if (node.unmatched) {
      add(Nothing{});
    } else if (node.seek) {
      label = node.seek->label;
      add(LookUp{node.slot, std::move(*node.seek)});
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
    expand.relationship = std::move(relationship);
    relationship.slot = slot;
    relationship.variable_length = expand.relationship.variable_length;
    if (backwards) expand.relationship.direction = turned(expand.relationship.direction);
    expand.from = match_.nodes[from].slot;
    expand.to = match_.nodes[to].slot;
    expand.to_is_known = to_is_known;
    expand.backwards = backwards;
    expand.not_again = matched_;
    add(std::move(expand));
    matched_.push_back(slot);
    missing_.erase(slot);
    if (!to_is_known) found_node(to, std::nullopt);
    if (same_as) add(Filter{equal_slots(slot, *same_as)});
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
  std::vector<Slot> matched_;
  std::vector<std::vector<Slot>> needs_;
};

}  // namespace

std::vector<Step> order_match(algebra::Match match, const property_graph::PropertyGraph& graph) {
  return Orderer(std::move(match), graph).order();
}

}  // namespace claimgraph::query::plan
