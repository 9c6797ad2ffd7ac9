// SPDX-License-Identifier: Apache-2.0

#include "evidence.h"

#include <set>

#include "context.h"
#include "draw/picture_text.h"
#include "draw/reading_text.h"
#include "words.h"

namespace claimgraph::graph::page {
namespace {

/// Words of an article, from left to right also where the first of them is a name in Hebrew or Arabic.
Html wording(std::string_view words) {
  const std::string plain = without_marks(words);
  Html made;
  if (has_quotation_marks(plain)) return made << "<bdi dir=\"ltr\">" << Text{plain} << "</bdi>";
  return made << "<q dir=\"ltr\">" << Text{plain} << "</q>";
}

/// "demands <wording>", each once, of the claims made of one document.
Html readings(const ClaimGraph& graph, const Sentence& sentence) {
  const schema::Claim& best = graph.claim(sentence.front());
  std::set<std::pair<std::string_view, std::string_view>> told;
  Html made;
  for (const ClaimIndex index : sentence) {
    const schema::Claim& claim = graph.claim(index);
    if (claim.doc != best.doc || !told.emplace(schema::name(claim.position), claim.issue).second) continue;
    if (told.size() > 1) made << "; ";
    made << "<b>" << Text{schema::name(claim.position)} << "</b> " << wording(claim.issue);
    if (!claim.target.empty()) made << ", addressed to <bdi>" << Text{claim.target} << "</bdi>";
  }
  return made;
}

Html remarks(const schema::Claim& claim) {
  Html made;
  if (!claim.reported_by.empty() && claim.reported_by != claim.actor) {
    made << " <span class=\"remark\">reported by <bdi>" << Text{claim.reported_by} << "</bdi></span>";
  }
  if (claim.certainty == schema::Certainty::kHedged) made << " <span class=\"remark\">hedged</span>";
  if (!claim.place) made << " <span class=\"remark\">not checked against a text</span>";
  made << " <span class=\"confidence\">confidence " << (claim.confidence + 5) / 10 << "&nbsp;%</span>";
  return made;
}

/// Between a quote and what stands beside it.
Html gap(const Context::Side& side) { return Html::trusted(side.apart ? "</p><p>" : " "); }

Html in_context(const ClaimGraph& graph, const schema::Claim& claim) {
  const schema::Document* document = graph.document_of(claim);
  Context context;
  if (document != nullptr && claim.place && claim.place->end <= document->text.size()) {
    context = context_of(document->text, *claim.place);
  }
  const std::string before = without_marks(context.before.words), after = without_marks(context.after.words);
  const std::string quote = without_marks(claim.quote);
  Html made;
  made << "<blockquote dir=\"ltr\"><p>";
  if (!before.empty()) {
    if (context.before.cut) made << "\u2026 ";
    made << Text{before} << gap(context.before);
  }
  made << "<mark>" << Text{quote} << "</mark>";
  if (!after.empty()) {
    made << gap(context.after) << Text{after};
    if (context.after.cut) made << " \u2026";
  }
  return made << "</p></blockquote>";
}

/// The other documents that print the sentence.
Html carriers(const ClaimGraph& graph, const Sentence& sentence) {
  std::set<std::string_view> told = {graph.claim(sentence.front()).doc};
  Html made;
  for (const ClaimIndex index : sentence) {
    const schema::Claim& claim = graph.claim(index);
    if (!told.insert(claim.doc).second) continue;
    made << "<p class=\"source\">also in " << source_of(graph, claim) << "</p>";
  }
  return made;
}

}  // namespace

Html source_of(const ClaimGraph& graph, const schema::Claim& claim) {
  const schema::Document* document = graph.document_of(claim);
  Html made;
  const bool titled = document != nullptr && !document->title.empty();
  Html title;
  title << "<cite><bdi>" << Text{titled ? document->title : claim.doc} << "</bdi></cite>";
  if (document != nullptr && is_web_address(document->address)) {
    made << "<a href=\"" << Text{document->address} << "\" rel=\"noopener noreferrer\">" << title << "</a>";
  } else {
    made << title;
  }
  if (document != nullptr && !document->source.empty()) made << ", <bdi>" << Text{document->source} << "</bdi>";
  if (const auto date = graph.date_of(claim)) {
    made << ", " << day(*date);
  } else {
    made << ", without a date";
  }
  if (document != nullptr && !document->author.empty()) made << ", by <bdi>" << Text{document->author} << "</bdi>";
  return made;
}

Html evidence(const ClaimGraph& graph, const Sentence& sentence, const Html& id) {
  const schema::Claim& claim = graph.claim(sentence.front());
  Html made;
  made << "<div class=\"evidence\"";
  if (!id.empty()) made << " id=\"" << id << "\"";
  made << "><p class=\"reading\">" << sign_of(claim.stance.value_or(schema::Polarity::kNone)) << " "
       << readings(graph, sentence) << remarks(claim) << "</p>" << in_context(graph, claim) << "<p class=\"source\">"
       << source_of(graph, claim) << "</p>" << carriers(graph, sentence) << "</div>\n";
  return made;
}

}  // namespace claimgraph::graph::page
