// SPDX-License-Identifier: Apache-2.0

#include "analyse_trees.h"

#include "attribution/attributions.h"
#include "attribution/quotations.h"
#include "claims/claim_reader.h"
#include "claims/explain.h"
#include "frames/reattach.h"
#include "resolve/cast.h"

namespace claimgraph::extract {

Engine::Engine(const ExtractorOptions& options)
    : lexicon(options.vocabularies),
      actors(options.vocabularies),
      topics(options.vocabularies),
      authors_voice(options.authors_voice) {}

Analysis analyse_trees(const Engine& engine, const schema::Document& document, language::Doc& doc, bool with_reasons) {
  reattach(doc, engine.lexicon);
  Quotations quotations(doc);
  find_speakers(doc, engine.lexicon, quotations);
  find_answers(doc, quotations);
  const Cast cast(doc, engine.actors, quotations, document.date);
  const Context context{doc, document, engine.lexicon, quotations, cast, engine.topics, engine.authors_voice};
  Analysis analysis;
  std::vector<std::vector<Attitude>> attitudes;
  attitudes.reserve(doc.sentences.size());
  analysis.sentences.reserve(doc.sentences.size());
  for (const language::Sentence& sentence : doc.sentences) {
    ExplainedSentence explained;
    explained.place = doc.span(sentence.tokens);
    std::vector<NoClaim> no_claims;
    attitudes.emplace_back();
    if (is_page_leftover(doc, sentence.tokens)) {
      no_claims.push_back({kNoToken, "a leftover of the web page"});
    } else {
      attitudes.back() = attitudes_in(context, sentence.tokens);
      if (attitudes.back().empty()) no_claims.push_back({kNoToken, "no word that expresses a position"});
      for (Finding& finding : read_claims(context, sentence.tokens, attitudes.back(), no_claims)) {
        if (with_reasons) explained.reasons.push_back(explain(doc, finding));
        explained.claims.push_back(std::move(finding.claim));
      }
    }
    if (with_reasons) {
      for (const NoClaim& no_claim : no_claims) explained.no_claim.push_back(explain(doc, no_claim));
    }
    analysis.sentences.push_back(std::move(explained));
  }
  if (with_reasons) analysis.attributions = attributions(doc, engine.lexicon, quotations, attitudes);
  return analysis;
}

}  // namespace claimgraph::extract
