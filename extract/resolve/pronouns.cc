// SPDX-License-Identifier: Apache-2.0

#include "resolve/pronouns.h"

#include <algorithm>
#include <array>

#include "words/english.h"

namespace claimgraph::extract {
namespace {

constexpr std::uint32_t kFarthestSentence = 4;

/// "The company" is no union and no ministry.
bool may_be_business(const Entity& entity) {
  return std::none_of(entity.roles.begin(), entity.roles.end(), [](const std::string& role) {
    return English::get().is(role, kBodyNoun) && !is_business_noun(role);
  });
}

bool fits(const Entity& entity, const Pronoun& pronoun) {
  const bool person = entity.kind == schema::ActorKind::kPerson;
  if (entity.talk) return false;
  // A single name of which nothing is known may be a person, a body or a place; two names are a person's.
  const bool single = entity.name.find(' ') == std::string::npos;
  const bool open = person && !entity.kind_known && entity.gender == 0 && single;
  if (pronoun.gender == 'p') return person && !entity.plural && !open;
  if (pronoun.gender == 'o')
    return (entity.kind == schema::ActorKind::kOrganisation && may_be_business(entity)) || open;
  if (pronoun.gender == 'm' || pronoun.gender == 'f') {
    if (!person || entity.plural) return false;
    return entity.gender == 0 || entity.gender == pronoun.gender;
  }
  if (pronoun.plural)
    return entity.plural || entity.kind == schema::ActorKind::kGroup || entity.kind == schema::ActorKind::kOrganisation;
  if (pronoun.gender == 'n')
    return !entity.plural && (!person || !entity.kind_known) && entity.kind != schema::ActorKind::kGroup;
  return false;
}

/// The verb or noun that a word belongs to.
TokenIndex governor(const Doc& doc, TokenIndex token) {
  TokenIndex head = doc.tokens[token].head;
  while (head != kNoToken && !is_clause(doc, head)) head = doc.tokens[head].head;
  return head;
}

/// "To calm Ann, he sang": who is spoken of inside a clause without subject is not its subject.
bool inside_own_adverbial(const Doc& doc, TokenIndex pronoun, TokenIndex mention) {
  const TokenIndex clause = governor(doc, pronoun);
  for (TokenIndex up = governor(doc, mention); up != kNoToken && up != clause; up = doc.tokens[up].head) {
    if (doc.tokens[up].relation == Relation::kAdvcl && doc.tokens[up].head == clause && mention < pronoun) {
      return own_subject(doc, up) == kNoToken;
    }
  }
  return false;
}

/// "Ann said she would": the subject of a clause above the pronoun's.
bool binds(const Doc& doc, TokenIndex subject, TokenIndex pronoun) {
  const TokenIndex clause = doc.tokens[subject].head;
  return clause != kNoToken && subject < pronoun && doc.tokens[pronoun].head != clause && below(doc, pronoun, clause);
}

}  // namespace

bool is_business_noun(std::string_view lemma) {
  static constexpr std::array<std::string_view, 14> kBusinesses = {
      "company",     "firm",         "group",        "club",     "airline", "bank",     "agency",
      "corporation", "organisation", "organization", "business", "insurer", "carmaker", "brokerage"};
  return std::find(kBusinesses.begin(), kBusinesses.end(), lemma) != kBusinesses.end();
}

std::optional<std::uint32_t> antecedent_of(const Doc& doc, const Pronoun& pronoun, TokenIndex token,
                                           std::span<const Mention> before, std::span<const Entity> entities,
                                           const Quotations& quotations) {
  const std::uint32_t here = doc.sentence_of(token);
  const Quotation* inside = quotations.speech_around(token);
  const bool possessive = is(doc, token, "nmod:poss");
  std::optional<std::uint32_t> best;
  int best_score = 0;
  for (std::size_t i = before.size(); i-- > 0;) {
    const Mention& mention = before[i];
    const std::uint32_t there = doc.sentence_of(mention.head);
    if (there + kFarthestSentence < here) break;
    if (mention.head >= token && there == here && mention.words.contains(token)) continue;
    if (mention.weak && !pronoun.plural) continue;
    const Entity& entity = entities[mention.entity];
    if (!fits(entity, pronoun)) continue;
    // "Ann saw her": one clause, two people
    if (!possessive && there == here && governor(doc, token) == governor(doc, mention.head) &&
        doc.tokens[token].relation != Relation::kNsubj) {
      continue;
    }
    if (there == here && doc.tokens[token].relation == Relation::kNsubj &&
        inside_own_adverbial(doc, token, mention.head)) {
      continue;
    }
    // "it" is a thing more often than not, unless it does something.
    const bool acts = possessive || doc.tokens[token].relation == Relation::kNsubj;
    if (pronoun.gender == 'n' && (there + (acts ? 2 : 1) < here || (!mention.subject && there != here && !acts))) {
      continue;
    }
    // Nobody is "he" in their own words.
    if (inside != nullptr && inside->speaker != kNoToken) {
      if (mention.head == inside->speaker) continue;
    }
    const bool bound = there == here && mention.subject && binds(doc, mention.head, token);
    int score = 100 - 12 * static_cast<int>(here - there);
    if (mention.subject) score += 14;
    if (pronoun.gender == 'n' && !mention.subject && there != here) score -= 12;
    if (bound) score += 30;
    if (mention.weak) score -= 25;
    if (is(doc, mention.head, "nmod:poss")) score -= 6;
    if (pronoun.gender == 'o' && entity.kind != schema::ActorKind::kOrganisation) score -= 30;
    if (mention.step == ResolveStep::kPronoun) score += 4;
    if (pronoun.gender != 0 && entity.gender == pronoun.gender) score += 25;
    // A single name of which nothing is known may be a place.
    const bool gendered = pronoun.gender == 'm' || pronoun.gender == 'f';
    if (gendered && entity.gender == 0 && !entity.kind_known && entity.name.find(' ') == std::string::npos) score -= 12;
    score += static_cast<int>(std::min<std::uint32_t>(entity.mentions, 6)) * 2;
    if (doc.tokens[mention.head].relation == Relation::kNmod || doc.tokens[mention.head].relation == Relation::kObl)
      score -= 5;
    if (entity.kind == schema::ActorKind::kOrganisation && pronoun.plural) score -= 8;
    score -= static_cast<int>(before.size() - 1 - i < 20 ? before.size() - 1 - i : 20) / 2;
    if (!best || score > best_score) {
      best = mention.entity;
      best_score = score;
    }
  }
  return best;
}

}  // namespace claimgraph::extract
