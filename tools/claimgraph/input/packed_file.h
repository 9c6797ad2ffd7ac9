// SPDX-License-Identifier: Apache-2.0
#pragma once

// Files that may be gzipped.

#include <string>

#include "claimgraph/schema/result.h"

namespace claimgraph::cli {

/// The bytes of a file, gzipped or not, of standard input for "-". Fails where they cannot be read, and where a gzipped
/// file is damaged.
schema::Result<std::string> read_packed_file(const std::string& path);

}  // namespace claimgraph::cli
