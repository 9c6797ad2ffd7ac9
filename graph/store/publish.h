// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a new graph comes into being: whole, or not at all.

#include <string>

#include "sqlite.h"

namespace claimgraph::graph {

/// Writes the database beside `path`, then gives it that name. Fails where a file of that name has appeared; leaves
/// nothing behind where it fails.
schema::Result<void> publish(const Database& database, const std::string& path);

}  // namespace claimgraph::graph
