// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "exec/evaluate.h"
#include "exec/matched.h"
#include "exec/merge_rows.h"
#include "exec/operator.h"
#include "exec/pair_conditions.h"

namespace claimgraph::query::exec {
namespace {

using algebra::Slot;
using property_graph::NodeId;
using property_graph::RelationshipId;

/// What the steps find from one node.
struct Found {
  Batch rows;
  Batch merged;  // made when it is asked for
  bool is_merged = false;
  std::unordered_map<std::uint64_t, Rows> by_node;  // rows, or those that are merged, by the first of `same`
  std::unordered_map<std::uint64_t, Rows> merged_by_node;
};

class ExpandOnceOperator final : public Operator {
 public:
  ExpandOnceOperator(const plan::ExpandOnce& step, OperatorPtr input, Evaluation& evaluation, const Live& live)
      : step_(step),
        input_(std::move(input)),
        evaluation_(evaluation),
        live_(live),
        needed_(live),
        conditions_(step.conditions) {
    for (const auto& [inner, outer] : step.same) need(outer);
    for (const auto& [inner, outer] : step.different) need(outer);
    for (std::size_t i = 0; i < conditions_.size(); ++i) {
      for (const Slot slot : conditions_.read_by(i)) need(slot);
    }
  }

  bool next(Batch& batch) override {
    while (outer_ == run_.rows) {
      if (!next_run()) return false;
    }
    Rows left;
    Rows right;
    while (outer_ < run_.rows && left.size() < kBatchRows) pair(left, right);
    if (!evaluation_.check_rows(made_ += left.size())) return false;
    for (std::size_t i = 0; i < conditions_.size(); ++i) {
      keep_those_where(conditions_[i], conditions_.read_by(i), left, right);
      if (evaluation_.failed()) return false;
    }
    const Batch& found = this->found();
    batch = gather(run_, left, live_);
    for (const Slot slot : step_.made) {
      if (is_live(live_, slot)) batch.columns[slot] = found.columns[slot].gather(right);
    }
    if (batch.times.empty() && !found.times.empty()) batch.times.assign(batch.rows, 1);
    if (!found.times.empty()) {
      for (std::size_t row = 0; row < batch.rows; ++row) batch.times[row] *= found.times[right[row]];
    }
    return true;
  }

 private:
  static constexpr std::size_t kOfPlace = 32;  // bytes, about
  static constexpr std::size_t kMergedAtOnce = 65'536;

  void need(Slot slot) {
    if (slot < needed_.size()) needed_[slot] = true;
  }
  bool is_made(Slot slot) const { return std::find(step_.made.begin(), step_.made.end(), slot) != step_.made.end(); }
  const Batch& found() const { return merges_ ? found_.merged : found_.rows; }

  /// The next rows that share a node.
  bool next_run() {
    if (row_ == rows_.rows && !read()) return false;
    const Column& from = rows_.columns[step_.from];
    const Value node = from[row_];
    Rows places;
    const auto* const all = from.has_nulls() ? nullptr : from.all<NodeId>();
    for (; row_ < rows_.rows; ++row_) {
      if (all != nullptr ? (*all)[row_] != node.get<NodeId>() : !is_same(from[row_], node)) break;
      places.push_back(static_cast<std::uint32_t>(row_));
    }
    run_ = Batch();
    outer_ = inner_ = 0;
    if (!node.is<NodeId>()) return true;
    if (!of_ || *of_ != node.get<NodeId>()) find(node.get<NodeId>(), places.front());
    if (evaluation_.failed()) return false;
    run_ = gather(rows_, places, needed_);
    merges_ = step_.merges && !needed_.empty() && can_merge(run_) && can_merge(found_.rows) && nothing_coincides();
    if (merges_) merge();
    return true;
  }

  static bool can_merge(const Batch& batch) {
    return std::all_of(batch.columns.begin(), batch.columns.end(), tells_same_from_equal);
  }

  static bool is_same(const Value& a, const Value& b) {
    return a.is<NodeId>() && b.is<NodeId>() ? a.get<NodeId>() == b.get<NodeId>() : a.is_null() && b.is_null();
  }

