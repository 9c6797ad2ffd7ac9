// SPDX-License-Identifier: Apache-2.0
#pragma once

// Texts by their Unicode code points. A byte that is no UTF-8 counts as one.

#include <cstddef>
#include <string>
#include <string_view>

namespace claimgraph::query {

std::size_t letter_count(std::string_view text);
/// The byte where the n-th letter begins; the size where there are fewer.
std::size_t letter_begin(std::string_view text, std::size_t n);
std::string reversed(std::string_view text);
std::string in_lower_case(std::string_view text);
std::string in_upper_case(std::string_view text);
/// Without white space at the chosen ends.
std::string_view trimmed(std::string_view text, bool left, bool right);

}  // namespace claimgraph::query
