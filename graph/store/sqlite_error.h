// SPDX-License-Identifier: Apache-2.0
#pragma once

// What SQLite reports, as this project's errors; and those errors of the file that do not come from SQLite.

#include <string>

#include "claimgraph/schema/result.h"

struct sqlite3;

namespace claimgraph::graph {

/// Throws std::bad_alloc where memory was short, as everything else does.
schema::Error sqlite_error(sqlite3* handle, int result_code, const std::string& path);

/// `detail` says what is wrong with it.
schema::Error damaged(const std::string& path, const std::string& detail);
/// `detail` says what the system reports.
schema::Error cannot_write(const std::string& path, const std::string& detail);

}  // namespace claimgraph::graph
