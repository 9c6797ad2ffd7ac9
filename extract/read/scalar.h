// SPDX-License-Identifier: Apache-2.0
#pragma once

// The values of front matter: plain and quoted scalars, and lists of them within one line.

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace claimgraph::extract {

/// What is wrong, at which byte of the line, and what to do.
struct ScalarMistake {
  std::string message;
  std::size_t offset = 0;
  std::string hint;
};

/// Reads what stands in `line` from byte `at` to its end, a comment behind it left out: one value, the values of
/// "[a, b]", or none where nothing, "~" or "null" stands there.
tl::expected<std::vector<std::string>, ScalarMistake> read_values(std::string_view line, std::size_t at);

}  // namespace claimgraph::extract