  bool read() {
    rows_ = Batch();
    row_ = 0;
    Batch more;
    while (rows_.rows < (step_.merges ? kMergedAtOnce : 1) && input_->next(more)) {
      if (more.rows != 0) append(rows_, std::move(more));
      if (!evaluation_.check_rows(rows_.rows)) return false;
    }
    return rows_.rows != 0 && !evaluation_.failed();
  }

  void find(NodeId node, std::uint32_t row) {
    of_ = node;
    found_ = Found();
    auto source = std::make_unique<Source>();
    Batch start;
    start.rows = 1;
    start.columns.resize(rows_.columns.size());
    start.columns[step_.from] = rows_.columns[step_.from].gather(Rows{row});
    source->give(std::move(start));
    const std::uint64_t outside = evaluation_.take_scratch();  // not for the operators in here to release
    OperatorPtr last = std::move(source);
    for (const plan::Step& step : step_.steps) last = make_operator(step, std::move(last), evaluation_);
    Batch batch;
    while (last->next(batch)) {
      if (batch.rows != 0) append(found_.rows, std::move(batch));
      if (!evaluation_.check_rows(found_.rows.rows)) return;
      kept_.set(found_.rows.rows * step_.made.size() * kOfPlace);
    }
    evaluation_.give_scratch(outside);
    found_.rows.columns.resize(rows_.columns.size());
    index(found_.rows, found_.by_node);
  }

  void index(const Batch& found, std::unordered_map<std::uint64_t, Rows>& by_node) const {
    if (step_.same.empty()) return;
    const Column& nodes = found.columns[step_.same.front().first];
    for (std::uint32_t row = 0; row < found.rows; ++row) {
      by_node[static_cast<std::uint64_t>(nodes[row].get<NodeId>())].push_back(row);
    }
  }

  /// Whether no relationship of the rows is one that the steps found, so that it need not be looked at pair by pair.
  bool nothing_coincides() const {
    return std::all_of(step_.different.begin(), step_.different.end(), [this](const auto& pair) {
      if (found_.rows.rows == 0 || run_.rows == 0) return true;
      const auto* const inner = found_.rows.columns[pair.first].template all<RelationshipId>();
      const auto* const outer = run_.columns[pair.second].template all<RelationshipId>();
      if (inner == nullptr || outer == nullptr || run_.columns[pair.second].has_nulls()) return false;
      std::unordered_set<std::uint64_t> all;
      for (const RelationshipId one : *inner) all.insert(static_cast<std::uint64_t>(one));
      return std::none_of(outer->begin(), outer->end(),
                          [&](RelationshipId one) { return all.contains(static_cast<std::uint64_t>(one)); });
    });
  }

  void merge() {
    std::vector<Slot> outer;
    for (Slot slot = 0; slot < run_.columns.size(); ++slot) {
      if ((is_live(live_, slot) || conditions_.read(slot)) && !run_.columns[slot].empty()) outer.push_back(slot);
    }
    for (const auto& [inner, known] : step_.same) {
      if (!is_live(live_, known) && !conditions_.read(known)) outer.push_back(known);
    }
    run_ = merge_rows(run_, outer);
    if (found_.is_merged) return;
    found_.is_merged = true;
    std::vector<Slot> made;
    for (const Slot slot : step_.made) {
      const bool joins =
          std::any_of(step_.same.begin(), step_.same.end(), [slot](const auto& pair) { return pair.first == slot; });
      if (is_live(live_, slot) || joins || conditions_.read(slot)) made.push_back(slot);
    }
    if (found_.rows.rows == 0) {
      found_.merged = found_.rows;  // with as many columns
      return;
    }
    found_.merged = merge_rows(found_.rows, made);
    index(found_.merged, found_.merged_by_node);
  }

  /// Puts together no more of the pairs than the condition reads: many do not stay.
  void keep_those_where(const algebra::Expression& condition, const std::vector<Slot>& read, Rows& left, Rows& right) {
    if (left.empty()) return;
    Batch pairs;
    pairs.rows = left.size();
    pairs.columns.resize(run_.columns.size());
    for (const Slot slot : read) {
      pairs.columns[slot] = is_made(slot) ? found().columns[slot].gather(right) : run_.columns[slot].gather(left);
    }
    const Rows kept = rows_where(condition, pairs, evaluation_);
    if (kept.size() == pairs.rows) return;
    keep_places(left, kept);
    keep_places(right, kept);
  }

