// SPDX-License-Identifier: Apache-2.0
#pragma once

// A small query language over a property graph; it reads a subset of openCypher. START HERE: run(graph, text, {}).

#include <atomic>
#include <chrono>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/property_graph/property_graph.h"
#include "claimgraph/query/plan_report.h"
#include "claimgraph/schema/result.h"

namespace claimgraph::query {

using property_graph::Value;

/// Rows with named columns, in the order in which the query gives them.
struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<Value>> rows;
  std::optional<PlanReport> plan = {};  ///< of EXPLAIN and PROFILE; the rows are its operators
};

struct RunOptions {
  std::map<std::string, Value> parameters;  ///< without the $
  /// Limits. What goes beyond them is an error, and never the end of the process. Time and cancelling are looked at for
  /// each batch of rows; memory is what the query makes, about, not the graph.
  std::uint64_t most_rows = std::numeric_limits<std::uint64_t>::max();  ///< of any intermediate result
  std::uint64_t most_memory = 2'000'000'000;                            ///< bytes
  std::optional<std::chrono::milliseconds> most_time;
  const std::atomic<bool>* stop = nullptr;  ///< set by a signal or another thread, ends the query
  std::optional<property_graph::DateTime>
      now;                                 ///< what date(), datetime() ... give; without it the clock is read, once
  std::set<std::string> without_rewrites;  ///< of rewrite_names(); a query is slower without, its rows are the same
  schema::DiagnosticSink warnings;         ///< unknown labels, types and properties ("did you mean ...")
};

/// The code of the error of a query that RunOptions::stop has ended.
inline constexpr const char* kCancelled = "CG-Q211";

/// The changes that are made to a query before it runs, in the order in which they are tried.
std::vector<std::string> rewrite_names();

/// Parses, checks and runs one query (a final ';' is allowed). Errors have the place in the query, the line with a
/// caret, and what was expected; all mistakes of one stage are reported, the first as the result, the others to
/// `warnings`. Writing clauses fail: the graph is read-only. Never takes the process down, however deep the nesting.
/// EXPLAIN before the query gives its plan and does not run it; PROFILE runs it and gives the plan with rows and times.
schema::Result<Table> run(const property_graph::PropertyGraph& graph, std::string_view text, const RunOptions& options);

enum class Completeness : std::uint8_t { kComplete, kIncomplete };
/// Whether a statement may end here; a prompt goes on reading while it is kIncomplete: no ';' yet, or inside a text, a
/// name in backquotes or a comment. An open bracket does not matter, so that a mistake cannot swallow what follows.
Completeness completeness(std::string_view text);

enum class TableFormat : std::uint8_t { kTable, kLong, kJson, kJsonl, kCsv, kTsv, kMarkdown };
/// Whether the rows of a kTable begin with their numbers, from 1; kLong has them always, the others never.
enum class RowNumbers : std::uint8_t { kHidden, kShown };

/// The table as text that ends with a line break. JSON is an array of objects, a node an object of its properties with
/// "id"-like internals left out. kTable and kLong (a value a line) fit `width` columns of a terminal (0: as wide as
/// they need).
std::string to_text(const Table& table, TableFormat format, const property_graph::PropertyGraph& graph,
                    std::size_t width = 0, RowNumbers numbers = RowNumbers::kHidden);

}  // namespace claimgraph::query
