// SPDX-License-Identifier: Apache-2.0

#include "attribution/parenthesis.h"

#include <algorithm>

#include "claimgraph/schema/vocabulary.h"
#include "frames/attitude.h"
#include "words/english.h"

namespace claimgraph::extract {
namespace {

/// The noun phrase that ends right in front of the verb.
TokenIndex speaker_in_front(const Doc& doc, TokenIndex verb, TokenIndex begin) {
  TokenIndex at = verb;
  while (at > begin && (doc.tokens[at - 1].upos == Upos::kAdv || doc.tokens[at - 1].upos == Upos::kAux)) --at;
  if (at == begin) return kNoToken;
  TokenIndex head = at - 1;
  while (doc.tokens[head].head != kNoToken && doc.tokens[head].head < verb && doc.tokens[head].head >= begin &&
         is_nominal(doc, doc.tokens[head].head) && doc.tokens[head].relation != Relation::kAppos) {
    head = doc.tokens[head].head;
  }
  if (const TokenIndex subject = own_subject(doc, verb); subject != kNoToken && subject < verb) head = subject;
  if (!is_nominal(doc, head) || is_relative_pronoun(doc, head)) return kNoToken;
  return English::get().is(schema::fold(doc.lower(head)), kTimeNoun) ? kNoToken : head;
}

/// Whom it is said to, when and where.
TokenIndex end_of_adjuncts(const Doc& doc, TokenIndex verb, TokenIndex end) {
  for (bool grown = true; grown;) {
    grown = false;
    for (const TokenIndex dependent : doc.children(verb)) {
      const Relation relation = doc.tokens[dependent].relation;
      const bool adjunct = relation == Relation::kObl || relation == Relation::kAdvmod || relation == Relation::kIobj ||
                           relation == Relation::kObj;
      const TokenRange words = doc.subtree(dependent);
      if (adjunct && words.begin == end && words.end > end) {
        end = words.end;
        grown = true;
      }
    }
  }
  return end;
}

/// A clause stands there that is no mere circumstance ("when asked, he said").
bool holds_statement(const Doc& doc, TokenRange front, TokenIndex verb, TokenIndex holder) {
  if (const TokenIndex head = doc.tokens[verb].head; head != kNoToken && front.contains(head)) {
    const Relation relation = doc.tokens[verb].relation;
    return relation == Relation::kParataxis || relation == Relation::kConj || relation == Relation::kCcomp;
  }
  return std::any_of(doc.children(verb).begin(), doc.children(verb).end(), [&](TokenIndex dependent) {
    if (!front.contains(dependent) || dependent == holder) return false;
    const Relation relation = doc.tokens[dependent].relation;
    if (relation == Relation::kCcomp || relation == Relation::kCsubj || relation == Relation::kParataxis) return true;
    const bool clause = relation == Relation::kAdvcl || relation == Relation::kNsubj || relation == Relation::kXcomp;
    return clause && is_finite(doc, dependent) && child(doc, dependent, Relation::kMark) == kNoToken;
  });
}

bool goes_on(const Doc& doc, TokenIndex token) {
  const Upos upos = doc.tokens[token].upos;
  return upos != Upos::kCconj && upos != Upos::kPunct && doc.xpos(token) != "VBG" && !is_relative_pronoun(doc, token);
}

}  // namespace

std::optional<Parenthesis> parenthesis(const Doc& doc, TokenIndex verb) {
  const TokenRange sentence = doc.sentences[doc.sentence_of(verb)].tokens;
  Parenthesis found;
  TokenIndex begin = verb;
  TokenIndex end = verb + 1;
  found.holder = inverted_subject(doc, verb);
  if (found.holder != kNoToken) {
    end = doc.subtree(found.holder).end;
  } else {
    found.holder = speaker_in_front(doc, verb, sentence.begin);
    if (found.holder == kNoToken) return std::nullopt;
    const TokenRange words = doc.subtree(found.holder);
    begin = words.end <= verb ? words.begin : name_phrase(doc, found.holder).begin;
    end = end_of_adjuncts(doc, verb, end);
  }
  if (begin < sentence.begin + 3 || doc.tokens[begin - 1].upos != Upos::kPunct) return std::nullopt;
  if (end < sentence.end && doc.tokens[end].upos != Upos::kPunct) return std::nullopt;
  const TokenRange front{sentence.begin, begin - 1};
  if (!holds_statement(doc, front, verb, found.holder)) return std::nullopt;
  found.content.push_back(front);
  if (end + 2 < sentence.end && doc.lower(end) == "," && goes_on(doc, end + 1)) {
    found.content.push_back({end + 1, sentence.end});
  }
  return found;
}

}  // namespace claimgraph::extract
