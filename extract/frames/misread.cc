// SPDX-License-Identifier: Apache-2.0

#include "frames/misread.h"

#include <algorithm>

#include "words/english.h"

namespace claimgraph::extract {

bool is_misread_verb(const Doc& doc, TokenIndex token) {
  const language::Token& node = doc.tokens[token];
  const std::string_view tag = doc.xpos(token);
  if (node.relation != Relation::kRoot || (tag != "NNS" && tag != "NNPS") || doc.lower(token) != doc.form(token)) {
    return false;
  }
  bool named = false;
  for (const TokenIndex dependent : doc.children(token)) {
    if (dependent > token) continue;
    const Relation relation = doc.tokens[dependent].relation;
    if (relation != Relation::kCompound && relation != Relation::kNsubj && relation != Relation::kAdvmod) return false;
    named |= doc.tokens[dependent].upos == Upos::kPropn && doc.subtree(dependent).end == token;
  }
  return named && token + 2 < doc.sentences[doc.sentence_of(token)].tokens.end;
}

TokenIndex misread_subject(const Doc& doc, TokenIndex verb) {
  const std::string_view tag = doc.xpos(verb);
  const bool finite = tag == "VBZ" || tag == "VBD" || tag == "VBP";
  if ((!finite && !is_misread_verb(doc, verb)) || own_subject(doc, verb) != kNoToken) return kNoToken;
  const Relation relation = doc.tokens[verb].relation;
  const bool after_speech = relation == Relation::kParataxis || child(doc, verb, Relation::kCcomp) < verb;
  for (const TokenIndex dependent : doc.children(verb)) {
    const TokenRange words = doc.subtree(dependent);
    const Upos upos = doc.tokens[dependent].upos;
    switch (doc.tokens[dependent].relation) {
      case Relation::kCompound:
        if (words.end == verb && upos == Upos::kPropn) return dependent;
        break;
      case Relation::kIobj:
      case Relation::kObj:
        // "drops its call, seeks seat": a bare noun in the singular is no speaker
        if (doc.xpos(dependent) == "NN" && words.begin == dependent) break;
        if (after_speech && finite && words.begin == verb + 1 && upos != Upos::kPron) return dependent;
        break;
      default:
        break;
    }
  }
  return kNoToken;
}

TokenIndex misread_object(const Doc& doc, TokenIndex verb, std::span<const TokenIndex> words) {
  if (words.size() < 2 || words.back() == verb) return kNoToken;
  const TokenIndex last = words.back();
  for (const TokenIndex site : words) {
    for (const TokenIndex dependent : doc.children(site)) {
      if (dependent < last || !is_nominal(doc, dependent)) continue;
      if (std::find(words.begin(), words.end(), dependent) != words.end()) continue;
      if (English::get().is(doc.lower(dependent), kTimeNoun)) continue;
      const Relation relation = doc.tokens[dependent].relation;
      if (relation != Relation::kObl && relation != Relation::kNmod && relation != Relation::kAppos) continue;
      const TokenIndex first = doc.subtree(dependent).begin;
      if (first == last || (first == last + 1 && preposition(doc, dependent).empty())) return dependent;
    }
  }
  return kNoToken;
}

TokenIndex shared_object(const Doc& doc, TokenIndex verb) {
  for (const TokenIndex dependent : doc.children(verb)) {
    const Relation relation = doc.tokens[dependent].relation;
    if (dependent < verb) continue;
    if (relation != Relation::kConj) {
      if (relation == Relation::kPunct || relation == Relation::kAdvmod || relation == Relation::kCc) continue;
      return kNoToken;
    }
    if (!is_verbal(doc, dependent) || own_subject(doc, dependent) != kNoToken || is_passive(doc, dependent)) continue;
    if (const TokenIndex found = child(doc, dependent, Relation::kObj); found != kNoToken) return found;
    const TokenIndex open = child(doc, dependent, Relation::kXcomp);  // "rejected and will go on rejecting it"
    if (open != kNoToken) return child(doc, open, Relation::kObj);
  }
  return kNoToken;
}

bool is_misread_that(const Doc& doc, TokenIndex verb, TokenIndex clause) {
  const TokenIndex first = doc.subtree(clause).begin;
  if (doc.tokens[clause].relation != Relation::kAcl || doc.lower(first) != "that" || first == clause) return false;
  if (doc.tokens[first].relation != Relation::kObj) return false;
  const auto& dependents = doc.children(clause);
  return doc.tokens[clause].head == verb || std::any_of(dependents.begin(), dependents.end(), [&](TokenIndex other) {
           return other != first && doc.tokens[other].relation == Relation::kObj;
         });
}

}  // namespace claimgraph::extract
