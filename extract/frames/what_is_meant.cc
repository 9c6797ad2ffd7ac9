// SPDX-License-Identifier: Apache-2.0

#include "frames/what_is_meant.h"

#include <algorithm>
#include <array>

namespace claimgraph::extract {
namespace {

/// Nouns that only wrap what is meant.
bool is_wrapper(std::string_view lemma) {
  static constexpr std::array<std::string_view, 13> kWrappers = {"idea",    "possibility", "prospect", "notion", "argument",
                                                                 "concept", "fact",        "need",     "view",   "opportunity",
                                                                 "chance",  "belief",      "principle"};
  return std::find(kWrappers.begin(), kWrappers.end(), lemma) != kWrappers.end();
}

WhatIsMeant unwrapped(const Doc& doc, TokenIndex noun) {
  for (const TokenIndex dependent : doc.children(noun)) {
    if (dependent < noun || is(doc, dependent, "acl:relcl")) continue;
    const Relation relation = doc.tokens[dependent].relation;
    if (relation == Relation::kAcl || relation == Relation::kCcomp) {
      const SlotKind kind = has_to(doc, dependent) ? SlotKind::kInfinitive
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
  const bool open = child(doc, infinitive, Relation::kCcomp) != kNoToken || child(doc, infinitive, Relation::kXcomp) != kNoToken;
  if (object == kNoToken) return open ? kNoToken : noun;
  return is_relative_pronoun(doc, object) ? noun : kNoToken;
}

}  // namespace

WhatIsMeant what_is_meant(const Doc& doc, const Attitude& attitude) {
  const WhatIsMeant plain{attitude.issue, attitude.issue_kind};
  if (attitude.issue_kind == SlotKind::kInfinitive) {
    const TokenIndex noun = missing_object(doc, attitude.predicate, attitude.issue);
    if (noun != kNoToken) return {noun, SlotKind::kObject};
  }
  if ((attitude.issue_kind == SlotKind::kObject || attitude.issue_kind == SlotKind::kOblique) &&
      is_wrapper(doc.lemma(attitude.issue))) {
    const WhatIsMeant inner = unwrapped(doc, attitude.issue);
    if (inner.head != kNoToken) return inner;
  }
  return plain;
}

}  // namespace claimgraph::extract
