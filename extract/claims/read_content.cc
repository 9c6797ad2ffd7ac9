// SPDX-License-Identifier: Apache-2.0

// What somebody says: a position of their own, a demand, or a claim that something is so.

#include <algorithm>
#include <array>

#include "claims/said_clause.h"
#include "claims/sentence_reader.h"

namespace claimgraph::extract {

std::vector<Finding> SentenceReader::read_content(std::size_t index, const std::vector<std::vector<Finding>>& inner) {
  const Attitude& attitude = attitudes_[index];
  bool turned = false;
  std::vector<TokenIndex> turns;
  if (attitude.entry != nullptr) {
    const bool condition = attitude.entry->hedged && doc_.tokens[attitude.clause].relation == Relation::kAdvcl &&
                           is_gerund(doc_, attitude.clause);  // "assuming that"
    if (is_unreal(index) || condition) return {};
    Negation turn = negation(doc_, attitude.clause, true);
    if (attitude.clause != attitude.predicate) merge(turn, negation(doc_, attitude.predicate, false));
    if (turn.turned && !English::get().is(doc_.lemma(attitude.predicate), kNegRaising)) {
      refuse(attitude.predicate, "it is not said");
      return {};
    }
    turned = turn.turned != (attitude.entry->polarity == Polarity::kAgainst);
    turns = turn.words;
  }
  std::vector<Finding> found;
  std::vector<TokenIndex> heads = issue_conjuncts(doc_, attitude.issue);
  heads.insert(heads.end(), attitude.more.begin(), attitude.more.end());
  add_clauses_beside(index, heads);
  for (const TokenIndex head : heads) {
    if (is_position_itself(index, head, inner)) continue;
    if (is_filler(head)) continue;
    if (is_bare_position(head) && same_entity(own_subject(doc_, head), attitude.holder)) {
      refuse(head, "what it is about stands elsewhere");
      continue;
    }
    if (is_elliptical(doc_, head)) {
      refuse(head, "it leaves out what is said");
      continue;
    }
    if (is_asked(doc_, head)) {
      refuse(head, "it is asked, not said");
      continue;
    }
    content(index, head, turned, turns, found);
  }
  return found;
}

void SentenceReader::add_clauses_beside(std::size_t index, std::vector<TokenIndex>& heads) const {
  for (std::size_t i = 0; i < heads.size(); ++i) {
    for (const TokenIndex dependent : doc_.children(heads[i])) {
      if (own_subject(doc_, dependent) == kNoToken || !is_finite(doc_, dependent)) continue;
      const Relation relation = doc_.tokens[dependent].relation;
      const std::string_view mark = preposition(doc_, dependent);
      const bool reason = relation == Relation::kAdvcl && (mark == "because" || mark == "since");
      const bool beside = relation == Relation::kParataxis && mark.empty() && dependent > heads[i] &&
                          context_.quotations.speech_around(dependent) != nullptr &&
                          context_.quotations.speech_around(dependent) == context_.quotations.speech_around(heads[i]);
      const bool speaks = std::any_of(attitudes_.begin(), attitudes_.end(), [&](const Attitude& other) {
        return is_factual(other) && other.predicate == dependent;  // "it leaks, I think"
      });
      const bool known = std::find(heads.begin(), heads.end(), dependent) != heads.end();
      if ((reason || beside) && !speaks && !known && dependent != attitudes_[index].predicate) {
        for (const TokenIndex head : issue_conjuncts(doc_, dependent)) heads.push_back(head);
      }
    }
  }
}

bool SentenceReader::is_bare_position(TokenIndex head) const {
  if (doc_.tokens[head].upos != Upos::kVerb || is_passive(doc_, head)) return false;
  for (const TokenIndex dependent : doc_.children(head)) {
    const Relation relation = doc_.tokens[dependent].relation;
    if (relation == Relation::kObj || relation == Relation::kCcomp || relation == Relation::kXcomp ||
        relation == Relation::kObl || relation == Relation::kIobj || relation == Relation::kAdvcl) {
      return false;
    }
  }
  static constexpr std::array<std::string_view, 6> kSides = {"refuse", "agree",  "disagree",
                                                             "object", "accept", "oppose"};
  return std::find(kSides.begin(), kSides.end(), doc_.lemma(head)) != kSides.end();
}

bool SentenceReader::is_position_itself(std::size_t index, TokenIndex head,
                                        const std::vector<std::vector<Finding>>& inner) const {
  for (std::size_t i = 0; i < attitudes_.size(); ++i) {
    const Attitude& other = attitudes_[i];
    // A position that could not be read (an "it" that stands for nothing known) is no statement either.
    if (i != index && other.entry != nullptr && !is_factual(other) && other.predicate == head &&
        same_entity(other.holder, attitudes_[index].holder)) {
      return true;
    }
    // What others are said to say is theirs, also where nobody knows who they are ("Some have said that it leaks").
    if (i != index && other.entry != nullptr && other.predicate == head && is_statement(other) && takes_side(other) &&
        other.holder != kNoToken && !is_thing_pronoun(doc_, other.holder) && !is_elliptical(doc_, other.issue)) {
      return true;
    }
    if (i == index || inner[i].empty()) continue;
    if (other.predicate == head || other.clause == head) return true;
    // "says it is going to demand", "says it seems to want"
    if (doc_.tokens[other.clause].relation == Relation::kXcomp && doc_.tokens[other.clause].head == head) return true;
    if (other.entry != nullptr && other.entry->word_class == schema::WordClass::kNoun &&
        doc_.tokens[other.predicate].head == head && other.holder_path != HolderPath::kPossessor) {
      return true;
    }
    // "What we cannot accept is that it leaks": said already
    const bool same =
        std::any_of(inner[i].begin(), inner[i].end(), [&](const Finding& finding) { return finding.issue == head; });
    if (same && same_entity(other.holder, attitudes_[index].holder)) return true;
    // "Their goal is to leave"
    if (other.issue == head && doc_.tokens[other.predicate].relation == Relation::kNsubj) return true;
  }
  return false;
}

void SentenceReader::content(std::size_t index, TokenIndex head, bool turned, const std::vector<TokenIndex>& turns,
                             std::vector<Finding>& found) {
  const Attitude& attitude = attitudes_[index];
  Finding finding;
  finding.attitude = attitude;
  finding.turns = turns;
  finding.issue = head;
  const Duty must = duty(doc_, head);
  Negation own = negation(doc_, head, false);
  if (must.deed != kNoToken && must.deed != head) merge(own, negation(doc_, must.deed, false));
  turned = turned != own.turned;
  finding.turns.insert(finding.turns.end(), own.words.begin(), own.words.end());
  const TokenIndex subject = shared_subject(doc_, head);
  const TokenIndex going_to = plan_of(doc_, head);
  const bool state = doc_.tokens[head].upos == Upos::kAdj;  // "we will be happy" is no plan
  const bool own_will = subject != kNoToken && !state && same_entity(subject, attitude.holder) &&
                        (is_future(doc_, head) || going_to != kNoToken || (own.turned && says_can(doc_, head)));
  Position position = Position::kClaims;
  TokenIndex doer = kNoToken;
  if (must.obligation != Obligation::kNone) {
    position = Position::kDemands;
    finding.shift = Shift::kDuty;
    finding.shift_word = must.word;
    finding.issue = must.deed;
    doer = subject;
    if (const TokenIndex addressed = own_subject(doc_, must.deed); addressed != kNoToken) doer = addressed;
  } else if (own_will) {
    position = turned ? Position::kAccepts : Position::kWants;  // turned below: rejects
    finding.shift = Shift::kOwnFuture;
    if (going_to != kNoToken) finding.issue = going_to;
  } else if (is_imperative(head)) {
    position = Position::kDemands;
    finding.shift = Shift::kImperative;
    const TokenIndex deed = child(doc_, head, Relation::kXcomp);
    if (doc_.lemma(head) == "let" && deed != kNoToken) {
      finding.issue = deed;
      const Negation inner = negation(doc_, deed, false);
      turned = turned != inner.turned;
      finding.turns.insert(finding.turns.end(), inner.words.begin(), inner.words.end());
    }
  }
  // "there will be no troops": who says so of things to come refuses them
  const bool refused = position == Position::kClaims && turned && child(doc_, head, Relation::kExpl) != kNoToken &&
                       (is_future(doc_, head) || says_can(doc_, head));
  finding.claim.position = refused ? Position::kRejects : turned ? schema::negated(position) : position;
  finding.claim.polarity = schema::default_polarity(finding.claim.position);
  const bool past = attitude.entry == nullptr || doc_.xpos(attitude.predicate) == "VBD";
  Hedging hedge = hedging(doc_, head, own_will || turned || past);
  if (attitude.entry != nullptr) {
    const Hedging outer = attitude_hedging(attitude, false);
    hedge.words.insert(hedge.words.end(), outer.words.begin(), outer.words.end());
  }
  finding.hedges = hedge.words;
  const bool hedged = !hedge.words.empty() || (attitude.entry != nullptr && attitude.entry->hedged);
  finding.claim.certainty = hedged ? schema::Certainty::kHedged : schema::Certainty::kAsserted;
  SlotKind kind = has_to(doc_, finding.issue) ? SlotKind::kInfinitive : SlotKind::kClause;
  if (own_will) kind = SlotKind::kGerund;  // "we will leave": leaving
  if (finding.shift == Shift::kDuty && doer != kNoToken && !same_entity(doer, attitude.holder)) {
    finding.claim.target = actor_name(doer);
  }
  for (const TokenIndex object : objects_or_none(finding.issue)) {
    Finding one = finding;
    one.only = object;
    describe(one, one.issue, kind, own_will ? kNoToken : doer);
    attribute(index, std::move(one), found);
  }
  add_conditions(index, finding, {head, finding.issue}, found);
}

bool SentenceReader::is_filler(TokenIndex head) const {
  static constexpr std::array<std::string_view, 5> kFillers = {"look", "listen", "see", "mind", "guess"};
  return doc_.xpos(head) == "VB" && doc_.children(head).size() < 3 && own_subject(doc_, head) == kNoToken &&
         std::find(kFillers.begin(), kFillers.end(), doc_.lemma(head)) != kFillers.end();
}

bool SentenceReader::is_imperative(TokenIndex head) const {
  if (doc_.xpos(head) != "VB" || own_subject(doc_, head) != kNoToken) return false;
  const TokenIndex auxiliary = child(doc_, head, Relation::kAux);  // "do not tell them"
  return (auxiliary == kNoToken || doc_.lower(auxiliary) == "do") && !has_to(doc_, head) &&
         context_.quotations.speech_around(head) != nullptr;
}

}  // namespace claimgraph::extract