  /// Pairs of the next row, as many as there is room for.
  void pair(Rows& left, Rows& right) {
    const Rows* const rows = candidates();
    const std::size_t count = step_.same.empty() ? found().rows : (rows == nullptr ? 0 : rows->size());
    const std::size_t room = std::min(count - inner_, kBatchRows - left.size());
    const auto unlike = relationships_to_differ();
    const bool is_plain = unlike && step_.same.size() <= 1;
    std::size_t kept = right.size();
    right.resize(kept + room);
    for (std::size_t i = 0; i < room; ++i, ++inner_) {
      const std::uint32_t row = rows == nullptr ? static_cast<std::uint32_t>(inner_) : (*rows)[inner_];
      right[kept] = row;
      kept += (is_plain ? differs(*unlike, row) : fits(row)) ? 1 : 0;
    }
    right.resize(kept);
    left.resize(kept, static_cast<std::uint32_t>(outer_));
    if (inner_ < count) return;
    inner_ = 0;
    ++outer_;
  }

  /// A relationship of the row, and those that the steps found in the place of which it must not be.
  struct Unlike {
    RelationshipId outer{};
    const RelationshipId* inner = nullptr;
  };

  /// Nothing where they are not all plain arrays.
  std::optional<std::vector<Unlike>> relationships_to_differ() const {
    std::vector<Unlike> all;
    if (merges_) return all;
    for (const auto& [inner, outer] : step_.different) {
      const Column& matched = run_.columns[outer];
      const Column& relationships = found_.rows.columns[inner];
      if (matched.has_nulls() || relationships.has_nulls()) return std::nullopt;
      const auto* const of_row = matched.template all<RelationshipId>();
      const auto* const found = relationships.template all<RelationshipId>();
      if (of_row == nullptr || found == nullptr) return std::nullopt;
      all.push_back({(*of_row)[outer_], found->data()});
    }
    return all;
  }

  static bool differs(const std::vector<Unlike>& unlike, std::uint32_t row) {
    bool differs = true;
    for (const Unlike& one : unlike) differs = differs && one.inner[row] != one.outer;
    return differs;
  }

  const Rows* candidates() const {
    if (step_.same.empty()) return nullptr;
    const Value node = run_.columns[step_.same.front().second][outer_];
    if (!node.is<NodeId>()) return nullptr;
    const auto& by_node = merges_ ? found_.merged_by_node : found_.by_node;
    const auto at = by_node.find(static_cast<std::uint64_t>(node.get<NodeId>()));
    return at == by_node.end() ? nullptr : &at->second;
  }

  bool fits(std::uint32_t row) const {
    const Batch& found = this->found();
    for (std::size_t i = 1; i < step_.same.size(); ++i) {
      const auto& [inner, outer] = step_.same[i];
      if (!is_same(found.columns[inner][row], run_.columns[outer][outer_])) return false;
    }
    if (merges_) return true;
    return std::none_of(step_.different.begin(), step_.different.end(), [&](const auto& pair) {
      return holds(run_.columns[pair.second][outer_],
                   found.columns[pair.first][row].template get<RelationshipId>());  // steps inside have no lists
    });
  }

  const plan::ExpandOnce& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  const Live& live_;
  Live needed_;  // and what is compared
  PairConditions conditions_;
  Batch rows_;
  std::size_t row_ = 0;
  std::optional<NodeId> of_;
  Found found_;
  bool merges_ = false;
  Batch run_;
  std::size_t outer_ = 0;
  std::size_t inner_ = 0;
  std::uint64_t made_ = 0;
  Kept kept_{evaluation_};  // of found_
};

}  // namespace

OperatorPtr make_expand_once(const plan::ExpandOnce& step, OperatorPtr input, Evaluation& evaluation,
                             const Live& live) {
  return std::make_unique<ExpandOnceOperator>(step, std::move(input), evaluation, live);
}

}  // namespace claimgraph::query::exec
