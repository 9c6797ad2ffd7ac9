// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/graph/output.h"
#include "inline_svg.h"
#include "parts.h"

namespace claimgraph::graph::page {
namespace {

struct Diagram {
  const char* name;  ///< unique, of letters
  const char* title;
  DrawOptions options;
};

schema::Result<Html> figure(const ClaimGraph& graph, const Diagram& diagram) {
  const auto svg = draw(graph, diagram.options);
  if (!svg) return tl::unexpected(svg.error());
  Html made;
  made << "<figure><figcaption><h3>" << Text{diagram.title} << "</h3></figcaption>"
       << "<div class=\"scroll picture\" tabindex=\"0\" role=\"region\" aria-label=\"" << Text{diagram.title} << "\">"
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
  for (const Diagram& diagram : {Diagram{"positions", "Who wants what", of_view(DrawView::kPositions)},
                                 Diagram{"agreement", "Who agrees with whom", of_view(DrawView::kAgreement)},
                                 Diagram{"contradiction", "Who contradicts whom", of_view(DrawView::kContradiction)}}) {
    const auto drawn = figure(choice.graph, diagram);
    if (!drawn) return drawn;
    made << *drawn;
  }
  made << "</section>\n";
  return made;
}

}  // namespace claimgraph::graph::page
