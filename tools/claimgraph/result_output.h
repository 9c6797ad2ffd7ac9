// SPDX-License-Identifier: Apache-2.0
#pragma once

// The result of a command, to where -o says.

#include <string>
#include <string_view>

#include "claimgraph/schema/result.h"
#include "console/standard_output.h"
#include "files.h"

namespace claimgraph::cli {

/// To the file, all or nothing; to standard output for "-".
inline schema::Result<void> write_result(const std::string& output, std::string_view bytes, StandardOutput& out) {
  return output == "-" ? out.write(bytes) : write_file(output, bytes);
}

}  // namespace claimgraph::cli
