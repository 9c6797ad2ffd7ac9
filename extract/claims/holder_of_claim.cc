// SPDX-License-Identifier: Apache-2.0

// Who holds a position, and who reports that they do.

#include <algorithm>

#include "claims/sentence_reader.h"

namespace claimgraph::extract {

bool SentenceReader::same_entity(TokenIndex a, TokenIndex b) const {
  const Mention* first = context_.cast.find(a);
  const Mention* second = context_.cast.find(b);
  return first != nullptr && second != nullptr && first->entity == second->entity;
}

bool SentenceReader::is_second_holder(const Attitude& attitude, TokenIndex holder, const Mention& mention) const {
  if ((attitude.holder < attitude.predicate) != (holder < attitude.predicate)) return false;
  const Entity& entity = context_.cast.entity(mention);
  return mention.step != ResolveStep::kDescription || entity.plural || entity.kind != schema::ActorKind::kPerson;
}

bool SentenceReader::things_do_it(const Attitude& attitude) const {
  if (attitude.entry == nullptr) return attitude.holder_path == HolderPath::kAccordingTo;
  if (attitude.holder_path == HolderPath::kExperiencer) return true;
  if (attitude.entry->word_class != schema::WordClass::kVerb)
    return attitude.entry->word_class == schema::WordClass::kNoun;
  if (English::get().is(attitude.entry->head, kThingVerb)) return true;
  // "makes a demand": the verb alone needs no mind; "denied wrongdoing" does
  const auto alone = context_.lexicon.find(attitude.entry->head);
  return attitude.entry->length() > 1 && std::none_of(alone.begin(), alone.end(), [&](std::uint32_t index) {
           const Entry& other = context_.lexicon.entry(index);
           return other.word_class == schema::WordClass::kVerb && other.length() == 1 && other.takes_side;
         });
}

void SentenceReader::attribute(std::size_t index, Finding finding, std::vector<Finding>& found) {
  const Attitude& attitude = attitudes_[index];
  if (attitude.holder == kNoToken) {
    refuse(attitude.predicate, "nobody is named who holds it");
    return;
  }
  bool any = false;
  for (const TokenIndex holder : issue_conjuncts(doc_, attitude.holder)) {
    const Mention* mention = context_.cast.find(holder);
    if (const Mention* everybody = nobody_in(holder); everybody != nullptr) mention = everybody;
    if (mention == nullptr || mention->weak) {
      if (const Mention* nearest = before_relative(attitude, holder); nearest != nullptr) mention = nearest;
      if (const Mention* outer = subject_above(attitude); outer != nullptr) mention = outer;
    }
    if (mention == nullptr || (mention->weak && things_do_it(attitude))) continue;
    if (holder != attitude.holder && !is_second_holder(attitude, holder, *mention)) continue;
    any = true;
    std::vector<std::uint32_t> entities{mention->entity};
    if (mention->second) entities.push_back(*mention->second);
    for (const std::uint32_t entity : entities) {
      Finding one = finding;
      one.actor = mention;
      one.claim.actor = context_.cast.entity(entity).name;
      one.claim.actor_mention = std::string(doc_.printed(mention->words));
      one.claim.reported_by = reporter(index, entity, one.reporter);
      if (one.claim.target == one.claim.actor) one.claim.target.clear();
      finish(one);
      found.push_back(std::move(one));
    }
  }
  if (!any)
    refuse(attitude.predicate,
           "nobody is known as \"" + std::string(doc_.printed(name_phrase(doc_, attitude.holder))) + "\"");
}

const Mention* SentenceReader::nobody_in(TokenIndex holder) const {
  const std::string_view lower = doc_.lower(holder);
  if (lower != "nobody" && lower != "none" && lower != "neither" && lower != "no-one") return nullptr;
  const TokenIndex where = child(doc_, holder, Relation::kNmod);
  const Mention* mention = where == kNoToken ? nullptr : context_.cast.find(where);
  return mention == nullptr || mention->weak ? nullptr : mention;
}

const Mention* SentenceReader::subject_above(const Attitude& attitude) const {
  if (attitude.holder_path != HolderPath::kSharedSubject) return nullptr;
  TokenIndex up = attitude.clause;
  while (up != kNoToken && doc_.tokens[up].relation == Relation::kConj) up = doc_.tokens[up].head;
  if (up == kNoToken || doc_.tokens[up].relation != Relation::kCcomp) return nullptr;
  const TokenIndex subject = own_subject(doc_, doc_.tokens[up].head);
  if (subject == kNoToken) return nullptr;
  const Mention* mention = context_.cast.find(subject);
  return mention == nullptr || mention->weak ? nullptr : mention;
}

const Mention* SentenceReader::before_relative(const Attitude& attitude, TokenIndex holder) const {
  if (attitude.holder_path != HolderPath::kModifiedNoun) return nullptr;
  const TokenIndex subject = own_subject(doc_, attitude.clause);
  if (subject == kNoToken || !is_relative_pronoun(doc_, subject) || subject < holder + 2) return nullptr;
  const TokenIndex last = doc_.lower(subject - 1) == "," ? subject - 2 : subject - 1;
  if (last <= holder || doc_.tokens[last].upos != Upos::kPropn) return nullptr;
  const Mention* mention = context_.cast.find(last);
  return mention == nullptr || mention->weak ? nullptr : mention;
}

std::string SentenceReader::reporter(std::size_t index, std::uint32_t holder, std::string& how) const {
  const Attitude& attitude = attitudes_[index];
  const Attitude* outer = around(index);
  // "Berlin brushed aside Kyiv's demand": nobody reports it
  const bool named_only = outer != nullptr && !is_factual(*outer) && outer->issue == attitude.predicate &&
                          attitude.entry != nullptr && attitude.entry->word_class == schema::WordClass::kNoun &&
                          (outer->issue_kind == SlotKind::kObject || outer->issue_kind == SlotKind::kOblique);
  if (outer != nullptr && outer->holder != kNoToken && !named_only) {
    const Mention* mention = context_.cast.find(outer->holder);
    if (mention != nullptr && !mention->weak && mention->entity != holder) {
      how = "stands inside what " + std::string(doc_.printed(mention->words)) + " says";
      return context_.cast.entity(*mention).name;
    }
    if (mention != nullptr) return {};
  }
  const Quotation* quotation = context_.quotations.speech_around(attitude.predicate);
  if (quotation != nullptr && quotation->speaker != kNoToken && attitude.holder_path != HolderPath::kQuotation) {
    const Mention* mention = context_.cast.find(quotation->speaker);
    if (mention != nullptr && !mention->weak && mention->entity != holder) {
      how = "stands in a quotation of " + std::string(doc_.printed(mention->words));
      return context_.cast.entity(*mention).name;
    }
  }
  return {};
}

}  // namespace claimgraph::extract
