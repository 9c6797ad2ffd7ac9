// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where in a JSON text a value stands.

#include <string_view>

#include "claimgraph/schema/result.h"

namespace claimgraph::json {

/// Line, column and the line itself for a byte offset.
schema::Place place_at(std::string_view text, std::size_t offset, std::string_view file, std::uint32_t first_line);

/// Byte offset of the value at a JSON pointer in valid JSON, of its nearest ancestor where it leads nowhere. With
/// `skip` > 0 the last member is taken only after as many of the same key have gone by.
std::size_t find_offset(std::string_view text, std::string_view pointer, std::size_t skip = 0);

}  // namespace claimgraph::json
