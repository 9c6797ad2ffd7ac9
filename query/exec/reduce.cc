// SPDX-License-Identifier: Apache-2.0

#include "exec/reduce.h"

#include <algorithm>

#include "exec/evaluate.h"
#include "exec/operand.h"
#include "values/size.h"
#include "values/type.h"

namespace claimgraph::query::exec {
namespace {

using algebra::Expression;
using algebra::Slot;

/// How deep the value is nested; counting ends above `most`, for all that walks a value does so by recursion.
std::uint32_t depth_of(const Value& value, std::uint32_t most) {
  std::uint32_t deepest = 0;
  const auto look_into = [&](const Value& part) {
    deepest = std::max(deepest, 1 + (most == 0 ? 0 : depth_of(part, most - 1)));
  };
  if (value.is_list()) {
    deepest = 1;
    for (const Value& part : value.list()) {
      if (deepest > most) break;
      look_into(part);
    }
  } else if (value.is_map()) {
    deepest = 1;
    for (const auto& [key, part] : value.map()) {
      if (deepest > most) break;
      look_into(part);
    }
  }
  return deepest;
}

/// Bounds how deep the accumulators can be nested by now. Only where that comes near to the limit have they to be
/// looked at, so that lists which grow element by element are not walked for each.
class Depth {
 public:
  explicit Depth(const Expression& e) : beside_(e.nesting_beside) {
    const std::uint32_t nesting = e.children[2]->nesting;
    growth_ = nesting > algebra::kMostAccumulated ? nesting - algebra::kMostAccumulated : 0;
  }

  /// After each element: whether it is time to measure.
  bool grow() {
    if (growth_ == 0) return false;
    bound_ = std::max(bound_, beside_) + growth_;
    return bound_ > algebra::kMostAccumulated;
  }

  bool is_within(const Column& accumulators) {
    bound_ = 0;
    for (std::size_t i = 0; i < accumulators.size(); ++i) {
      bound_ = std::max(bound_, depth_of(accumulators[i], algebra::kMostAccumulated));
    }
    return bound_ <= algebra::kMostAccumulated;
  }

 private:
  std::uint32_t beside_;
  std::uint32_t growth_ = 0;
  std::uint32_t bound_ = 0;
};

class Reduction {
 public:
  Reduction(const Expression& e, const Batch& batch, const Rows& rows, Evaluation& evaluation)
      : e_(e), batch_(batch), rows_(rows), evaluation_(evaluation), depth_(e), scratch_(evaluation.scratch()) {
    inner_.columns.resize(std::max<std::size_t>(batch.columns.size(), std::max(e.slot, e.accumulator) + 1));
  }

  Column run(const Column& starts, const Column& lists) {
    out_.resize(lists.size());
    if (!begin(lists)) return std::move(out_);
    Column accumulators = starts.gather(places_);
    bool fits = is_within(accumulators);
    for (std::size_t at = 0; fits; ++at) {
      leave_ended(at, accumulators);
      if (places_.empty()) break;
      Values elements;
      elements.reserve(places_.size());
      for (const std::uint32_t place : places_) elements.push_back(lists_[place].list()[at]);
      inner_.columns[e_.slot] = narrowed(std::move(elements));
      inner_.columns[e_.accumulator] = std::move(accumulators);
      accumulators = evaluate(*e_.children[2], inner_, evaluation_);
      fits = evaluation_.check() && (depth_.grow() ? is_within(accumulators) : release_replaced(accumulators));
    }
    if (fits) count(accumulators);
    return narrowed(std::move(out_));
  }

 private:
  /// Which rows have a list.
  bool begin(const Column& lists) {
    lists_ = lists.values();
    for (std::uint32_t i = 0; i < lists_.size(); ++i) {
      if (lists_[i].is_null()) continue;
      if (!lists_[i].is_list()) {
        evaluation_.fail("CG-Q201", "IN looks into a list, but this is " + std::string(in_words(lists_[i])),
                         e_.children[1]->span);
        return false;
      }
      places_.push_back(i);
    }
    take_outer();
    return true;
  }

  /// Rows whose list has no element `at` have their result.
  void leave_ended(std::size_t at, Column& accumulators) {
    if (at < shortest_) return;
    Rows left;
    for (std::uint32_t i = 0; i < places_.size(); ++i) {
      if (lists_[places_[i]].list().size() > at) {
        left.push_back(i);
      } else {
        out_[places_[i]] = accumulators[i];
      }
    }
    accumulators = accumulators.gather(left);
    Rows places;
    for (const std::uint32_t i : left) places.push_back(places_[i]);
    places_ = std::move(places);
    take_outer();
  }

  void take_outer() {
    Rows rows;
    shortest_ = SIZE_MAX;
    for (const std::uint32_t place : places_) {
      rows.push_back(rows_[place]);
      shortest_ = std::min(shortest_, lists_[place].list().size());
    }
    inner_.rows = rows.size();
    for (const Slot slot : e_.outer) inner_.columns[slot] = batch_.columns[slot].gather(rows);
  }

  bool is_within(const Column& accumulators) {
    // Counted first: what is small when it is written out is soon walked, too.
    if (!count(accumulators)) return false;
    if (depth_.is_within(accumulators)) return true;
    evaluation_.fail("CG-Q006", "lists are nested too deep", e_.span);
    return false;
  }

  /// Each accumulator takes the place of the one before, whose memory is free again. What is held is counted anew only
  /// when as much again was taken since, so that lists which grow are not walked for each element.
  bool release_replaced(const Column& accumulators) {
    constexpr std::uint64_t kFew = 100'000;
    return evaluation_.scratch() - scratch_ < 2 * held_ + kFew || count(accumulators);
  }

  bool count(const Column& accumulators) {
    evaluation_.release_scratch(scratch_);
    held_ = 0;
    for (const Value& value : out_) hold(value);
    for (std::size_t i = 0; i < accumulators.size(); ++i) hold(accumulators[i]);
    return evaluation_.take(held_, e_.span);
  }

  /// All parts count as if they were its own: it may be the only one that is left to hold them.
  void hold(const Value& value) {
    const std::uint64_t left = evaluation_.memory_left();
    if (held_ <= left) held_ += unfolded_bytes_of(value, left - held_);
  }

  const Expression& e_;
  const Batch& batch_;
  const Rows& rows_;
  Evaluation& evaluation_;
  Depth depth_;
  std::uint64_t scratch_;   // before anything was taken here
  std::uint64_t held_ = 0;  // bytes of the accumulators when they were counted last
  Batch inner_;             // a row for each list that goes on
  Rows places_;             // of these rows in the lists
  std::size_t shortest_ = 0;
  Values lists_;
  Values out_;
};

}  // namespace

Column evaluate_reduce(const Expression& e, const Column& starts, const Column& lists, const Batch& batch,
                       const Rows& rows, Evaluation& evaluation) {
  return Reduction(e, batch, rows, evaluation).run(starts, lists);
}

}  // namespace claimgraph::query::exec
