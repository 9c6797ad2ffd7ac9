// SPDX-License-Identifier: Apache-2.0
#pragma once

// Conditions on what a step finds together with the row that it was found for, and the slots that each of them reads,
// so that no more of a row is put together than is looked at.

#include "algebra/expression.h"
#include "exec/batch.h"

namespace claimgraph::query::exec {

class PairConditions {
 public:
  /// Keeps a reference.
  explicit PairConditions(const std::vector<algebra::ExpressionPtr>& conditions);

  std::size_t size() const { return conditions_.size(); }
  const algebra::Expression& operator[](std::size_t i) const { return *conditions_[i]; }
  const std::vector<algebra::Slot>& read_by(std::size_t i) const { return read_[i]; }
  /// Whether any of them reads it.
  bool read(algebra::Slot slot) const;

 private:
  const std::vector<algebra::ExpressionPtr>& conditions_;
  std::vector<std::vector<algebra::Slot>> read_;
};

/// Of the items from `first` on those at the places, which ascend and count from there.
template <class T>
void keep_places(std::vector<T>& items, const Rows& places, std::size_t first = 0) {
  for (std::size_t i = 0; i < places.size(); ++i) items[first + i] = items[first + places[i]];
  items.resize(first + places.size());
}

}  // namespace claimgraph::query::exec
