// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a query is answered: what EXPLAIN tells before it runs, and PROFILE afterwards.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace claimgraph::query {

/// One step; it takes the rows of the one before.
struct PlanOperator {
  std::string name;     ///< "Expand"
  std::string details;  ///< "(a)-[p:DEMANDS]->(i)": in the words of the language
  std::optional<std::uint64_t> estimated_rows;
  std::optional<std::uint64_t> rows;   ///< that came out; only of PROFILE
  std::optional<double> milliseconds;  ///< spent in this operator itself; only of PROFILE
  std::vector<PlanOperator> inner;     ///< of OPTIONAL MATCH, EXISTS, UNION: what is done for its rows
};

struct PlanReport {
  std::vector<PlanOperator> operators;  ///< in the order in which rows go through them
  std::vector<std::string> rewrites;    ///< those that changed something
  std::optional<std::uint64_t> rows;    ///< of the result; only of PROFILE
  std::optional<double> milliseconds;   ///< from the text of the query to its last row; only of PROFILE
};

}  // namespace claimgraph::query
