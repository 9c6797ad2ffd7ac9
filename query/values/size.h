// SPDX-License-Identifier: Apache-2.0
#pragma once

// How much memory values take, about.

#include <cstdint>

#include "claimgraph/property_graph/column.h"

namespace claimgraph::query {

/// Bytes of the value and its part of what it shares with others.
std::uint64_t bytes_of(const property_graph::Value& value);

/// Bytes of all rows of a column.
std::uint64_t bytes_of(const property_graph::Column& column);

/// Bytes of the value with everything it holds written out, as often as it holds it; counting ends above `most`, for
/// a short query can make a list of lists that has no end for practical purposes.
std::uint64_t unfolded_bytes_of(const property_graph::Value& value, std::uint64_t most);

}  // namespace claimgraph::query
