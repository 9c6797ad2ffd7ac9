// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "exec/evaluate.h"
#include "exec/matched.h"
#include "exec/operator.h"

namespace claimgraph::query::exec {
namespace {

using property_graph::Expansion;
using property_graph::NodeId;
using property_graph::RelationshipId;

class ExpandOperator final : public Operator {
 public:
  ExpandOperator(const plan::Expand& step, OperatorPtr input, Evaluation& evaluation, const Live& live)
      : step_(step), input_(std::move(input)), evaluation_(evaluation), live_(live) {}

  bool next(Batch& batch) override {
    while (at_ == expansions_.size()) {
      if (row_ == rows_.rows) {
        if (!input_->next(rows_)) return false;
        row_ = 0;
      }
      expand_more();
      if (evaluation_.failed()) return false;
    }
    const std::size_t count = std::min(kBatchRows, expansions_.size() - at_);
    const std::span<const Expansion> some = std::span(expansions_).subspan(at_, count);
    Rows places;
    places.reserve(count);
    for (const Expansion& one : some) places.push_back(one.from);
    batch = gather(rows_, places, live_);
    if (is_live(live_, step_.relationship.slot)) batch.columns[step_.relationship.slot] = relationships_of(some);
    if (!step_.to_is_known && is_live(live_, step_.to)) batch.columns[step_.to] = nodes_of(some);
    if (finds_nothing_read()) {
      batch.times.resize(count, 1);
      for (std::size_t i = 0; i < count; ++i) batch.times[i] *= counts_[at_ + i];
    }
    at_ += count;
    return true;
  }

 private:
  static constexpr std::size_t kAtOnce = 128;  // a few nodes may have millions of relationships

  /// Rows of one `from` would be the same.
  bool finds_nothing_read() const {
    return step_.merges && !is_live(live_, step_.relationship.slot) && (step_.to_is_known || !is_live(live_, step_.to));
  }

  /// Nothing of an expansion is asked but that it is there.
  bool is_counted() const {
    return finds_nothing_read() && !step_.to_is_known && step_.not_again.empty() && step_.conditions.empty();
  }

  /// One expansion for all of a row, which says nothing but how many there are.
  void count(const std::vector<NodeId>& nodes, const Rows& places) {
    const std::vector<std::uint64_t> degrees =
        evaluation_.graph().degrees(nodes, step_.relationship.direction, step_.relationship.types);
    for (std::size_t i = 0; i < degrees.size(); ++i) {
      if (degrees[i] == 0) continue;
      expansions_.push_back({places[i], {}, {}});
      counts_.push_back(degrees[i]);
    }
    kept_.set(expansions_.capacity() * sizeof(Expansion));
  }

  /// One expansion for all of the same row.
  void merge() {
    std::size_t kept = 0;
    for (const Expansion& one : some_) {
      if (kept != 0 && some_[kept - 1].from == one.from) {
        ++counts_.back();
        continue;
      }
      some_[kept++] = one;
      counts_.push_back(1);
    }
    some_.resize(kept);
  }

  static Column relationships_of(std::span<const Expansion> expansions) {
    std::vector<RelationshipId> out;
    out.reserve(expansions.size());
    for (const Expansion& one : expansions) out.push_back(one.relationship);
    return Column(std::move(out), {});
  }

  static Column nodes_of(std::span<const Expansion> expansions) {
    std::vector<NodeId> out;
    out.reserve(expansions.size());
    for (const Expansion& one : expansions) out.push_back(one.node);
    return Column(std::move(out), {});
  }

  /// The expansions of the next rows, with `from` as the row.
  void expand_more() {
    expansions_.clear();
    counts_.clear();
    at_ = 0;
    while (row_ < rows_.rows && expansions_.size() < kBatchRows) {
      std::vector<NodeId> nodes;
      Rows places;
      take_nodes(nodes, places);
      if (nodes.empty()) return;
      some_.clear();
      if (is_counted()) {
        count(nodes, places);
        continue;
      }
      evaluation_.graph().expand(nodes, step_.relationship.direction, step_.relationship.types, some_);
      at_once_ = some_.size() <= 4 * nodes.size() ? kBatchRows : kAtOnce;
      for (Expansion& expansion : some_) expansion.from = places[expansion.from];
      if (step_.to_is_known) keep_those_to(rows_.columns[step_.to]);
      for (const algebra::Slot slot : step_.not_again) drop_those_in(rows_.columns[slot]);
      for (const algebra::ExpressionPtr& condition : step_.conditions) keep_those_where(*condition);
      if (evaluation_.failed() || !evaluation_.check_rows(made_ += some_.size())) return;
      if (finds_nothing_read()) merge();
      expansions_.insert(expansions_.end(), some_.begin(), some_.end());
      kept_.set((expansions_.capacity() + some_.capacity()) * sizeof(Expansion));
    }
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
      std::erase_if(some_, [&](const Expansion& one) { return (*all)[one.from] != one.node; });
      return;
    }
    std::erase_if(some_, [&](const Expansion& one) {
      const Value to = known[one.from];
      return !to.is<NodeId>() || to.get<NodeId>() != one.node;
    });
  }

  void drop_those_in(const Column& matched) {
    const auto* const all = matched.has_nulls() ? nullptr : matched.all<RelationshipId>();
    if (all != nullptr) {
      std::erase_if(some_, [&](const Expansion& one) { return (*all)[one.from] == one.relationship; });
    } else {
      std::erase_if(some_, [&](const Expansion& one) { return holds(matched[one.from], one.relationship); });
    }
  }

  /// The condition asks for nothing but what is new.
  void keep_those_where(const algebra::Expression& condition) {
    if (some_.empty()) return;
    Batch found;
    found.rows = some_.size();
    found.columns.resize(rows_.columns.size());
    found.columns[step_.relationship.slot] = relationships_of(some_);
    if (!step_.to_is_known) found.columns[step_.to] = nodes_of(some_);
    const Rows kept = rows_where(condition, found, evaluation_);
    if (kept.size() == some_.size()) return;
    for (std::size_t i = 0; i < kept.size(); ++i) some_[i] = some_[kept[i]];
    some_.resize(kept.size());
  }

  const plan::Expand& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  const Live& live_;
  Batch rows_;
  std::size_t row_ = 0;
  std::vector<Expansion> some_;  // of a few rows
  std::vector<Expansion> expansions_;
  std::vector<std::uint64_t> counts_;  // of the same rows, where these are merged
  std::size_t at_ = 0;
  std::uint64_t made_ = 0;
  std::size_t at_once_ = kAtOnce;  // more where nodes turn out to have few
  Kept kept_{evaluation_};         // of expansions_
};

}  // namespace

OperatorPtr make_expand(const plan::Expand& step, OperatorPtr input, Evaluation& evaluation, const Live& live) {
  return std::make_unique<ExpandOperator>(step, std::move(input), evaluation, live);
}

}  // namespace claimgraph::query::exec
