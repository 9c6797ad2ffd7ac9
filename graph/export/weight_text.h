// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace claimgraph::graph {

/// Edge::weight() as a decimal. Exact, in ten-thousandths: a double would print differently on another library.
std::string weight_text(std::int64_t half_weight);

}  // namespace claimgraph::graph
