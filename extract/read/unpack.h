// SPDX-License-Identifier: Apache-2.0
#pragma once

// Gzip.

#include <string>
#include <string_view>

#include "claimgraph/schema/result.h"

namespace claimgraph::extract {

bool is_gzip(std::string_view bytes);

/// The content of all members of a gzip file. Fails where it is cut short or damaged (CG-R006) and, without having
/// unpacked more than that, where it holds more than `most_bytes` (CG-R005).
schema::Result<std::string> unpacked(std::string_view bytes, std::size_t most_bytes);

}  // namespace claimgraph::extract
