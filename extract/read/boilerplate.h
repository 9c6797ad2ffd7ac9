// SPDX-License-Identifier: Apache-2.0
#pragma once

// What of a page is no part of the article.

#include "html_tree.h"

namespace claimgraph::extract {

enum class Part : std::uint8_t {
  kArticle,  ///< may be
  kLikely,   ///< boilerplate by its class, its id or its place, which a page may use for something else
  kNever,    ///< boilerplate by its element or role: scripts, forms' fields, captions, navigation, what is hidden
};

Part part_of(const HtmlTree& tree, std::size_t node);

/// A paragraph that says nothing but "Advertisement", "Share" or the like, or leads to another article: "Read more:".
bool is_label(std::string_view paragraph);

}  // namespace claimgraph::extract
