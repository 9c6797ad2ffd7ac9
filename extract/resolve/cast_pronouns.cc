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
  if (const TokenIndex early = spoken_of_early(token); early != kNoToken) {
    later_.push_back(token);
    early_[token] = early;
    return;
  }
  if (pronoun->plural) {
    if (const auto both = joint_subject(token)) {
      record(token, {token, token + 1}, both->first, ResolveStep::kPronoun);
      cast_.mentions_.back().second = both->second;
      return;
    }
  }
  const auto entity = antecedent_of(doc_, *pronoun, token, cast_.mentions_, cast_.entities_, quotations_);
  if (entity) record(token, {token, token + 1}, *entity, ResolveStep::kPronoun);
}

TokenIndex CastBuilder::spoken_of_early(TokenIndex possessive) const {
  if (!is(doc_, possessive, "nmod:poss")) return kNoToken;
  TokenIndex phrase = doc_.tokens[possessive].head;
  if (doc_.tokens[phrase].relation != Relation::kObl || preposition(doc_, phrase) != "in") return kNoToken;
  const TokenIndex verb = doc_.tokens[phrase].head;
  const TokenIndex subject = own_subject(doc_, verb);
  const bool fronted = subject != kNoToken && subject > phrase && subject < verb;
  return fronted && doc_.tokens[subject].upos != Upos::kPron ? subject : kNoToken;
}

std::optional<std::pair<std::uint32_t, std::uint32_t>> CastBuilder::joint_subject(TokenIndex plural) const {
  const std::uint32_t here = doc_.sentence_of(plural);
  if (here == 0) return std::nullopt;
  const language::Sentence& before = doc_.sentences[here - 1];
  if (before.root == kNoToken) return std::nullopt;
  const TokenIndex subject = own_subject(doc_, before.root);
  if (subject == kNoToken) return std::nullopt;
  const std::vector<TokenIndex> all = conjuncts(doc_, subject);
  if (all.size() != 2) return std::nullopt;
  const Mention* first = cast_.find(all[0]);
  const Mention* second = cast_.find(all[1]);
  const auto somebody = [&](const Mention* mention) {
    if (mention == nullptr || mention->weak) return false;
    const Entity& entity = cast_.entity(*mention);
    return mention->step != ResolveStep::kDescription || entity.plural;
  };
  if (!somebody(first) || !somebody(second) || quotations_.around(plural) != nullptr) return std::nullopt;
  if (doc_.tokens[plural].relation != Relation::kNsubj || first->entity == second->entity) return std::nullopt;
  return std::pair{first->entity, second->entity};
}

void CastBuilder::settle_later() {
  for (const TokenIndex token : later_) {
    const auto early = early_.find(token);
    const bool speaks = early == early_.end();
    const Mention* who = cast_.find(speaks ? quotations_.around(token)->speaker : early->second);
    if (who == nullptr) continue;
    const std::uint32_t entity = who->entity;
    record(token, {token, token + 1}, entity, speaks ? ResolveStep::kSpeaker : ResolveStep::kPronoun);
  }
}

}  // namespace claimgraph::extract
