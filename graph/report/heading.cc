// SPDX-License-Identifier: Apache-2.0

#include <set>

#include "parts.h"
#include "words.h"

namespace claimgraph::graph::page {
namespace {

Html facts(const Choice& choice) {
  const ClaimGraph& graph = choice.graph;
  std::set<ActorId> holders;
  for (const Pair& pair : choice.all) holders.insert(pair.actor);
  std::optional<schema::Date> first, last;
  std::set<std::string_view> dated;
  const auto take = [&](std::string_view document, std::optional<schema::Date> date) {
    if (!date) return;
    first = first ? std::min(*first, *date) : *date;
    last = last ? std::max(*last, *date) : *date;
    dated.insert(document);
  };
  for (const schema::Document& document : graph.documents()) take(document.id, document.date);
  for (const schema::Claim& claim : graph.claims()) take(claim.doc, graph.date_of(claim));
  const std::size_t undated = graph.documents().size() - std::min(graph.documents().size(), dated.size());
  Html made;
  made << "<p class=\"facts\">" << Text{counted(graph.documents().size(), "document", "documents")};
  if (first) {
    made << ", " << day(*first);
    if (*first != *last) made << " to " << day(*last);
    if (undated > 0) made << " (" << Text{figure(undated)} << " without a date)";
  }
  made << "; " << Text{counted(graph.claims().size(), "claim", "claims")} << " on "
       << Text{counted(graph.issues().size(), "issue", "issues")} << "; "
       << Text{counted(graph.actors().size(), "actor", "actors")};
  if (holders.size() < graph.actors().size())
    made << ", " << Text{figure(holders.size())} << " of them with claims of their own";
  return made << "</p>\n";
}

Html legend() {
  Html made;
  made << "<dl class=\"legend\">";
  for (const schema::Polarity side : kSides) {
    made << "<div><dt>" << sign_of(side) << "</dt><dd>";
    if (side == schema::Polarity::kFor) made << "for: wants it, supports it";
    if (side == schema::Polarity::kAgainst) made << "against: rejects it, or wants its end";
    if (side == schema::Polarity::kNone) made << "takes no side, or none can be told";
    made << "</dd></div>";
  }
  return made
         << "<div><dt><span class=\"sign both\" aria-hidden=\"true\">\u00b1</span><span class=\"unseen\">both"
            "</span></dt><dd>on both sides</dd></div>"
            "<div><dt class=\"shades\" aria-hidden=\"true\"><i class=\"for s1\"></i><i class=\"for s2\"></i>"
            "<i class=\"for s3\"></i><i class=\"for s4\"></i><i class=\"for s5\"></i></dt><dd>stronger colour, "
            "higher number: more sentences</dd></div>"
            "<div><dt><span class=\"remark\">hedged</span></dt><dd>the text leaves it open: may, could, is said to"
            "</dd></div><div><dt class=\"confidence\">confidence 90&nbsp;%</dt><dd>how sure the program is that it "
            "has read the sentence right</dd></div></dl>\n";
}

}  // namespace

Html heading(const Choice& choice) {
  Html made;
  made << "<header>\n<div class=\"top\"><h1><bdi>" << Text{choice.options.title} << "</bdi></h1>"
       << "<button type=\"button\" id=\"theme\" hidden>Dark</button></div>\n"
       << facts(choice)
       << "<p>Each claim on this page was read out of a sentence, and opens to it. It says what the sentence says, not "
          "what is true.</p>\n"
       << legend() << "</header>\n";
  return made;
}

}  // namespace claimgraph::graph::page
