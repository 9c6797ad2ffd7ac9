// SPDX-License-Identifier: Apache-2.0
#pragma once

// What :set sets.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/query/query.h"
#include "claimgraph/schema/result.h"

namespace claimgraph::cli {

struct Settings {
  query::TableFormat mode = query::TableFormat::kTable;
  bool timing = true;
  bool pager = true;
  std::optional<std::size_t> width;  ///< of a table; else the terminal's
  bool cypher = true;                ///< shows the question that a short form stands for
  bool echo = false;                 ///< shows what is read, as if it had been typed: for transcripts

  /// What can be set, and the words that one takes.
  static std::vector<std::string> names();
  static std::vector<std::string> values(std::string_view name);

  /// A line each.
  std::string text() const;
  /// Sets one; fails with what there is.
  schema::Result<void> set(std::string_view name, std::string_view value);
};

}  // namespace claimgraph::cli
