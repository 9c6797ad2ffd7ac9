// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <optional>
#include <utility>

#include "exec/evaluate.h"
#include "exec/matched.h"
#include "exec/operator.h"
#include "exec/pair_conditions.h"

namespace claimgraph::query::exec {
namespace {

using property_graph::Expansions;
using property_graph::NodeId;
using property_graph::RelationshipId;

class ExpandOperator final : public Operator {
 public:
  ExpandOperator(const plan::Expand& step, OperatorPtr input, Evaluation& evaluation, const Live& live)
      : step_(step), input_(std::move(input)), evaluation_(evaluation), live_(live), conditions_(step.conditions) {
    found_.with_relationships = needs_relationships();
  }

  bool next(Batch& batch) override {
    while (at_ == found_.size()) {
      if (row_ == rows_.rows) {
        if (!input_->next(rows_)) return false;
        row_ = 0;
      }
      expand_more();
      if (evaluation_.failed()) return false;
    }
    const std::size_t count = std::min(kBatchRows, found_.size() - at_);
    const std::size_t end = at_ + count;
    if (is_one_for_each_row()) {
      batch = std::exchange(rows_, {});
      row_ = 0;
      for (std::size_t i = 0; i < batch.columns.size(); ++i) {
        if (!is_live(live_, i)) batch.columns[i] = Column();
      }
    } else {
      batch = gather(rows_, some(found_.from, at_, end), live_);
    }
    if (is_live(live_, step_.relationship.slot)) {
      batch.columns[step_.relationship.slot] = Column(some(found_.relationships, at_, end), {});
    }
    if (!step_.to_is_known && is_live(live_, step_.to))
      batch.columns[step_.to] = Column(some(found_.nodes, at_, end), {});
    if (finds_nothing_read()) {
      batch.times.resize(count, 1);
      for (std::size_t i = 0; i < count; ++i) batch.times[i] *= counts_[at_ + i];
    }
    at_ = end;
    return true;
  }

 private:
  static constexpr std::size_t kAtFirst = 16;  // nodes: a few may have millions of relationships

  /// The items from `begin` to `end`.
  template <class T>
  static std::vector<T> some(const std::vector<T>& items, std::size_t begin, std::size_t end) {
    return {items.begin() + static_cast<std::ptrdiff_t>(begin), items.begin() + static_cast<std::ptrdiff_t>(end)};
  }

  /// Rows of one `from` would be the same.
  bool finds_nothing_read() const {
    return step_.merges && !is_live(live_, step_.relationship.slot) && (step_.to_is_known || !is_live(live_, step_.to));
  }

  /// Nothing of an expansion is asked but that it is there.
  bool is_counted() const {
    return finds_nothing_read() && !step_.to_is_known && step_.not_again.empty() && step_.conditions.empty();
  }

  bool needs_relationships() const {
    const algebra::Slot slot = step_.relationship.slot;
    return is_live(live_, slot) || !step_.not_again.empty() || conditions_.read(slot);
  }

  /// Every row of the batch goes on just once, as claims to their actor.
  bool is_one_for_each_row() const {
    if (at_ != 0 || row_ != rows_.rows || found_.size() != rows_.rows || rows_.rows > kBatchRows) return false;
    for (std::uint32_t i = 0; i < found_.size(); ++i) {
      if (found_.from[i] != i) return false;
    }
    return true;
  }

  /// One expansion for all of a row, which says nothing but how many there are.
  void count(const std::vector<NodeId>& nodes, const Rows& places) {
    const std::vector<std::uint64_t> degrees =
        evaluation_.graph().degrees(nodes, step_.relationship.direction, step_.relationship.types);
    for (std::size_t i = 0; i < degrees.size(); ++i) {
      if (degrees[i] == 0) continue;
      found_.add(places[i], {}, {});
      counts_.push_back(degrees[i]);
    }
  }

  /// The expansions of the next rows, with `from` as the row.
  void expand_more() {
    clear(found_);
    counts_.clear();
    at_ = 0;
    while (row_ < rows_.rows && found_.size() < kBatchRows) {
      std::vector<NodeId> nodes;
      Rows places;
      take_nodes(nodes, places);
      if (nodes.empty()) return;
      if (is_counted()) {
        count(nodes, places);
        kept_.set(bytes());
        continue;
      }
      first_ = found_.size();
      evaluation_.graph().expand(nodes, step_.relationship.direction, step_.relationship.types, found_);
      note_how_many(found_.size() - first_, nodes.size());
      if (places.front() != 0 || places.back() != places.size() - 1) {
        for (std::size_t i = first_; i < found_.size(); ++i) found_.from[i] = places[found_.from[i]];
      }
      if (step_.to_is_known) keep_those_to(rows_.columns[step_.to]);
      for (const algebra::Slot slot : step_.not_again) drop_those_in(rows_.columns[slot]);
      for (std::size_t i = 0; i < conditions_.size(); ++i) {
        keep_those_where(conditions_[i], conditions_.read_by(i));
      }
      if (evaluation_.failed() || !evaluation_.check_rows(made_ += found_.size() - first_)) return;
      if (finds_nothing_read()) merge();
      kept_.set(bytes());
    }
  }

