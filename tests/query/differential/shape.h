// SPDX-License-Identifier: Apache-2.0
#pragma once

// What there is to ask of a graph, so that queries speak of things that are there.

#include <map>
#include <string>
#include <vector>

#include "claimgraph/property_graph/property_graph.h"

namespace claimgraph::differential {

/// What an expression is meant to give; each may be null. A bag is a list whose order follows that of the rows, which
/// no one promises.
enum class Kind { kInteger, kNumber, kText, kFlag, kDate, kList, kAny, kNode, kRelationship, kSteps, kPath, kBag };

struct Key {
  std::string name;
  Kind kind = Kind::kAny;             ///< that of all values, kAny where they differ
  std::vector<std::string> literals;  ///< some of the values, as the language writes them
};

/// Some relationship of the type leads from a node with the one label to one with the other; "" for no label.
struct Triple {
  std::string from, type, to;
};

struct Shape {
  std::vector<std::string> labels;
  std::vector<std::string> types;
  std::vector<Triple> triples;
  std::map<std::string, std::vector<Key>> keys;  ///< by label or by type; under "" those of all elements
};

Shape shape_of(const property_graph::PropertyGraph& graph);

}  // namespace claimgraph::differential
