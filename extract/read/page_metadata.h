// SPDX-License-Identifier: Apache-2.0
#pragma once

// Title, source, author, date, address and revision that a page declares.

#include "article_body.h"
#include "claimgraph/schema/claim.h"

namespace claimgraph::extract {

/// Fills all of `document` but id and text from JSON-LD, Open Graph and other <meta>, <time>, <h1>, <title> and
/// rel=canonical, the first of them that has a value that is understood.
void read_page_metadata(const HtmlTree& tree, const ArticleBody& body, schema::Document& document);

}  // namespace claimgraph::extract
