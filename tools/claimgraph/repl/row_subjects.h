// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a row of a result was made of, as far as sentences can stand behind it.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "claimgraph/query/query.h"
#include "questions/graph_names.h"

namespace claimgraph::cli {

/// A result with what was asked.
struct Answer {
  std::string statement;
  std::map<std::string, property_graph::Value> parameters;
  query::Table table;
};

/// What is there of it narrows the rest: claims alone, else merged edges alone, else all that is named.
struct Subjects {
  std::set<std::string> claims;            ///< ids
  property_graph::List edges;              ///< maps of actor, position, issue, polarity, stance
  std::set<std::string> actors, issues;    ///< names
  std::set<std::string> actors_or_issues;  ///< names that are one of each
  std::set<std::string> positions, quotes;

  bool empty() const {
    return claims.empty() && edges.empty() && actors.empty() && issues.empty() && actors_or_issues.empty() &&
           quotes.empty();
  }
};

/// What the patterns of the query stood for in the row (query::with_sources), where that can be told and the row is
/// still in the graph; else what the row and the question name. `row` counts from 0. `options`: limits and cancelling
/// of the query, which is asked once more.
schema::Result<Subjects> subjects_of(const Answer& answer, std::size_t row, const property_graph::PropertyGraph& graph,
                                     const GraphNames& names, const query::RunOptions& options);

}  // namespace claimgraph::cli
