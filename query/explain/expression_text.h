// SPDX-License-Identifier: Apache-2.0
#pragma once

// An expression as the language writes it, for people who look at a plan.

#include <span>
#include <string>

#include "algebra/expression.h"

namespace claimgraph::query::explain {

/// What slots are called. One that the query does not name is `_` and its number.
class SlotNames {
 public:
  explicit SlotNames(std::span<const std::string> names) : names_(names) {}

  bool has(algebra::Slot slot) const { return slot < names_.size() && !names_[slot].empty(); }
  std::string operator[](algebra::Slot slot) const { return has(slot) ? names_[slot] : "_" + std::to_string(slot); }

 private:
  std::span<const std::string> names_;
};

/// Long constants are cut; a subquery is told by its kind.
std::string expression_text(const algebra::Expression& e, const SlotNames& names,
                            const property_graph::PropertyGraph& graph);

}  // namespace claimgraph::query::explain
