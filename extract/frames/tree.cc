// SPDX-License-Identifier: Apache-2.0

#include "frames/tree.h"

#include <algorithm>

#include "claimgraph/schema/vocabulary.h"
#include "words/english.h"

namespace claimgraph::extract {

TokenIndex child(const Doc& doc, TokenIndex token, Relation relation) {
  for (const TokenIndex dependent : doc.children(token)) {
    if (doc.tokens[dependent].relation == relation) return dependent;
  }
  return kNoToken;
}

TokenIndex child_word(const Doc& doc, TokenIndex token, std::string_view lower) {
  for (const TokenIndex dependent : doc.children(token)) {
    if (doc.lower(dependent) == lower) return dependent;
  }
  return kNoToken;
}

bool is(const Doc& doc, TokenIndex token, std::string_view deprel) { return doc.deprel(token) == deprel; }

bool below(const Doc& doc, TokenIndex token, TokenIndex ancestor) {
  for (; token != kNoToken; token = doc.tokens[token].head) {
    if (token == ancestor) return true;
  }
  return false;
}

std::string_view preposition(const Doc& doc, TokenIndex token) {
  for (const TokenIndex dependent : doc.children(token)) {
    const Relation relation = doc.tokens[dependent].relation;
    if (dependent < token && (relation == Relation::kCase || relation == Relation::kMark) &&
        doc.lower(dependent) != "to") {
      return doc.lower(dependent);
    }
  }
  for (const TokenIndex dependent : doc.children(token)) {
    if (dependent < token && doc.tokens[dependent].relation == Relation::kCase) return doc.lower(dependent);
  }
  return {};
}

bool has_to(const Doc& doc, TokenIndex token) {
  const TokenIndex mark = child_word(doc, token, "to");
  return mark != kNoToken && doc.tokens[mark].relation == Relation::kMark;
}

bool is_infinitive(const Doc& doc, TokenIndex token) {
  if (has_to(doc, token)) return true;
  return doc.xpos(token) == "VB" && child(doc, token, Relation::kAux) == kNoToken;
}

bool is_gerund(const Doc& doc, TokenIndex token) {
  if (doc.xpos(token) == "VBG")
    return child(doc, token, Relation::kAux) == kNoToken || own_subject(doc, token) == kNoToken;
  // "being ready", "having signed"
  for (const TokenIndex dependent : doc.children(token)) {
    const Relation relation = doc.tokens[dependent].relation;
    if ((relation == Relation::kCop || relation == Relation::kAux) && doc.xpos(dependent) == "VBG") return true;
  }
  return false;
}

bool is_finite(const Doc& doc, TokenIndex token) {
  if (has_to(doc, token)) return false;
  const std::string_view tag = doc.xpos(token);
  if (tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD") return true;
  for (const TokenIndex dependent : doc.children(token)) {
    const Relation relation = doc.tokens[dependent].relation;
    if ((relation == Relation::kAux || relation == Relation::kCop) && doc.xpos(dependent) != "VBG" &&
        doc.xpos(dependent) != "VB") {
      return true;
    }
  }
  return false;
}

namespace {

/// "Ann Lee, a spokeswoman for the port, called on ..." read as a participle that hangs on the name.
bool is_past_tense(const Doc& doc, TokenIndex participle) {
  const TokenIndex noun = doc.tokens[participle].head;
  if (noun == kNoToken || noun > participle || doc.tokens[noun].head != kNoToken || !is_nominal(doc, noun))
    return false;
  const TokenIndex begin = doc.subtree(participle).begin;
  return child(doc, noun, Relation::kAppos) != kNoToken && (doc.lower(begin) == "," || doc.lower(begin - 1) == ",");
}

}  // namespace

bool is_passive(const Doc& doc, TokenIndex token) {
  for (const TokenIndex dependent : doc.children(token)) {
    if (doc.subtype(dependent) == "pass") return true;
  }
  if (doc.xpos(token) != "VBN") return false;
  const Relation relation = doc.tokens[token].relation;
  if (relation != Relation::kAcl && relation != Relation::kAmod && relation != Relation::kAdvcl) return false;
  if (relation == Relation::kAcl && is_past_tense(doc, token)) return false;
  return child(doc, token, Relation::kAux) == kNoToken && child(doc, token, Relation::kNsubj) == kNoToken;
}

bool is_nominal(const Doc& doc, TokenIndex token) {
  switch (doc.tokens[token].upos) {
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kPron:
    case Upos::kNum:
    case Upos::kSym:
      return child(doc, token, Relation::kCop) == kNoToken;
    default:
      return false;
  }
}

bool is_verbal(const Doc& doc, TokenIndex token) {
  const Upos upos = doc.tokens[token].upos;
  if (upos == Upos::kVerb || upos == Upos::kAux) return true;
  if (!doc.xpos(token).starts_with("VB") || doc.xpos(token) == "VBN") return false;
  switch (doc.tokens[token].relation) {
    case Relation::kRoot:
    case Relation::kConj:
    case Relation::kCcomp:
    case Relation::kXcomp:
    case Relation::kAdvcl:
    case Relation::kAcl:
    case Relation::kParataxis:
      return true;
    default:
      return false;
  }
}

bool is_clause(const Doc& doc, TokenIndex token) {
  if (is_verbal(doc, token)) return true;
  return child(doc, token, Relation::kCop) != kNoToken || child(doc, token, Relation::kNsubj) != kNoToken;
}

TokenIndex own_subject(const Doc& doc, TokenIndex token) {
  // A parser that could not place "Before the talks", or the place of writing, calls it a second subject: the nearer
  // one in front of the predicate is meant.
  TokenIndex subject = kNoToken;
  for (const TokenIndex dependent : doc.children(token)) {
    const Relation relation = doc.tokens[dependent].relation;
    if (relation != Relation::kNsubj && relation != Relation::kCsubj) continue;
    if (subject == kNoToken || dependent < token) subject = dependent;
  }
  return subject;
}

TokenIndex shared_subject(const Doc& doc, TokenIndex deed) {
  while (own_subject(doc, deed) == kNoToken && doc.tokens[deed].relation == Relation::kConj) {
    deed = doc.tokens[deed].head;
  }
  return own_subject(doc, deed);
}

std::vector<TokenIndex> conjuncts(const Doc& doc, TokenIndex token) {
  std::vector<TokenIndex> all{token};
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const TokenIndex dependent : doc.children(all[i])) {
      if (doc.tokens[dependent].relation == Relation::kConj) all.push_back(dependent);
    }
  }
  std::sort(all.begin(), all.end());
  return all;
}

