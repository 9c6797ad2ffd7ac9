// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/graph/report.h"

#include "claimgraph_page_hashes.h"
#include "parts.h"

extern "C" {
extern const char claimgraph_report_css[], claimgraph_report_css_end[];
extern const char claimgraph_report_js[], claimgraph_report_js_end[];
}

namespace claimgraph::graph {
namespace {

using page::Html;

Html embedded(const char* begin, const char* end) { return Html::trusted({begin, end}); }

/// Nothing may be fetched, sent or run but the page's own style and script, known by their hashes.
Html head(const std::string& title) {
  Html made;
  made << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
       << page::Text{kReportStyleHash} << "'; script-src 'sha256-" << page::Text{kReportScriptHash}
       << "'; base-uri 'none'; form-action 'none'\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
          "<title>"
       << page::Text{title} << "</title>\n<style>" << embedded(claimgraph_report_css, claimgraph_report_css_end)
       << "</style>\n</head>\n";
  return made;
}

Html navigation() {
  Html made;
  return made << "<a class=\"skip\" href=\"#matrix\">Skip to who stands where</a>\n"
                 "<nav aria-label=\"Parts of this page\"><ul><li><a href=\"#disputes\">In dispute</a></li>"
                 "<li><a href=\"#matrix\">Who stands where</a></li>"
                 "<li><a href=\"#contradictions\">Contradictions</a></li><li><a href=\"#shifts\">Changes</a></li>"
                 "<li><a href=\"#diagrams\">Pictures</a></li><li><a href=\"#actors\">Actors</a></li>"
                 "<li><a href=\"#issues\">Issues</a></li><li><a href=\"#documents\">Documents</a></li></ul></nav>\n"
                 "<div class=\"search\" role=\"search\" hidden><label for=\"search\">Search names, sentences, titles"
                 "</label> <input type=\"search\" id=\"search\"> <span id=\"search-status\" role=\"status\"></span>"
                 "<ol id=\"found\"></ol></div>\n";
}

}  // namespace

schema::Result<std::string> report(const ClaimGraph& graph, const ReportOptions& options) {
  const page::Choice choice = page::choose(graph, options);
  const auto diagrams = page::diagrams(choice);
  if (!diagrams) return tl::unexpected(diagrams.error());
  Html made = head(choice.options.title);
  made << "<body>\n"
       << page::heading(choice) << navigation() << "<main>\n"
       << page::disputes(choice) << page::matrix(choice) << page::contradictions(choice) << page::shifts(choice)
       << *diagrams << page::actor_sections(choice) << page::issue_sections(choice) << page::documents(choice)
       << "</main>\n<footer><p>Made with claimgraph.</p></footer>\n<script>"
       << embedded(claimgraph_report_js, claimgraph_report_js_end) << "</script>\n</body>\n</html>\n";
  return made.bytes();
}

}  // namespace claimgraph::graph
