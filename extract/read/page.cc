// SPDX-License-Identifier: Apache-2.0

#include "page.h"

#include "article_body.h"
#include "html_tree.h"
#include "page_metadata.h"
#include "page_text.h"

namespace claimgraph::extract {

schema::Result<schema::Document> read_page(std::string_view page) {
  const auto tree = parse_html(page);
  if (!tree) return tl::unexpected(tree.error());
  const ArticleBody body = find_article_body(*tree);
  schema::Document document;
  read_page_metadata(*tree, body, document);
  document.text = text_of(*tree, body);
  return document;
}

}  // namespace claimgraph::extract
