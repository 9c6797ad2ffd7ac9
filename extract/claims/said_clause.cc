// SPDX-License-Identifier: Apache-2.0

#include "claims/said_clause.h"

#include <algorithm>

#include "frames/operators.h"

namespace claimgraph::extract {

bool is_elliptical(const Doc& doc, TokenIndex head) {
  if (doc.xpos(head) == "MD" || doc.lower(head) == "not") return true;
  const bool open = child(doc, head, Relation::kCcomp) == kNoToken && child(doc, head, Relation::kObj) == kNoToken &&
                    child(doc, head, Relation::kXcomp) == kNoToken;
  const bool bare = open && child(doc, head, Relation::kObl) == kNoToken;
  const std::string_view verb = doc.lemma(head);
  if (open && (verb == "say" || verb == "guess" || verb == "believe")) return true;
  if (bare && (verb == "know" || verb == "think" || verb == "mean" || verb == "add")) return true;
  // a participle that hangs on nothing is no statement
  const std::string_view tag = doc.xpos(head);
  if ((tag == "VBN" || tag == "VBG") && !is_finite(doc, head) && own_subject(doc, head) == kNoToken) return true;
  const std::string_view lemma = doc.lemma(head);
  const bool auxiliary = lemma == "have" || lemma == "do" || lemma == "be";
  return auxiliary && child(doc, head, Relation::kObj) == kNoToken && child(doc, head, Relation::kXcomp) == kNoToken &&
         child(doc, head, Relation::kCcomp) == kNoToken && child(doc, head, Relation::kExpl) == kNoToken &&
         child(doc, head, Relation::kObl) == kNoToken;
}

bool asks(const Doc& doc, TokenIndex head) {
  const auto& dependents = doc.children(head);
  return std::any_of(dependents.begin(), dependents.end(), [&](TokenIndex dependent) {
    const std::string_view lower = doc.lower(dependent);
    const bool word = lower == "how" || lower == "why" || lower == "what" || lower == "which" || lower == "where";
    const bool own = word && dependent < head && lower != "which" && doc.tokens[dependent].relation != Relation::kNsubj;
    const TokenIndex which = child_word(doc, dependent, "which");  // "which files"
    return own ||
           (which != kNoToken && which < dependent && dependent < head && doc.tokens[which].relation == Relation::kDet);
  });
}

bool is_asked(const Doc& doc, TokenIndex head) {
  const std::string_view mark = preposition(doc, head);
  const std::string_view word = doc.lower(head);
  if (asks(doc, head) || word == "how" || word == "why") return true;
  return mark == "whether" || mark == "if" || is_question(doc, head);
}

bool is_thing_pronoun(const Doc& doc, TokenIndex token) {
  const std::string_view lower = doc.lower(token);
  return lower == "it" || lower == "this" || lower == "that" || lower == "which";
}

bool says_can(const Doc& doc, TokenIndex head) {
  for (const TokenIndex dependent : doc.children(head)) {
    const std::string_view lower = doc.lower(dependent);
    if (doc.tokens[dependent].relation == Relation::kAux && (lower == "can" || lower == "ca" || lower == "could"))
      return true;
  }
  return false;
}

TokenIndex plan_of(const Doc& doc, TokenIndex head) {
  if (doc.lower(head) != "going") return kNoToken;
  const TokenIndex deed = child(doc, head, Relation::kXcomp);
  return deed != kNoToken && has_to(doc, deed) ? deed : kNoToken;
}

}  // namespace claimgraph::extract
