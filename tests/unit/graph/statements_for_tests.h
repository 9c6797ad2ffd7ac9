// SPDX-License-Identifier: Apache-2.0
#pragma once

// Statements made by hand, for the tests of networks.

#include <algorithm>
#include <string>
#include <vector>

#include "claimgraph/graph/network.h"

namespace claimgraph::graph::network {

/// "A x +" says that A is for x. Each in a document of its own.
inline Statements statements(const std::vector<std::string>& said) {
  Statements made;
  const auto number = [](std::vector<std::string>& names, const std::string& name) {
    const auto found = std::lower_bound(names.begin(), names.end(), name);
    return static_cast<std::uint32_t>(found - names.begin());
  };
  const auto collect = [&said](std::size_t position) {
    std::vector<std::string> names;
    for (const std::string& one : said) names.push_back(one.substr(position, 1));
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
  };
  made.actors = collect(0);
  made.issues = collect(2);
  for (const std::string& one : said) {
    Statement statement;
    statement.actor = number(made.actors, one.substr(0, 1));
    statement.issue = number(made.issues, one.substr(2, 1));
    statement.in_favour = one[4] == '+';
    statement.document = static_cast<std::uint32_t>(made.list.size());
    made.list.push_back(statement);
  }
  return made;
}

}  // namespace claimgraph::graph::network
