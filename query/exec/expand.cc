// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "exec/operator.h"

namespace claimgraph::query::exec {
namespace {

using property_graph::Expansion;
using property_graph::NodeId;
using property_graph::RelationshipId;

class ExpandOperator final : public Operator {
 public:
  ExpandOperator(const plan::Expand& step, OperatorPtr input, Evaluation& evaluation)
      : step_(step), input_(std::move(input)), evaluation_(evaluation) {}

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
    Rows places;
    places.reserve(count);
    for (std::size_t i = 0; i < count; ++i) places.push_back(expansions_[at_ + i].from);
    batch = gather(rows_, places);
    Column& relationships = batch.columns[step_.relationship.slot];
    relationships.clear();
    relationships.reserve(count);
    for (std::size_t i = 0; i < count; ++i) relationships.emplace_back(expansions_[at_ + i].relationship);
    if (!step_.to_is_known) {
      Column& nodes = batch.columns[step_.to];
      nodes.clear();
      nodes.reserve(count);
      for (std::size_t i = 0; i < count; ++i) nodes.emplace_back(expansions_[at_ + i].node);
    }
    at_ += count;
    return true;
  }

 private:
  static constexpr std::size_t kAtOnce = 128;  // a few actors may have millions of virtual relationships

  /// The expansions of the next rows, with `from` as the row.
  void expand_more() {
    expansions_.clear();
    at_ = 0;
    std::vector<NodeId> nodes;
    Rows places;
    const Column& from = rows_.columns[step_.from];
    for (; row_ < rows_.rows && nodes.size() < kAtOnce; ++row_) {
      if (!from[row_].is<NodeId>()) continue;
      nodes.push_back(from[row_].get<NodeId>());
      places.push_back(static_cast<std::uint32_t>(row_));
    }
    if (nodes.empty()) return;
    evaluation_.graph().expand(nodes, step_.relationship.direction, step_.relationship.types, expansions_);
    for (Expansion& expansion : expansions_) expansion.from = places[expansion.from];
    std::erase_if(expansions_, [this](const Expansion& expansion) { return !fits(expansion); });
    evaluation_.check_rows(made_ += expansions_.size());
    kept_.set(expansions_.capacity() * sizeof(Expansion));
  }

  bool fits(const Expansion& expansion) const {
    if (step_.to_is_known) {
      const Value& to = rows_.columns[step_.to][expansion.from];
      if (!to.is<NodeId>() || to.get<NodeId>() != expansion.node) return false;
    }
    return std::none_of(step_.not_again.begin(), step_.not_again.end(), [&](algebra::Slot slot) {
      return holds(rows_.columns[slot][expansion.from], expansion.relationship);
    });
  }

  static bool holds(const Value& matched, RelationshipId relationship) {
    if (matched.is<RelationshipId>()) return matched.get<RelationshipId>() == relationship;
    if (!matched.is_list()) return false;
    return std::any_of(matched.list().begin(), matched.list().end(), [relationship](const Value& one) {
      return one.is<RelationshipId>() && one.get<RelationshipId>() == relationship;
    });
  }

  const plan::Expand& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  Batch rows_;
  std::size_t row_ = 0;
  std::vector<Expansion> expansions_;
  std::size_t at_ = 0;
  std::uint64_t made_ = 0;
  Kept kept_{evaluation_};  // of expansions_
};

}  // namespace

OperatorPtr make_expand(const plan::Expand& step, OperatorPtr input, Evaluation& evaluation) {
  return std::make_unique<ExpandOperator>(step, std::move(input), evaluation);
}

}  // namespace claimgraph::query::exec
