// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "exec/evaluate.h"
#include "exec/matched.h"
#include "exec/operator.h"
#include "values/compare.h"

namespace claimgraph::query::exec {
namespace {

using property_graph::Expansions;
using property_graph::List;
using property_graph::NodeId;
using property_graph::RelationshipId;

/// -[r:TYPE*1..3]->: walks from one row's node, all walks of one length in one call to the graph. A walk is the last
/// link of a chain to its beginning.
class ExpandVariableOperator final : public Operator {
 public:
  ExpandVariableOperator(const plan::Expand& step, OperatorPtr input, Evaluation& evaluation, const Live& live)
      : step_(step), input_(std::move(input)), evaluation_(evaluation), live_(live) {}

  bool next(Batch& batch) override {
    while (row_ == rows_.rows) {
      if (!input_->next(rows_)) return false;
      row_ = 0;
    }
    Values lists;
    std::vector<NodeId> ends;
    Rows places;
    while (row_ < rows_.rows && lists.size() < kBatchRows) {
      walk(static_cast<std::uint32_t>(row_), lists, ends, places);
      ++row_;
      if (evaluation_.failed()) return false;
    }
    batch = gather(rows_, places, live_);
    batch.columns[step_.relationship.slot] = std::move(lists);
    if (!step_.to_is_known) batch.columns[step_.to] = Column(std::move(ends), {});
    return true;
  }

 private:
  static constexpr std::size_t kAtOnce = 1024;

  struct Link {
    std::uint32_t before = 0;
    RelationshipId relationship{};
    NodeId node{};
  };

  void walk(std::uint32_t row, Values& lists, std::vector<NodeId>& ends, Rows& places) {
    const Value start = rows_.columns[step_.from][row];
    if (!start.is<NodeId>()) return;
    wanted_.clear();
    for (const auto& [key, expression] : step_.relationship.properties) {
      wanted_.push_back(evaluate(*expression, rows_, {row}, evaluation_)[0]);
    }
    links_.assign(1, {0, {}, start.get<NodeId>()});
    std::size_t begin = 0;
    for (std::uint32_t length = 0; begin < links_.size() && !evaluation_.failed(); ++length) {
      const std::size_t end = links_.size();
      if (length >= step_.relationship.least) {
        for (std::size_t i = begin; i < end && !evaluation_.failed(); ++i)
          give(row, static_cast<std::uint32_t>(i), lists, ends, places);
      }
      if (length == step_.relationship.most) break;
      lengthen(row, begin, end);
      begin = end;
    }
  }

  void lengthen(std::uint32_t row, std::size_t begin, std::size_t end) {
    for (; begin < end && evaluation_.check(); begin += kAtOnce)
      lengthen_some(row, begin, std::min(begin + kAtOnce, end));
    evaluation_.check_rows(made_ += links_.size() - end);
  }

  /// A walk of a dense graph has so many successors that those of all walks would not fit into memory.
  void lengthen_some(std::uint32_t row, std::size_t begin, std::size_t end) {
    std::vector<NodeId> nodes;
    for (std::size_t i = begin; i < end; ++i) nodes.push_back(links_[i].node);
    Expansions expansions;
    evaluation_.graph().expand(nodes, step_.relationship.direction, step_.relationship.types, expansions);
    const std::vector<bool> wanted = with_properties(expansions.relationships);
    for (std::size_t i = 0; i < expansions.size(); ++i) {
      const auto before = static_cast<std::uint32_t>(begin + expansions.from[i]);
      const RelationshipId relationship = expansions.relationships[i];
      if (wanted[i] && is_new(row, before, relationship)) links_.push_back({before, relationship, expansions.nodes[i]});
    }
    kept_.set(links_.capacity() * sizeof(Link));
  }

  /// Which of them have the properties that are asked for.
  std::vector<bool> with_properties(const std::vector<RelationshipId>& ids) {
    std::vector<bool> wanted(ids.size(), true);
    for (std::size_t p = 0; p < wanted_.size(); ++p) {
      const auto& key = step_.relationship.properties[p].first;
      Values values;
      if (key) {
        values = evaluation_.graph().properties(std::span<const RelationshipId>(ids), *key).values();
      } else {
        values.resize(ids.size());
      }
      for (std::size_t i = 0; i < ids.size(); ++i) {
        if (equal(values[i], wanted_[p]) != Ternary::kTrue) wanted[i] = false;
      }
    }
    return wanted;
  }

  bool is_new(std::uint32_t row, std::uint32_t link, RelationshipId relationship) const {
    for (; link != 0; link = links_[link].before) {
      if (links_[link].relationship == relationship) return false;
    }
    return std::none_of(step_.not_again.begin(), step_.not_again.end(),
                        [&](algebra::Slot slot) { return holds(rows_.columns[slot][row], relationship); });
  }

  void give(std::uint32_t row, std::uint32_t link, Values& lists, std::vector<NodeId>& ends, Rows& places) {
    const NodeId end = links_[link].node;
    if (step_.to_is_known) {
      const Value to = rows_.columns[step_.to][row];
      if (!to.is<NodeId>() || to.get<NodeId>() != end) return;
    }
    List relationships;
    for (; link != 0; link = links_[link].before) relationships.emplace_back(links_[link].relationship);
    if (!step_.backwards) std::reverse(relationships.begin(), relationships.end());
    if (!evaluation_.take_elements(relationships.size() + 2, {})) return;  // and the row's two values
    lists.emplace_back(std::move(relationships));
    ends.push_back(end);
    places.push_back(row);
  }

  const plan::Expand& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  const Live& live_;
  Batch rows_;
  std::size_t row_ = 0;
  std::vector<Link> links_;
  std::vector<Value> wanted_;
  std::uint64_t made_ = 0;
  Kept kept_{evaluation_};  // of links_
};

}  // namespace

OperatorPtr make_expand_variable(const plan::Expand& step, OperatorPtr input, Evaluation& evaluation,
                                 const Live& live) {
  return std::make_unique<ExpandVariableOperator>(step, std::move(input), evaluation, live);
}

}  // namespace claimgraph::query::exec
