// SPDX-License-Identifier: Apache-2.0
#pragma once

// Puts the results of branches together.

#include "exec/operand.h"

namespace claimgraph::query::exec {

/// A column of `rows` in which each branch fills the rows that it is taken for; the others are null.
class Choice {
 public:
  explicit Choice(std::size_t rows) : rows_(rows) {}
  void put(Operand values, const Rows& places);
  Column take() &&;

 private:
  std::size_t rows_;
  Column values_;
  Rows places_;
};

}  // namespace claimgraph::query::exec