TokenIndex antecedent(const Doc& doc, TokenIndex verb) {
  return is(doc, verb, "acl:relcl") ? doc.tokens[verb].head : kNoToken;
}

bool is_relative_pronoun(const Doc& doc, TokenIndex token) {
  const std::string_view lower = doc.lower(token);
  return lower == "who" || lower == "whom" || lower == "which" || lower == "that" || lower == "whose";
}

std::vector<TokenIndex> words_below(const Doc& doc, TokenIndex token,
                                    const std::function<bool(TokenIndex)>& leave_out) {
  std::vector<TokenIndex> words{token};
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const TokenIndex dependent : doc.children(words[i])) {
      if (!leave_out(dependent)) words.push_back(dependent);
    }
  }
  std::sort(words.begin(), words.end());
  return words;
}

TokenRange name_phrase(const Doc& doc, TokenIndex head) {
  const auto leave_out = [&](TokenIndex token) {
    switch (doc.tokens[token].relation) {
      case Relation::kCase:
        return doc.tokens[token].head == head;
      case Relation::kAppos:
      case Relation::kConj:
      case Relation::kParataxis:
      case Relation::kAdvcl:
      case Relation::kCop:
      case Relation::kNsubj:
      case Relation::kMark:
      case Relation::kAux:
        return true;
      case Relation::kAcl:
        return true;
      case Relation::kCc:
        return doc.lower(token) != "both";
      case Relation::kNmod:
        return token > head && English::get().is(schema::fold(doc.lower(token)), kTimeNoun);
      case Relation::kPunct:
        return doc.tokens[token].head == head && doc.lower(token) != "-";
      case Relation::kAdvmod:
        return doc.tokens[token].head == head;
      default:
        return false;
    }
  };
  const std::vector<TokenIndex> words = words_below(doc, head, leave_out);
  // The part around the head that has no gap.
  const auto at = std::find(words.begin(), words.end(), head);
  auto first = at;
  while (first != words.begin() && *(first - 1) + 1 == *first) --first;
  auto last = at;
  while (last + 1 != words.end() && *last + 1 == *(last + 1)) ++last;
  return {*first, *last + 1};
}

}  // namespace claimgraph::extract
