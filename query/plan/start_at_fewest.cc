// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "plan/pipeline.h"

namespace claimgraph::query::plan {
namespace {

void estimate(algebra::Node& node, const property_graph::PropertyGraph& graph) {
  node.labelled = graph.count(std::nullopt);
  for (const property_graph::LabelId label : node.labels) node.labelled = std::min(node.labelled, graph.count(label));
  node.candidates = node.labelled;
  if (node.unmatched) {
    node.candidates = 0;
  } else if (node.bound || node.seek) {
    node.candidates = 1;
  } else if (node.range) {
    const algebra::Range& range = *node.range;
    const auto count = graph.count_between(range.label, range.key, range.least, range.most);
    node.candidates = std::min(node.candidates, count.value_or(node.candidates));
  }
}

}  // namespace

bool start_at_fewest(algebra::Query& query, const Planning& planning) {
  bool changed = false;
  for (algebra::Part& part : query.parts) {
    auto* const match = std::get_if<algebra::Match>(&part);
    if (match == nullptr) continue;
    const algebra::Node* first = nullptr;
    for (algebra::Node& node : match->nodes) {
      estimate(node, planning.graph);
      if (node.bound) continue;
      if (first == nullptr) first = &node;
      changed = changed || node.candidates < first->candidates;
    }
  }
  return changed;
}

}  // namespace claimgraph::query::plan
