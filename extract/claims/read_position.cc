// SPDX-License-Identifier: Apache-2.0

// The positions of everything but statements, and whether they are held at all.

#include <algorithm>
#include <array>

#include "claims/said_clause.h"
#include "claims/sentence_reader.h"
#include "frames/conditions.h"
#include "frames/what_is_meant.h"

namespace claimgraph::extract {

const Attitude* SentenceReader::around(std::size_t inner) const {
  const Attitude* closest = nullptr;
  const TokenIndex predicate = attitudes_[inner].predicate;
  for (std::size_t i = 0; i < attitudes_.size(); ++i) {
    const Attitude& outer = attitudes_[i];
    if (i == inner || outer.predicate == predicate || outer.issue == kNoToken) continue;
    if (!below(doc_, predicate, outer.issue) || below(doc_, outer.predicate, predicate)) continue;
    if (outer.holder_path == HolderPath::kAccordingTo && below(doc_, predicate, outer.holder)) continue;
    if (closest == nullptr || below(doc_, outer.issue, closest->issue)) closest = &outer;
  }
  return closest;
}

bool SentenceReader::is_unreal(std::size_t index) const {
  const Attitude& inner = attitudes_[index];
  if (inner.entry == nullptr || inner.entry->word_class == schema::WordClass::kNoun) return false;
  const Attitude* outer = around(index);
  if (outer == nullptr || presupposes(*outer)) return false;
  // "criticised them for opposing it": they did
  if (outer->issue_kind == SlotKind::kOblique && outer->target != kNoToken && is_gerund(doc_, outer->issue) &&
      is_side(*inner.entry)) {
    return false;
  }
  if (wants_to_hold(*outer, inner)) return false;
  if (outer->issue_kind == SlotKind::kObject || outer->issue_kind == SlotKind::kNounThat) {
    if (!is_gerund(doc_, outer->issue)) return false;
  }
  for (const TokenIndex head : issue_conjuncts(doc_, outer->issue)) {
    if (head == inner.predicate || head == inner.clause) return true;
  }
  // "wants to be able to support"
  return doc_.tokens[inner.predicate].relation == Relation::kXcomp && below(doc_, inner.predicate, outer->issue);
}

bool SentenceReader::is_side(const Entry& entry) {
  return (entry.position == Position::kSupports || entry.position == Position::kOpposes ||
          entry.position == Position::kRejects) &&
         !English::get().is(entry.head, kReversal);
}

bool SentenceReader::wants_to_hold(const Attitude& outer, const Attitude& inner) const {
  const bool own_will = outer.entry != nullptr && outer.target == kNoToken &&
                        (outer.entry->position == Position::kWants || outer.entry->position == Position::kOffers);
  return own_will && (is_side(*inner.entry) || is_statement(inner)) && outer.issue_kind == SlotKind::kInfinitive &&
         outer.issue == inner.predicate && own_subject(doc_, inner.predicate) == kNoToken;
}

std::vector<Finding> SentenceReader::read(std::size_t index) {
  const Attitude& attitude = attitudes_[index];
  const Entry& entry = *attitude.entry;
  if (is_unreal(index)) {
    refuse(attitude.predicate, "what it says is only wanted by somebody else");
    return {};
  }
  if (entry.hedged && doc_.tokens[attitude.clause].relation == Relation::kAdvcl && is_gerund(doc_, attitude.clause)) {
    refuse(attitude.predicate, "it only sets a condition");  // "assuming that"
    return {};
  }
  if (duty(doc_, attitude.clause).obligation != Obligation::kNone || is_deed_of_duty(attitude.clause)) {
    refuse(attitude.predicate, "it says what somebody must do, not what they think");
    return {};
  }
  Negation turn = negation(doc_, attitude.clause, true);
  if (attitude.clause != attitude.predicate) merge(turn, negation(doc_, attitude.predicate, false));
  if (entry.word_class == schema::WordClass::kVerb) {  // "has no plans to"
    for (const TokenIndex word : attitude.words) {
      if (word == attitude.predicate || !is_nominal(doc_, word)) continue;
      Negation inner = negation(doc_, word, false);
      std::erase_if(inner.words, [&](TokenIndex no) {
        return std::find(attitude.words.begin(), attitude.words.end(), no) != attitude.words.end();
      });
      inner.turned = inner.words.size() % 2 == 1;
      merge(turn, inner);
    }
  }
  if (std::find(turn.words.begin(), turn.words.end(), attitude.clause) != turn.words.end() &&
      preposition(doc_, attitude.clause) != "without") {
    refuse(attitude.predicate, "it is what is not done");  // "rather than promoting it"
    return {};
  }
  if (turn.turned && entry.position == Position::kClaims &&
      !English::get().is(doc_.lemma(attitude.predicate), kNegRaising)) {
    refuse(attitude.predicate, "it is not said");
    return {};
  }
  std::vector<Finding> found;
  const WhatIsMeant meant = what_is_meant(doc_, attitude);
  for (const TokenIndex head : issue_conjuncts(doc_, meant.head)) {
    if (is_empty_issue(head)) {
      refuse(attitude.predicate, "what it is about stands elsewhere");
      continue;
    }
    if (head != meant.head && meant.head < attitude.predicate && is_same_person(head)) continue;
    if (meant.kind == SlotKind::kInfinitive && asks(doc_, head)) {
      refuse(attitude.predicate, "it is asked, not said");
      continue;
    }
    if (meant.kind == SlotKind::kClause && (preposition(doc_, head) == "whether" || preposition(doc_, head) == "if") &&
        attitude.entry->position == Position::kDemands) {
      refuse(attitude.predicate, "it is asked, not said");
      continue;
    }
    if (is_own_position(index, head)) {
      refuse(attitude.predicate, "what it is about is a position itself");
      continue;
    }
    if (doc_.lemma(attitude.predicate) == "welcome" && is_person(head)) {
      refuse(attitude.predicate, "it says that somebody was received");
      continue;
    }
    Negation whole = turn;
    if (head != attitude.predicate && head != attitude.clause) merge(whole, negation(doc_, head, false));
    Finding finding;
    finding.attitude = attitude;
    finding.issue = head;
    finding.turns = whole.words;
    finding.claim.position = whole.turned ? schema::negated(entry.position) : entry.position;
    finding.claim.polarity = whole.turned ? schema::opposite(entry.polarity) : entry.polarity;
    const bool own_deed = entry.position == Position::kWarns && meant.kind == SlotKind::kClause && !turn.turned &&
                          is_future(doc_, head) && own_subject(doc_, head) != kNoToken &&
                          same_entity(own_subject(doc_, head), attitude.holder);
    if (own_deed) {  // "warned that it would leave"
      finding.shift = Shift::kOwnFuture;
      finding.claim.position = whole.turned ? Position::kRejects : Position::kThreatens;
      finding.claim.polarity = schema::default_polarity(finding.claim.position);
    }
    if (entry.position == Position::kWarns && !turn.turned && attitude.target != kNoToken &&
        meant.kind == SlotKind::kOblique && English::get().is(doc_.lemma(head), kThreat)) {
      finding.shift = Shift::kThreat;
      finding.claim.position = Position::kThreatens;
      finding.claim.polarity = schema::default_polarity(Position::kThreatens);
    }
    Hedging hedge = attitude_hedging(attitude, whole.turned);
    finding.hedges = hedge.words;
    const bool hedged = hedge.hedged || entry.hedged || is_question(doc_, attitude.predicate);
    finding.claim.certainty = hedged ? schema::Certainty::kHedged : schema::Certainty::kAsserted;
    const TokenIndex doer = attitude.target != kNoToken && meant.kind != SlotKind::kObject ? attitude.target : kNoToken;
    finding.claim.target =
        target_name(attitude, head, meant.kind == SlotKind::kObject || meant.kind == SlotKind::kOblique);
    for (const TokenIndex object : objects_or_none(head)) {
      Finding one = finding;
      one.only = object;
      describe(one, head, own_deed ? SlotKind::kGerund : meant.kind, doer);
      attribute(index, std::move(one), found);
    }
    add_conditions(index, finding, {attitude.predicate, attitude.clause, head}, found);
  }
  blame(index, turn, found);
  return found;
}

void SentenceReader::blame(std::size_t index, const Negation& turn, std::vector<Finding>& found) {
  const Attitude& attitude = attitudes_[index];
  const Entry& entry = *attitude.entry;
  const bool judged = entry.position == Position::kOpposes || entry.position == Position::kSupports;
  if (!judged || attitude.target == kNoToken || attitude.issue_kind != SlotKind::kOblique || turn.turned) return;
  if (is_empty_issue(attitude.target)) return;
  Finding finding;
  finding.attitude = attitude;
  finding.issue = attitude.target;
  finding.claim.position = entry.position;
  finding.claim.polarity = entry.polarity;
  const Hedging hedge = attitude_hedging(attitude, false);
  finding.hedges = hedge.words;
  finding.claim.certainty = hedge.hedged || entry.hedged ? schema::Certainty::kHedged : schema::Certainty::kAsserted;
  describe(finding, attitude.target, SlotKind::kObject, kNoToken);
  attribute(index, std::move(finding), found);
}

void SentenceReader::add_conditions(std::size_t index, const Finding& finding, std::vector<TokenIndex> clauses,
                                    std::vector<Finding>& found) {
  const Position position = finding.claim.position;
  const bool refused =
      position == Position::kRejects || position == Position::kOpposes || position == Position::kThreatens;
  if (position == Position::kDemands) return;
  std::sort(clauses.begin(), clauses.end());
  clauses.erase(std::unique(clauses.begin(), clauses.end()), clauses.end());
  for (const TokenIndex clause : clauses) {
    for (const Condition& condition : conditions(doc_, clause, refused)) {
      const bool nominal = is_nominal(doc_, condition.wanted);
      const std::vector<TokenIndex> heads =
          nominal ? issue_conjuncts(doc_, condition.wanted) : conjuncts(doc_, condition.wanted);
      for (const TokenIndex head : heads) {
        Finding one = finding;
        Negation turn = negation(doc_, head, false);
        if (condition.word == condition.wanted) turn = {};  // "without"
        if (doc_.tokens[head].upos == language::Upos::kPron) continue;
        one.issue = head;
        one.turns = turn.words;
        one.shift = Shift::kCondition;
        one.shift_word = condition.word;
        one.claim.position = turn.turned ? schema::negated(Position::kDemands) : Position::kDemands;
        one.claim.polarity = schema::default_polarity(one.claim.position);
        one.attitude.description = kNoToken;
        const TokenIndex doer = own_subject(doc_, head);
        one.claim.target = doer == kNoToken || same_entity(doer, finding.attitude.holder) ? "" : actor_name(doer);
        describe(one, head, nominal ? SlotKind::kObject : SlotKind::kClause, kNoToken);
        attribute(index, std::move(one), found);
      }
    }
  }
}

bool SentenceReader::is_deed_of_duty(TokenIndex clause) const {
  const language::Token& node = doc_.tokens[clause];
  return node.head != kNoToken && node.relation == Relation::kXcomp && duty(doc_, node.head).deed == clause;
}

void SentenceReader::merge(Negation& into, const Negation& other) {
  into.turned = into.turned != other.turned;
  into.words.insert(into.words.end(), other.words.begin(), other.words.end());
}

Hedging SentenceReader::attitude_hedging(const Attitude& attitude, bool turned) const {
  static constexpr std::array<std::string_view, 6> kPolite = {"like", "love", "prefer", "welcome", "hate", "rather"};
  const std::string_view lemma = doc_.lemma(attitude.predicate);
  const bool polite = std::find(kPolite.begin(), kPolite.end(), lemma) != kPolite.end();
  Hedging hedge = hedging(doc_, attitude.clause, polite || turned || is_said(attitude));
  if (attitude.entry != nullptr && attitude.entry->word_class == schema::WordClass::kNoun) {
    const TokenIndex above = doc_.tokens[attitude.predicate].head;
    const bool dropped = above != kNoToken && doc_.tokens[attitude.predicate].relation == Relation::kObj &&
                         (English::get().is(doc_.lemma(above), kReversal) || doc_.lemma(above) == "drop");
    if (dropped) {
      hedge.hedged = true;
      hedge.words.push_back(above);
    }
  }
  return hedge;
}

bool SentenceReader::is_said(const Attitude& attitude) const {
  return std::any_of(attitudes_.begin(), attitudes_.end(), [&](const Attitude& outer) {
    return is_statement(outer) && outer.issue != kNoToken && outer.predicate != attitude.predicate &&
           below(doc_, attitude.clause, outer.issue);
  });
}

bool SentenceReader::is_own_position(std::size_t index, TokenIndex head) const {
  for (std::size_t i = 0; i < attitudes_.size(); ++i) {
    const Attitude& other = attitudes_[i];
    const bool noun = other.entry != nullptr && other.entry->word_class == schema::WordClass::kNoun;
    if (i != index && noun && other.predicate == head && other.holder != kNoToken && takes_side(other) &&
        attitudes_[index].entry->polarity == Polarity::kFor && same_entity(other.holder, attitudes_[index].holder)) {
      return true;
    }
  }
  return false;
}

}  // namespace claimgraph::extract
