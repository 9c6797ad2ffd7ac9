// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/property_graph/property_graph.h"

namespace claimgraph::property_graph {

std::optional<std::uint64_t> PropertyGraph::count_between(LabelId /*label*/, KeyId /*key*/, const Value& /*least*/,
                                                          const Value& /*most*/) const {
  return std::nullopt;
}

void PropertyGraph::look_up_between(LabelId /*label*/, KeyId /*key*/, const Value& /*least*/, const Value& /*most*/,
                                    std::vector<NodeId>& /*out*/) const {}

std::vector<std::uint64_t> PropertyGraph::degrees(std::span<const NodeId> from, Direction direction,
                                                  std::span<const TypeId> types) const {
  std::vector<std::uint64_t> degrees(from.size());
  Expansions expansions;
  expansions.with_relationships = false;
  expand(from, direction, types, expansions);
  for (const std::uint32_t one : expansions.from) ++degrees[one];
  return degrees;
}

const Catalog& PropertyGraph::catalog() const {
  static const Catalog kNone;
  return kNone;
}

EndLabels PropertyGraph::end_labels(TypeId /*type*/) const { return {}; }

}  // namespace claimgraph::property_graph
