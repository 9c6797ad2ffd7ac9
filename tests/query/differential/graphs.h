// SPDX-License-Identifier: Apache-2.0
#pragma once

// Graphs made by chance, small enough for any query.

#include <string>

#include "claimgraph/graph/claim_graph.h"
#include "plain_graph.h"
#include "random.h"

namespace claimgraph::differential {

/// Up to nine nodes, with a few labels, types and keys, of which `m` holds values of all kinds.
query::test::PlainGraph plain_graph(Random& random);
/// Up to sixty claims of a few actors on a few issues, with documents, dates, broader issues and a pack, or without.
graph::ClaimGraph claim_graph(Random& random);

/// A plain graph with the same elements in the same order. As there, virtual relationships are found only by name.
class PlainCopy final : public query::test::PlainGraph {
 public:
  explicit PlainCopy(const property_graph::PropertyGraph& graph);
  void expand(std::span<const property_graph::NodeId> from, property_graph::Direction direction,
              std::span<const property_graph::TypeId> types, property_graph::Expansions& out) const override;

 private:
  std::vector<property_graph::TypeId> shown_;  // types that a pattern without one finds
};

/// As in tests/query/data, so that a case can become a test there.
std::string text_of(const property_graph::PropertyGraph& graph);

}  // namespace claimgraph::differential
