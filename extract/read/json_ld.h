// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a page declares of its article in JSON-LD, in the words of schema.org.

#include <string>

#include "html_tree.h"

namespace claimgraph::extract {

/// As written; empty where nothing is declared.
struct JsonLd {
  std::string headline;
  std::string author;  ///< several of them parted by commas
  std::string publisher;
  std::string published;  ///< date, perhaps with time
  std::string modified;
  std::string address;
};

/// Of the first object that is an article of any kind (NewsArticle, LiveBlogPosting ...) in the page's scripts of the
/// type application/ld+json. Scripts that are no JSON are passed over: browsers do not mind them either.
JsonLd find_json_ld(const HtmlTree& tree);

}  // namespace claimgraph::extract
