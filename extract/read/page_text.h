// SPDX-License-Identifier: Apache-2.0
#pragma once

// The text of an article in HTML: blocks become paragraphs with an empty line between them.

#include <string>

#include "article_body.h"

namespace claimgraph::extract {

/// White space as browsers show it: runs become one space, <br> a line break, two of them a new paragraph, <pre> stays
/// as it is. Boilerplate, paragraphs that are nothing but a link, and labels such as "Advertisement" are left out.
std::string text_of(const HtmlTree& tree, const ArticleBody& body);

}  // namespace claimgraph::extract
