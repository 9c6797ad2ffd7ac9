// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which part of a page is the article.

#include "html_tree.h"

namespace claimgraph::extract {

struct ArticleBody {
  std::size_t node = 0;        ///< the element that holds the article
  std::vector<bool> left_out;  ///< for each node of the page: it is boilerplate, or within some
};

/// The part marked as the article where the page marks one that holds most of its text, else the smallest element that
/// does. Text in links and in what is boilerplate does not count.
ArticleBody find_article_body(const HtmlTree& tree);

}  // namespace claimgraph::extract
