// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/graph/output.h"
#include "inline_svg.h"
#include "parts.h"

namespace claimgraph::graph::page {
namespace {

struct Diagram {
  const char* name;  ///< unique, of letters
  const char* title;
  const char* label;
  const char* nothing;  ///< said where there is nothing to draw
  DrawOptions options;
};

schema::Result<Html> figure(const ClaimGraph& graph, const Diagram& diagram) {
  const auto svg = draw(graph, diagram.options);
  if (!svg) return tl::unexpected(svg.error());
  Html made;
  if (!has_lines(*svg)) return made << "<p>" << Text{diagram.nothing} << "</p>\n";
  made << "<figure><figcaption><h3>" << Text{diagram.title} << "</h3></figcaption>"
       << "<input type=\"checkbox\" class=\"full\" id=\"full-" << Text{diagram.name} << "\"><label for=\"full-"
       << Text{diagram.name} << "\">Full size</label>"
       << "<div class=\"scroll picture\" tabindex=\"0\" role=\"region\" aria-label=\"" << Text{diagram.label} << "\">"
       << Html::trusted(inline_svg(*svg, diagram.name, diagram.title)) << "</div></figure>\n";
  return made;
}

}  // namespace

schema::Result<Html> diagrams(const Choice& choice) {
  const auto of_view = [](DrawView view) {
    DrawOptions options;
    options.format = DrawFormat::kSvg;
    options.view = view;
    return options;
  };
  Html made;
  made << "<section id=\"diagrams\" aria-labelledby=\"diagrams-head\">\n<h2 id=\"diagrams-head\">Pictures</h2>\n";
  if (choice.all.empty()) return made << "<p>There are no claims.</p>\n</section>\n";
  for (const Diagram& diagram : {Diagram{"positions", "Who wants what", "Picture: who wants what",
                                         "No positions can be drawn.", of_view(DrawView::kPositions)},
                                 Diagram{"agreement", "Who agrees with whom", "Picture: who agrees with whom",
                                         "Nobody agrees with anybody.", of_view(DrawView::kAgreement)},
                                 Diagram{"contradiction", "Who contradicts whom", "Picture: who contradicts whom",
                                         "Nobody contradicts anybody.", of_view(DrawView::kContradiction)}}) {
    const auto drawn = figure(choice.graph, diagram);
    if (!drawn) return drawn;
    made << *drawn;
  }
  made << "</section>\n";
  return made;
}

}  // namespace claimgraph::graph::page
