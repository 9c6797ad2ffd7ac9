// SPDX-License-Identifier: Apache-2.0

// Names beside descriptions that mean the same one.

#include "resolve/cast_builder.h"
#include "words/english.h"

namespace claimgraph::extract {

TokenIndex CastBuilder::apposed_name(TokenIndex noun) const {
  for (const TokenIndex dependent : doc_.children(noun)) {
    const Relation relation = doc_.tokens[dependent].relation;
    if (relation == Relation::kAppos && dependent > noun && doc_.tokens[dependent].upos == Upos::kPropn)
      return dependent;
  }
  // "transport minister Declan Keane", read as one phrase
  if (const NameReading* next = noun + 1 < doc_.tokens.size() ? name_at(noun + 1) : nullptr;
      next != nullptr && next->range.begin == noun + 1 && next->words.size() > 1 &&
      next->kind == schema::ActorKind::kPerson && English::get().is(doc_.lemma(noun), kTitleNoun) &&
      doc_.tokens[next->head].head == noun) {
    return next->head;
  }
  if (const TokenIndex name = name_before_verb(noun); name != kNoToken) return name;
  // "its chief executive, Ann Archer, ...", whatever the tree says
  if (!English::get().is(doc_.lemma(noun), kTitleNoun | kPersonNoun) || is_plural(noun)) return kNoToken;
  const TokenIndex comma = noun + 1;
  if (comma + 3 >= doc_.tokens.size() || doc_.lower(comma) != ",") return kNoToken;
  const NameReading* name = name_at(comma + 1);
  const bool person = name != nullptr && name->range.begin == comma + 1 && name->words.size() > 1 &&
                      name->kind == schema::ActorKind::kPerson;
  return person && doc_.lower(name->range.end) == "," ? name->head : kNoToken;
}

bool CastBuilder::is_plural(TokenIndex noun) const { return doc_.xpos(noun) == "NNS" || doc_.xpos(noun) == "NNPS"; }

TokenIndex CastBuilder::name_before_verb(TokenIndex noun) const {
  const language::Token& node = doc_.tokens[noun];
  if (node.relation != Relation::kNsubj || node.head < noun || is_plural(noun)) return kNoToken;
  if (!English::get().is(doc_.lemma(noun), kTitleNoun | kPersonNoun)) return kNoToken;
  TokenIndex verb = node.head;
  for (const TokenIndex dependent : doc_.children(node.head)) {
    const Relation relation = doc_.tokens[dependent].relation;
    const bool part = relation == Relation::kAux || relation == Relation::kCop || relation == Relation::kAdvmod;
    if (part && dependent > noun && dependent < verb) verb = dependent;
  }
  if (verb < noun + 4 || doc_.lower(verb - 1) != ",") return kNoToken;
  const NameReading* name = name_at(verb - 2);
  const bool person = name != nullptr && name->range.end == verb - 1 && name->range.begin > noun + 1 &&
                      name->words.size() > 1 && name->kind == schema::ActorKind::kPerson;
  return person && doc_.lower(name->range.begin - 1) == "," ? name->head : kNoToken;
}

const Mention* CastBuilder::name_in_front(TokenIndex noun, TokenRange words) const {
  const TokenRange sentence = doc_.sentences[doc_.sentence_of(noun)].tokens;
  if (doc_.tokens[noun].relation != Relation::kNsubj || is_plural(noun)) return nullptr;
  if (words.begin < sentence.begin + 2 || doc_.lower(words.begin - 1) != ",") return nullptr;
  const NameReading* name = name_at(words.begin - 2);
  if (name == nullptr || name->range.end + 1 != words.begin || name->range.begin != sentence.begin) return nullptr;
  const Mention* mention = cast_.find(name->head);
  const bool person = mention != nullptr && cast_.entities_[mention->entity].kind == schema::ActorKind::kPerson;
  return person ? mention : nullptr;
}

}  // namespace claimgraph::extract
