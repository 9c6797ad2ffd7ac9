// SPDX-License-Identifier: Apache-2.0
#pragma once

// Columns in a file beside the graph, NAME.claims-columns: what queries read, mapped into memory. It follows from the
// graph's file and may be deleted at any time; one that was made of another state of the graph, by another build of
// claimgraph, or that was damaged, is not used.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "columns.h"

namespace claimgraph::graph {

/// One state of a graph's file; two states of one file, or two files that took the same name, differ in it.
struct GraphMoment {
  std::uint64_t inode = 0;
  std::uint64_t bytes = 0;
  std::int64_t changed = 0;   ///< the file's time of change in nanoseconds
  std::uint64_t changes = 0;  ///< SQLite's count of them, from the file's header
  friend bool operator==(const GraphMoment&, const GraphMoment&) = default;
};

/// Of the graph at `path`, while somebody holds a lock on it; nothing where the file cannot be read.
std::optional<GraphMoment> moment_of(const std::string& path);

struct MappedColumns {
  Columns columns;
  std::shared_ptr<const void> memory;  ///< holds the mapping
};

/// The columns of the graph at `path` as it was at that moment; nothing where there are none that can be used.
std::optional<MappedColumns> map_columns(const std::string& path, const GraphMoment& moment);

/// Writes them; a reader sees the old file, or the whole new one. False where the place cannot be written or is full:
/// then the next question builds the graph again.
bool write_columns(const std::string& path, const GraphMoment& moment, const Columns& columns);

}  // namespace claimgraph::graph
