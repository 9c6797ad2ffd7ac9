// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>

#include "frames/operators.h"
#include "words/english.h"

namespace claimgraph::extract {
namespace {

constexpr int kMostClausesAbove = 4;

bool is_hedge(const Doc& doc, TokenIndex token, bool backshift) {
  const English& english = English::get();
  const std::string_view lower = doc.lower(token);
  switch (doc.tokens[token].relation) {
    case Relation::kAdvmod:
    case Relation::kParataxis:
      return english.is(lower, kHedge);
    case Relation::kAux:
      if (lower == "'d" || (lower == "would" && backshift)) return false;
      if (lower == "must") return token + 1 < doc.tokens.size() && doc.lower(token + 1) == "have";
      return english.is(lower, kHedgingModal);
    case Relation::kMark:
      return english.is(lower, kCondition) && lower != "supposing";
    default:
      return false;
  }
}

/// "is said to", "seems to", "is likely to".
bool is_hearsay(const Doc& doc, TokenIndex verb) {
  const English& english = English::get();
  if (english.is(doc.lemma(verb), kSeeming)) return true;
  const std::string_view lower = doc.lower(verb);
  if (lower == "likely" || lower == "supposed") return true;
  return english.is(lower, kHearsay) && is_passive(doc, verb);
}

const std::array<std::string_view, 12> kDutiful = {"vital",      "essential", "necessary", "crucial",
                                                   "imperative", "time",      "important", "critical",
                                                   "advisable",  "better",    "wise",      "urgent"};

}  // namespace

Hedging hedging(const Doc& doc, TokenIndex token, bool backshift) {
  Hedging found;
  for (int step = 0; step < kMostClausesAbove && token != kNoToken; ++step) {
    for (const TokenIndex dependent : doc.children(token)) {
      if (is_hedge(doc, dependent, backshift)) found.words.push_back(dependent);
    }
    const language::Token& node = doc.tokens[token];
    if (node.head == kNoToken) break;
    // A complement of its own (ccomp) is as sure as its own words say; an open one hangs on the verb above.
    if (node.relation == Relation::kXcomp) {
      if (is_hearsay(doc, node.head)) found.words.push_back(node.head);
      token = node.head;
    } else if (node.relation == Relation::kConj) {
      token = node.head;
      // modals and "if" reach over "and", adverbs do not
    } else {
      break;
    }
  }
  found.hedged = !found.words.empty();
  return found;
}

bool is_question(const Doc& doc, TokenIndex token) {
  const TokenRange words = doc.sentences[doc.sentence_of(token)].tokens;
  for (TokenIndex last = words.end; last-- > words.begin;) {
    if (doc.lower(last) == "?") return true;
    if (doc.tokens[last].upos != Upos::kPunct) return false;
  }
  return false;
}

/// "should investigate and decide": the verb whose modal a further bare one shares; kNoToken where it shares none.
static TokenIndex shares_modal(const Doc& doc, TokenIndex verb) {
  const language::Token& node = doc.tokens[verb];
  const bool bare = node.relation == Relation::kConj && doc.xpos(verb) == "VB" && doc.xpos(node.head) == "VB" &&
                    child(doc, verb, Relation::kAux) == kNoToken && own_subject(doc, verb) == kNoToken;
  return bare && child(doc, node.head, Relation::kAux) != kNoToken ? node.head : kNoToken;
}

Duty duty(const Doc& doc, TokenIndex clause) {
  if (const TokenIndex first = shares_modal(doc, clause); first != kNoToken) {
    Duty shared = duty(doc, first);
    if (shared.deed == first) shared.deed = clause;
    return shared;
  }
  const English& english = English::get();
  for (const TokenIndex dependent : doc.children(clause)) {
    if (doc.tokens[dependent].relation != Relation::kAux) continue;
    const std::string_view lower = doc.lower(dependent);
    // "must have hoped" guesses
    const bool guess = std::any_of(doc.children(clause).begin(), doc.children(clause).end(), [&](TokenIndex other) {
      return other > dependent && doc.tokens[other].relation == Relation::kAux && doc.lower(other) == "have";
    });
    if (lower == "must" && guess) continue;
    if (lower == "must" || lower == "shall") return {Obligation::kStrong, dependent, clause};
    if (lower == "should" || lower == "ought") return {Obligation::kWeak, dependent, clause};
  }
  const std::string_view lemma = doc.lemma(clause);
  if ((lemma == "have" || lemma == "need") && doc.tokens[clause].upos == Upos::kVerb) {
    const TokenIndex deed = child(doc, clause, Relation::kXcomp);
    if (deed != kNoToken && has_to(doc, deed) && child(doc, clause, Relation::kObj) == kNoToken) {
      return {Obligation::kStrong, clause, deed};
    }
  }
  // "it is vital that", "it is time to"
  if (std::find(kDutiful.begin(), kDutiful.end(), doc.lower(clause)) != kDutiful.end() &&
      child(doc, clause, Relation::kCop) != kNoToken) {
    for (const Relation relation :
         {Relation::kCsubj, Relation::kCcomp, Relation::kXcomp, Relation::kAcl, Relation::kAdvcl}) {
      const TokenIndex deed = child(doc, clause, relation);
      if (deed != kNoToken && is(doc, deed, "acl:relcl")) continue;  // "the first time it was used"
      if (deed != kNoToken && deed > clause && !english.is(preposition(doc, deed), kCondition)) {
        return {Obligation::kStrong, clause, deed};
      }
    }
  }
  return {};
}

bool is_future(const Doc& doc, TokenIndex clause) {
  if (const TokenIndex first = shares_modal(doc, clause); first != kNoToken) return is_future(doc, first);
  for (const TokenIndex dependent : doc.children(clause)) {
    if (doc.tokens[dependent].relation != Relation::kAux) continue;
    const std::string_view lower = doc.lower(dependent);
    if (lower == "will" || lower == "'ll" || lower == "wo" || lower == "would" || lower == "'d") return true;
  }
  return false;
}

}  // namespace claimgraph::extract
