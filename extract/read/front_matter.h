// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands between two lines of three dashes at the head of a text: a small subset of YAML, described in
// docs/reading.md. "key: value" lines, values plain or quoted, lists "[a, b]" or lines "- a".

#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/schema/result.h"

namespace claimgraph::extract {

struct FrontMatterEntry {
  std::string key;                  ///< in lower case
  std::vector<std::string> values;  ///< one for a scalar, none for an empty value
  std::size_t offset = 0;           ///< of the value, in the text
};

struct FrontMatter {
  std::vector<FrontMatterEntry> entries;
  std::string_view rest;  ///< of the text, behind the line that closes the front matter; a view of what was given
};

/// Takes the front matter off. A text that does not begin with one (a first line "---" and a key or the end in the
/// lines below) comes back whole. Fails with line and column where it is not closed (CG-R020), a line is outside of the
/// subset (CG-R021) or a key stands twice (CG-R022).
schema::Result<FrontMatter> take_front_matter(std::string_view text, std::string_view file);

}  // namespace claimgraph::extract
