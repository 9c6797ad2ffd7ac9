// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands for what inside a text: \n, \', \u00e9.

#include <string>
#include <string_view>

namespace claimgraph::query::syntax {

struct Escape {
  std::size_t bytes = 0;  ///< read behind the backslash
  bool known = false;
};

/// Reads what follows a backslash, `rest`, and appends what it stands for to `value`; nothing where it means nothing.
Escape read_escape(std::string_view rest, std::string& value);

}  // namespace claimgraph::query::syntax
