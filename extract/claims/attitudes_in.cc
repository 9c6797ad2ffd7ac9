// SPDX-License-Identifier: Apache-2.0

// Attitudes that no verb of the lexicon expresses: sources named beside a clause, and quotations.

#include <algorithm>
#include <array>

#include "claims/claim_reader.h"
#include "words/english.h"

namespace claimgraph::extract {
namespace {

/// The clause that a phrase belongs to.
TokenIndex clause_above(const Doc& doc, TokenIndex token) {
  TokenIndex up = doc.tokens[token].head;
  while (up != kNoToken && !is_clause(doc, up)) up = doc.tokens[up].head;
  return up;
}

Attitude by_place(TokenIndex predicate, TokenIndex holder, TokenIndex issue, HolderPath path) {
  Attitude attitude;
  attitude.predicate = predicate;
  attitude.words = {predicate};
  attitude.clause = predicate;
  attitude.holder = holder;
  attitude.holder_path = path;
  attitude.issue = issue;
  attitude.issue_kind = SlotKind::kClause;
  return attitude;
}

/// "according to Kyiv", "in Kyiv's view".
void add_sources(const Doc& doc, TokenRange sentence, std::vector<Attitude>& out) {
  static constexpr std::array<std::string_view, 8> kViews = {"view",    "opinion",  "words",     "eyes",
                                                             "telling", "judgment", "judgement", "account"};
  for (TokenIndex token = sentence.begin; token < sentence.end; ++token) {
    const std::string_view lower = doc.lower(token);
    if (lower == "according" && token + 1 < sentence.end && doc.lower(token + 1) == "to") {
      TokenIndex source = doc.tokens[token].head;
      if (source != kNoToken && !is_nominal(doc, source)) source = child(doc, token, Relation::kObl);
      if (source == kNoToken) continue;
      const TokenIndex clause = clause_above(doc, source);
      if (clause == kNoToken) continue;
      Attitude attitude = by_place(token, source, clause, HolderPath::kAccordingTo);
      attitude.words = {token, token + 1};
      out.push_back(std::move(attitude));
    } else if (std::find(kViews.begin(), kViews.end(), lower) != kViews.end() &&
               doc.tokens[token].relation == Relation::kObl &&
               (preposition(doc, token) == "in" || preposition(doc, token) == "by")) {
      for (const TokenIndex dependent : doc.children(token)) {
        if (!is(doc, dependent, "nmod:poss")) continue;
        const TokenIndex clause = clause_above(doc, token);
        if (clause != kNoToken) out.push_back(by_place(token, dependent, clause, HolderPath::kAccordingTo));
      }
    }
  }
}

/// "For Kyiv, the deal is a trap": a name in front of a judgement.
void add_judges(const Context& context, TokenRange sentence, std::vector<Attitude>& out) {
  const Doc& doc = context.doc;
  if (doc.lower(sentence.begin) != "for") return;
  const TokenIndex judge = doc.tokens[sentence.begin].head;
  if (judge == kNoToken || doc.tokens[judge].upos != Upos::kPropn) return;
  const TokenRange words = doc.subtree(judge);
  if (words.begin != sentence.begin || words.end >= sentence.end) return;
  if (doc.lower(words.end) != "," && doc.lower(words.end - 1) != ",") return;
  const TokenIndex clause = clause_above(doc, judge);
  if (clause == kNoToken || child(doc, clause, Relation::kCop) == kNoToken || context.cast.find(judge) == nullptr)
    return;
  Attitude attitude = by_place(sentence.begin, judge, clause, HolderPath::kAccordingTo);
  attitude.words = {sentence.begin, judge};
  out.push_back(std::move(attitude));
}

/// "Moira Quayle: tolls must go", as headlines and live reports put it.
void add_colon(const Context& context, TokenRange sentence, std::vector<Attitude>& out) {
  const Doc& doc = context.doc;
  for (TokenIndex token = sentence.begin + 1; token < sentence.end && token < sentence.begin + 8; ++token) {
    if (doc.lower(token) != ":") continue;
    for (TokenIndex name = sentence.begin; name < token; ++name) {
      if (!doc.xpos(name).starts_with("NNP") && doc.tokens[name].upos != Upos::kPunct) return;
    }
    const Mention* mention = context.cast.find(sentence.begin);
    const bool letter = doc.printed(sentence.begin).size() == 1;  // "Q:", "A:"
    if (mention == nullptr || letter || mention->words.end < token) return;
    for (TokenIndex root = token + 1; root < sentence.end; ++root) {
      const TokenIndex head = doc.tokens[root].head;
      if (is_clause(doc, root) && (head == kNoToken || head <= token)) {
        out.push_back(by_place(token, mention->head, root, HolderPath::kQuotation));
        return;
      }
    }
    return;
  }
}

/// "We left because they lied" says both.
bool gives_reason(const Doc& doc, TokenIndex token) {
  const std::string_view mark = preposition(doc, token);
  const bool reason = doc.tokens[token].relation == Relation::kAdvcl && (mark == "because" || mark == "since");
  return reason && own_subject(doc, token) != kNoToken && is_finite(doc, token);
}

/// In the order of the document. Asks the sentence's tokens, not all quotations of a long text.
std::vector<const Quotation*> quotations_in(const Quotations& quotations, TokenRange sentence) {
  std::vector<const Quotation*> found;
  for (TokenIndex token = sentence.begin; token < sentence.end; ++token) {
    const Quotation* quotation = quotations.around(token);
    if (quotation != nullptr && (found.empty() || found.back() != quotation)) found.push_back(quotation);
  }
  std::sort(found.begin(), found.end());  // places in one array
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// The clauses of a quotation in this sentence that hang on nothing inside it, and the reasons that they give.
void add_quotations(const Context& context, TokenRange sentence, std::vector<Attitude>& out) {
  const Doc& doc = context.doc;
  for (const Quotation* found : quotations_in(context.quotations, sentence)) {
    const Quotation& quotation = *found;
    if (!quotation.speech || quotation.speaker == kNoToken) continue;
    const TokenIndex begin = std::max(quotation.words.begin, sentence.begin);
    const TokenIndex end = std::min(quotation.words.end, sentence.end);
    for (TokenIndex token = begin; token < end; ++token) {
      const language::Token& node = doc.tokens[token];
      const bool outermost = node.head == kNoToken || node.head < begin || node.head >= end;
      if ((!outermost && !gives_reason(doc, token)) || !is_clause(doc, token)) continue;
      // What the verb of saying already has as its complement is not said twice.
      const bool taken = std::any_of(out.begin(), out.end(), [&](const Attitude& other) {
        const bool inside = other.issue != kNoToken && below(doc, token, other.issue);
        return inside && (outermost || other.issue == token) && other.issue_kind == SlotKind::kClause &&
               !quotation.words.contains(other.predicate);
      });
      if (taken) continue;
      const TokenIndex cue = quotation.cue == kNoToken ? quotation.printed.begin : quotation.cue;
      out.push_back(by_place(cue, quotation.speaker, token, HolderPath::kQuotation));
    }
  }
}

}  // namespace

std::vector<Attitude> attitudes_in(const Context& context, TokenRange sentence) {
  std::vector<Attitude> all = find_attitudes(context.doc, context.lexicon, sentence);
  // A verb of saying with nobody behind it, next to a quotation: the quotation knows.
  for (Attitude& attitude : all) {
    if (attitude.issue == kNoToken) continue;
    const Quotation* said = context.quotations.speech_around(attitude.issue);
    if (said == nullptr || said->cue != attitude.predicate || said->speaker == kNoToken) continue;
    // Nobody says a quotation that they are named in.
    if (attitude.holder == kNoToken || context.quotations.speech_around(attitude.holder) == said) {
      attitude.holder = said->speaker;
      attitude.holder_path = HolderPath::kQuotation;
    }
  }
  add_sources(context.doc, sentence, all);
  add_judges(context, sentence, all);
  add_colon(context, sentence, all);
  add_quotations(context, sentence, all);
  std::stable_sort(all.begin(), all.end(),
                   [](const Attitude& a, const Attitude& b) { return a.predicate < b.predicate; });
  return all;
}

}  // namespace claimgraph::extract
