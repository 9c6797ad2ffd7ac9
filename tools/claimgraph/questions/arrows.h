// SPDX-License-Identifier: Apache-2.0
#pragma once

// A line taken apart at its arrows, `->` or the sign that README prints.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph::cli {

struct Part {
  std::string text;       ///< without white space and quotes around it
  std::size_t begin = 0;  ///< byte of the line
  bool quoted = false;
};

/// One part more than there are arrows. A quote opens where a part begins: "Women's Union" has none; arrows in quotes
/// are none.
std::vector<Part> parts_at_arrows(std::string_view line);

/// Whether an arrow begins there: its bytes, 0 where none does.
std::size_t arrow_at(std::string_view line, std::size_t byte);

}  // namespace claimgraph::cli
