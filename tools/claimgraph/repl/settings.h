// SPDX-License-Identifier: Apache-2.0
#pragma once

// What :set sets.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/query/query.h"
#include "claimgraph/schema/result.h"

namespace claimgraph::cli {

struct Settings {
  /// With the limits of a command line.
  explicit Settings(const query::RunOptions& options = {});

  query::TableFormat mode = query::TableFormat::kTable;
  bool numbers = true;  ///< of the rows of a table, for :why
  bool timing = true;
  bool pager = true;
  std::optional<std::size_t> width;  ///< of a table; else the terminal's
  bool cypher = true;                ///< shows the question that a short form stands for
  bool echo = false;                 ///< shows what is read, as if it had been typed: for transcripts
  std::optional<std::chrono::milliseconds> timeout;
  std::uint64_t max_rows;    ///< of any intermediate result
  std::uint64_t max_memory;  ///< bytes

  /// What can be set, and the words that one takes.
  static std::vector<std::string> names();
  static std::vector<std::string> values(std::string_view name);

  /// A line each, and the line of one; fails with what there is.
  std::string text() const;
  schema::Result<std::string> text(std::string_view name) const;
  /// Sets one; fails with what there is.
  schema::Result<void> set(std::string_view name, std::string_view value);

  /// Puts the limits into what a query is run with.
  void limit(query::RunOptions& options) const;
};

}  // namespace claimgraph::cli
