// SPDX-License-Identifier: Apache-2.0

#include "words/standard_input.h"

#include <algorithm>
#include <string>
#include <vector>

namespace claimgraph::cli {
namespace {

using Paths = std::vector<std::string>;

/// All that a command would read, "-" among them for standard input.
Paths read_by(const Paths& files, const Paths& others = {}, const Paths& more = {}) {
  Paths all = files;
  all.insert(all.end(), others.begin(), others.end());
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

Paths read_by(const Add& command) { return read_by(command.reading.inputs, command.vocabularies); }
Paths read_by(const Extract& command) { return read_by(command.reading.inputs, command.vocabularies); }
Paths read_by(const MeasureAccuracy& command) { return command.inputs; }
Paths read_by(const Refresh& command) { return command.vocabularies; }
Paths read_by(const Eval& command) { return read_by(command.gold, command.against, command.actors); }
template <class Other>
Paths read_by(const Other&) {
  return {};
}

Paths graphs_of(const Merge& command) { return read_by({command.graph}, command.others); }
template <class Other>
Paths graphs_of(const Other& command) {
  if constexpr (requires { command.graph; }) {
    return {command.graph};
  } else {
    return {};
  }
}

}  // namespace

schema::Result<void> check_standard_input(const Command& command) {
  const Paths read = std::visit([](const auto& one) { return read_by(one); }, command);
  if (std::count(read.begin(), read.end(), "-") > 1) {
    return schema::fail("CG-T012", "'-' stands for standard input, and that can be read only once", {},
                        "give files for the others");
  }
  const Paths graphs = std::visit([](const auto& one) { return graphs_of(one); }, command);
  if (std::find(graphs.begin(), graphs.end(), "-") != graphs.end()) {
    return schema::fail("CG-T012", "a graph is a file, and '-' is standard input", {},
                        "give the path of the graph; ./- is a file of that name");
  }
  return {};
}

}  // namespace claimgraph::cli
