// SPDX-License-Identifier: Apache-2.0
#pragma once

// Values as the conformance kit writes them: 'text', 1.0, [1, 2], {a: 1}, (:Label {a: 1}), [:TYPE], <(:A)-[:T]->(:B)>.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/property_graph/property_graph.h"

namespace claimgraph::tck {

/// What the notation says, as far as comparing needs it.
struct Cell {
  enum class Kind { kNull, kBoolean, kInteger, kFloat, kString, kList, kMap, kNode, kRelationship, kPath };
  Kind kind = Kind::kNull;
  std::string text;                ///< of scalars; the type of a relationship; of a path the arrows, '>' or '<'
  std::vector<std::string> names;  ///< keys of a map or of properties; of a node the labels stand first
  std::size_t labels = 0;          ///< how many of `names` are labels
  std::vector<Cell> parts;         ///< elements; values of the keys; nodes and relationships of a path in turn
};

/// Nothing where the text is no value.
std::optional<Cell> read_cell(std::string_view text);

/// One text for equal cells: keys and labels sorted, floats by their value, with `any_order` the elements of lists too.
std::string canonical(const Cell& cell, bool any_order);

/// A parameter. Nodes, relationships and paths are never parameters.
property_graph::Value to_value(const Cell& cell);

/// In the notation.
std::string write_cell(const property_graph::Value& value, const property_graph::PropertyGraph& graph);

}  // namespace claimgraph::tck
