// SPDX-License-Identifier: Apache-2.0
#pragma once

// An HTML page as a flat list of its elements and texts in the order of the page, so that each subtree is a range and
// no walk through it needs recursion, however deep a page nests.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claimgraph/schema/result.h"

namespace claimgraph::extract {

struct HtmlNode {
  std::string tag;                                              ///< in lower case; empty: a text
  std::string text;                                             ///< of a text, or of a script, entities resolved
  std::uint32_t parent = 0;                                     ///< the root's is itself
  std::uint32_t end = 0;                                        ///< one behind the last node below it
  std::vector<std::pair<std::string, std::string>> attributes;  ///< only those that reading looks at

  bool is_text() const { return tag.empty(); }
  /// Its value, empty where it is absent.
  std::string_view attribute(std::string_view name) const;
  bool has_attribute(std::string_view name) const;
};

/// Not an anchor that is only a name, which old pages leave open.
bool is_link(const HtmlNode& node);

/// The node 0 is the root, an element of no name.
using HtmlTree = std::vector<HtmlNode>;

/// Parses what browsers would, mistakes and all, without touching the network or a file. `page` is valid UTF-8; what it
/// declares as its encoding is passed over. Fails where the page is none that a reader could have before them: nested
/// more than 500 deep, more than a million elements, or thousands of attributes in one tag (CG-R031).
schema::Result<HtmlTree> parse_html(std::string_view page);

/// The text of the subtree as it stands, nothing left out.
std::string text_below(const HtmlTree& tree, std::size_t node);

}  // namespace claimgraph::extract
