// SPDX-License-Identifier: Apache-2.0
#pragma once

// One MATCH uses a relationship once: whether a row has it already, alone or in the list of a variable length.

#include <algorithm>

#include "claimgraph/property_graph/value.h"

namespace claimgraph::query::exec {

inline bool holds(const property_graph::Value& matched, property_graph::RelationshipId relationship) {
  const auto is = [relationship](const property_graph::Value& one) {
    return one.is<property_graph::RelationshipId>() && one.get<property_graph::RelationshipId>() == relationship;
  };
  return matched.is_list() ? std::any_of(matched.list().begin(), matched.list().end(), is) : is(matched);
}

}  // namespace claimgraph::query::exec
