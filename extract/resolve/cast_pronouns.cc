// SPDX-License-Identifier: Apache-2.0

// Pronouns, and "I" in quotations.

#include "resolve/cast_builder.h"
#include "resolve/pronouns.h"
#include "words/english.h"

namespace claimgraph::extract {

void CastBuilder::meet_pronoun(TokenIndex token) {
  const Pronoun* pronoun = English::get().pronoun(doc_.lower(token));
  if (pronoun == nullptr || doc_.tokens[token].relation == Relation::kExpl) return;
  if (pronoun->person == 1) {
    const Quotation* quotation = quotations_.around(token);
    if (quotation == nullptr || quotation->speaker == kNoToken) return;
    if (const Mention* speaker = cast_.find(quotation->speaker); speaker != nullptr) {
      const std::uint32_t entity = speaker->entity;
      record(token, {token, token + 1}, entity, ResolveStep::kSpeaker);
    } else {
      later_.push_back(token);  // the speaker is named behind the quotation
    }
    return;
  }
  if (pronoun->person != 3) return;
  const auto entity = antecedent_of(doc_, *pronoun, token, cast_.mentions_, cast_.entities_, quotations_);
  if (entity) record(token, {token, token + 1}, *entity, ResolveStep::kPronoun);
}

void CastBuilder::settle_speakers() {
  for (const TokenIndex token : later_) {
    const Mention* speaker = cast_.find(quotations_.around(token)->speaker);
    if (speaker == nullptr) continue;
    const std::uint32_t entity = speaker->entity;
    record(token, {token, token + 1}, entity, ResolveStep::kSpeaker);
  }
}

}  // namespace claimgraph::extract
