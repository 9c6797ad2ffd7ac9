// SPDX-License-Identifier: Apache-2.0

#include <map>

#include "draw/picture_text.h"
#include "parts.h"
#include "words.h"

namespace claimgraph::graph::page {
namespace {

constexpr std::size_t kMostDocuments = 500;

Html title_of(const schema::Document& document) {
  Html title, made;
  title << "<bdi>" << Text{document.title.empty() ? document.id : document.title} << "</bdi>";
  if (!is_web_address(document.address)) return title;
  return made << "<a href=\"" << Text{document.address} << "\" rel=\"noopener noreferrer\">" << title << "</a>";
}

Html named(std::string_view name) {
  Html made;
  if (!name.empty()) made << "<bdi>" << Text{name} << "</bdi>";
  return made;
}

}  // namespace

Html documents(const Choice& choice) {
  std::map<std::string_view, std::size_t> claims;
  for (const schema::Claim& claim : choice.graph.claims()) ++claims[claim.doc];
  const auto all = choice.graph.documents();
  Html made;
  made << "<section id=\"documents\" aria-labelledby=\"documents-head\">\n<h2 id=\"documents-head\">Documents</h2>\n";
  if (all.size() > kMostDocuments) {
    made << "<p class=\"note\">The first " << kMostDocuments << " of " << Text{figure(all.size())} << ".</p>\n";
  }
  made << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table of documents\"><table "
          "class=\"documents stacked\"><thead><tr><th scope=\"col\">Title</th><th scope=\"col\">Source</th><th "
          "scope=\"col\">Date"
          "</th><th scope=\"col\">Author</th><th scope=\"col\" class=\"figure\">Claims</th></tr></thead>\n<tbody>\n";
  std::size_t number = 0;
  for (const schema::Document& document : all.first(std::min(all.size(), kMostDocuments))) {
    made << "<tr id=\"d" << number++ << "\"><th scope=\"row\">" << title_of(document)
         << "</th><td data-head=\"Source\">" << named(document.source) << "</td><td data-head=\"Date\">";
    if (document.date) made << day(*document.date);
    made << "</td><td data-head=\"Author\">" << named(document.author)
         << "</td><td class=\"figure\" data-head=\"Claims\">" << claims[document.id] << "</td></tr>\n";
  }
  return made << "</tbody></table></div>\n</section>\n";
}

}  // namespace claimgraph::graph::page