  /// So many nodes at once that what they find fills a few batches.
  void note_how_many(std::size_t found, std::size_t nodes) {
    constexpr std::size_t kBatches = 2;
    at_once_ = std::clamp<std::size_t>(kBatches * kBatchRows * nodes / (found + 1), 1, kBatchRows);
  }

  std::uint64_t bytes() const {
    return found_.from.capacity() * sizeof(std::uint32_t) + found_.nodes.capacity() * sizeof(NodeId) +
           found_.relationships.capacity() * sizeof(RelationshipId) + counts_.capacity() * sizeof(std::uint64_t);
  }

  static void clear(Expansions& expansions) {
    expansions.from.clear();
    expansions.relationships.clear();
    expansions.nodes.clear();
  }

  /// Of the newest expansions those for whose place the test holds.
  template <class Test>
  void keep(Test test) {
    std::size_t kept = first_;
    for (std::size_t i = first_; i < found_.size(); ++i) {
      if (!test(i)) continue;
      found_.from[kept] = found_.from[i];
      found_.nodes[kept] = found_.nodes[i];
      if (found_.with_relationships) found_.relationships[kept] = found_.relationships[i];
      ++kept;
    }
    found_.from.resize(kept);
    found_.nodes.resize(kept);
    if (found_.with_relationships) found_.relationships.resize(kept);
  }

  /// One expansion for all of the same row.
  void merge() {
    std::optional<std::uint32_t> before;
    keep([&](std::size_t i) {
      const bool is_new = before != found_.from[i];
      before = found_.from[i];
      if (is_new) {
        counts_.push_back(1);
      } else {
        ++counts_.back();
      }
      return is_new;
    });
  }

  void take_nodes(std::vector<NodeId>& nodes, Rows& places) {
    const Column& from = rows_.columns[step_.from];
    const auto* const all = from.has_nulls() ? nullptr : from.all<NodeId>();
    for (; row_ < rows_.rows && nodes.size() < at_once_; ++row_) {
      if (all != nullptr) {
        nodes.push_back((*all)[row_]);
      } else {
        const Value node = from[row_];
        if (!node.is<NodeId>()) continue;
        nodes.push_back(node.get<NodeId>());
      }
      places.push_back(static_cast<std::uint32_t>(row_));
    }
  }

  void keep_those_to(const Column& known) {
    const auto* const all = known.has_nulls() ? nullptr : known.all<NodeId>();
    if (all != nullptr) {
      keep([&](std::size_t i) { return (*all)[found_.from[i]] == found_.nodes[i]; });
      return;
    }
    keep([&](std::size_t i) {
      const Value to = known[found_.from[i]];
      return to.is<NodeId>() && to.get<NodeId>() == found_.nodes[i];
    });
  }

  void drop_those_in(const Column& matched) {
    const auto* const all = matched.has_nulls() ? nullptr : matched.all<RelationshipId>();
    if (all != nullptr) {
      keep([&](std::size_t i) { return (*all)[found_.from[i]] != found_.relationships[i]; });
    } else {
      keep([&](std::size_t i) { return !holds(matched[found_.from[i]], found_.relationships[i]); });
    }
  }

  /// Puts together no more of the new rows than the condition reads: many do not stay.
  void keep_those_where(const algebra::Expression& condition, const std::vector<algebra::Slot>& read) {
    if (found_.size() == first_) return;
    Batch found;
    found.rows = found_.size() - first_;
    found.columns.resize(rows_.columns.size());
    for (const algebra::Slot slot : read) {
      if (slot == step_.relationship.slot) {
        found.columns[slot] = Column(some(found_.relationships, first_, found_.size()), {});
      } else if (slot == step_.to && !step_.to_is_known) {
        found.columns[slot] = Column(some(found_.nodes, first_, found_.size()), {});
      } else {
        found.columns[slot] = rows_.columns[slot].gather(std::span(found_.from).subspan(first_));
      }
    }
    const Rows kept = rows_where(condition, found, evaluation_);
    if (kept.size() == found.rows) return;
    keep_places(found_.from, kept, first_);
    keep_places(found_.nodes, kept, first_);
    if (found_.with_relationships) keep_places(found_.relationships, kept, first_);
  }

  const plan::Expand& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  const Live& live_;
  PairConditions conditions_;
  Batch rows_;
  std::size_t row_ = 0;
  Expansions found_;
  std::size_t first_ = 0;              // of the newest in found_
  std::vector<std::uint64_t> counts_;  // of the same rows, where these are merged
  std::size_t at_ = 0;
  std::uint64_t made_ = 0;
  std::size_t at_once_ = kAtFirst;  // nodes
  Kept kept_{evaluation_};          // of found_
};

}  // namespace

OperatorPtr make_expand(const plan::Expand& step, OperatorPtr input, Evaluation& evaluation, const Live& live) {
  return std::make_unique<ExpandOperator>(step, std::move(input), evaluation, live);
}

}  // namespace claimgraph::query::exec
