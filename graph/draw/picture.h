// SPDX-License-Identifier: Apache-2.0
#pragma once

// A graph in the making, in Graphviz's terms. The one place that knows cgraph and gvc.

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "claimgraph/graph/output.h"

namespace claimgraph::graph {

/// Attributes and their values. Values are what Graphviz reads, so that text must come from picture_text.h.
using Attributes = std::vector<std::pair<const char*, std::string>>;

inline Attributes with(Attributes attributes, const Attributes& more) {
  attributes.insert(attributes.end(), more.begin(), more.end());
  return attributes;
}

/// Graphviz is not thread safe, not even for two graphs apart: a second Picture waits until the first one is gone.
class Picture {
 public:
  enum class NodeNumber : std::size_t {};

  enum class ClusterNumber : std::size_t {};
  enum class Engine : std::uint8_t {
    kDot,    ///< nodes in ranks
    kNeato,  ///< nodes where their `pos` pins them
  };

  /// A directed graph of that name whose nodes and edges have these attributes unless they say otherwise.
  Picture(const std::string& graph_name, Engine engine, const Attributes& of_graph, const Attributes& of_nodes,
          const Attributes& of_edges);
  ~Picture();
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;

  NodeNumber add_node(const std::string& name, const Attributes& attributes);
  /// A box around the nodes that are put into it.
  ClusterNumber add_cluster(const std::string& name, const Attributes& attributes);
  void put(NodeNumber node, ClusterNumber cluster);
  /// Nodes of one rank, in this order whatever else would cross fewer lines.
  void line_up(const std::vector<NodeNumber>& nodes);
  void add_edge(NodeNumber from, NodeNumber to, const Attributes& attributes);
  // Labels in Graphviz's HTML-like language: text from outside gets into them through html_value() alone.
  void set_html_label(const std::string& label);
  void set_html_label(NodeNumber node, const std::string& label);

  /// The graph as DOT, without a layout: the same bytes on every machine.
  std::string to_dot() const;
  /// Laid out and drawn.
  schema::Result<std::string> render(DrawFormat format) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace claimgraph::graph
