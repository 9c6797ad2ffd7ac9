// SPDX-License-Identifier: Apache-2.0

#include "frames/what_is_meant.h"

#include <algorithm>
#include <array>

namespace claimgraph::extract {
namespace {

/// Nouns that only wrap what is meant.
bool is_wrapper(std::string_view lemma) {
  static constexpr std::array<std::string_view, 15> kWrappers = {
      "idea",       "possibility", "prospect", "notion",      "argument", "concept", "fact",     "proposal",
      "suggestion", "need",        "view",     "opportunity", "chance",   "belief",  "principle"};
  return std::find(kWrappers.begin(), kWrappers.end(), lemma) != kWrappers.end();
}

WhatIsMeant unwrapped(const Doc& doc, TokenIndex noun, TokenIndex predicate) {
  for (const TokenIndex dependent : doc.children(noun)) {
    if (dependent < noun || dependent == predicate || is(doc, dependent, "acl:relcl")) continue;
    const Relation relation = doc.tokens[dependent].relation;
    if (relation == Relation::kAcl || relation == Relation::kCcomp) {
      const SlotKind kind = has_to(doc, dependent)      ? SlotKind::kInfinitive
                            : is_gerund(doc, dependent) ? SlotKind::kGerund
                                                        : SlotKind::kClause;
      return {dependent, kind};
    }
    if (relation == Relation::kNmod && preposition(doc, dependent) == "of") return {dependent, SlotKind::kObject};
  }
  return {};
}

/// The noun that a relative clause takes its object from, where the infinitive below `verb` lacks one.
TokenIndex missing_object(const Doc& doc, TokenIndex verb, TokenIndex infinitive) {
  const TokenIndex noun = antecedent(doc, verb);
  if (noun == kNoToken) return kNoToken;
  const TokenIndex subject = own_subject(doc, verb);
  if (subject == kNoToken || is_relative_pronoun(doc, subject)) return kNoToken;
  const TokenIndex object = child(doc, infinitive, Relation::kObj);
  const bool open =
      child(doc, infinitive, Relation::kCcomp) != kNoToken || child(doc, infinitive, Relation::kXcomp) != kNoToken;
  if (object == kNoToken) return open ? kNoToken : noun;
  return is_relative_pronoun(doc, object) ? noun : kNoToken;
}

/// "What they dispute is that it leaks": the clause on the other side of "is".
TokenIndex across_what(const Doc& doc, TokenIndex what) {
  const language::Token& node = doc.tokens[what];
  if (node.head == kNoToken) return kNoToken;
  if (node.relation == Relation::kNsubj) return node.head;
  const language::Token& verb = doc.tokens[node.head];
  const bool subject = verb.relation == Relation::kCsubj || verb.relation == Relation::kNsubj;
  return subject && verb.head != kNoToken ? verb.head : kNoToken;
}

}  // namespace

WhatIsMeant what_is_meant(const Doc& doc, const Attitude& attitude) {
  const WhatIsMeant plain{attitude.issue, attitude.issue_kind};
  if (attitude.issue_kind == SlotKind::kInfinitive) {
    const TokenIndex noun = missing_object(doc, attitude.predicate, attitude.issue);
    if (noun != kNoToken) return {noun, SlotKind::kObject};
  }
  if (doc.lower(attitude.issue) == "what") {
    const TokenIndex other = across_what(doc, attitude.issue);
    if (other != kNoToken && !below(doc, other, attitude.predicate)) {
      const bool nominal = is_nominal(doc, other);
      return {other, has_to(doc, other) ? SlotKind::kInfinitive : nominal ? SlotKind::kObject : SlotKind::kClause};
    }
  }
  if ((attitude.issue_kind == SlotKind::kObject || attitude.issue_kind == SlotKind::kOblique) &&
      is_wrapper(doc.lemma(attitude.issue))) {
    const WhatIsMeant inner = unwrapped(doc, attitude.issue, attitude.predicate);
    if (inner.head != kNoToken) return inner;
  }
  return plain;
}

}  // namespace claimgraph::extract
