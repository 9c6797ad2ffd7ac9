// SPDX-License-Identifier: Apache-2.0
#pragma once

// Looks at a path before SQLite does: what is no graph must never be touched.

#include <cstdint>
#include <string>

#include "claimgraph/graph/store.h"

namespace claimgraph::graph {

/// Of a graph's file, in its header ("clmg"); makes `file` and others know it.
inline constexpr std::int32_t kApplicationId = 0x636C6D67;
/// Of the tables, counted up with each change of theirs.
inline constexpr std::int32_t kTablesVersion = 2;

struct FileState {
  bool exists = false;
  bool write_ahead = false;  ///< another tool has put it into SQLite's WAL mode
};

/// Fails where `path` cannot be opened as a graph in this way. Reads the file's first bytes, writes nothing.
schema::Result<FileState> check_file(const std::string& path, Access access);

}  // namespace claimgraph::graph
