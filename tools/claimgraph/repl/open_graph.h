// SPDX-License-Identifier: Apache-2.0
#pragma once

// The graph that a prompt asks, which follows its file: another process may add articles meanwhile.

#include <memory>
#include <string>

#include "claimgraph/graph/store.h"
#include "questions/graph_names.h"
#include "repl/completion.h"

namespace claimgraph::cli {

class OpenGraph {
 public:
  static schema::Result<OpenGraph> open(const std::string& path);

  /// Reads the graph anew where its file has changed, and tells whether it has; what was handed out before is of no use
  /// then. Where that fails the graph stays what it was.
  schema::Result<bool> refresh();

  const graph::Store& store() const { return state_->store; }
  const property_graph::PropertyGraph& graph() const { return *state_->graph; }
  const GraphNames& names() const { return state_->names; }
  const Completer& completer() const { return state_->completer; }

 private:
  struct Moment {
    std::uint64_t inode = 0, size = 0;
    std::int64_t seconds = 0, nanoseconds = 0;  // of the last change
    bool operator==(const Moment&) const = default;
  };
  struct State {
    State(graph::Store opened, std::unique_ptr<property_graph::PropertyGraph> view)
        : store(std::move(opened)), graph(std::move(view)), names(*graph), completer(*graph, names) {}
    graph::Store store;
    std::unique_ptr<property_graph::PropertyGraph> graph;
    GraphNames names;
    Completer completer;
  };

  static Moment moment_of(const std::string& path);
  static schema::Result<std::unique_ptr<State>> read(const std::string& path);

  std::string path_;
  Moment moment_;
  std::unique_ptr<State> state_;
};

}  // namespace claimgraph::cli
