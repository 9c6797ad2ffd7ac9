// SPDX-License-Identifier: Apache-2.0

// Which of an entry's frames fits the tree around its words, and what fills it.

#include <algorithm>
#include <array>

#include "frames/attitude.h"
#include "frames/misread.h"
#include "words/english.h"

namespace claimgraph::extract {
namespace {

class Site {
 public:
  Site(const Doc& doc, const Entry& entry, TokenIndex predicate, std::span<const TokenIndex> words)
      : doc_(doc), entry_(entry), predicate_(predicate), words_(words) {
    passive_ = entry.word_class == schema::WordClass::kVerb && is_passive(doc, predicate);
    if (is_verb()) misread_subject_ = misread_subject(doc, predicate);
    sites_.push_back(predicate);
    for (const TokenIndex word : words) {
      if (word != predicate) sites_.push_back(word);
    }
  }

  FilledFrame fill(const Frame& frame) const {
    FilledFrame filled;
    filled.frame = &frame;
    if (frame.described) return describe(frame);
    if (frame.holder == FrameHolder::kExperiencer) return move(frame);
    for (const Slot& slot : frame.slots) {
      TokenIndex token = slot.target ? target(slot, frame, filled.issue) : complement(slot, filled.target);
      if (token == kNoToken) return {};
      if (slot.target) {
        filled.target = token;
      } else {
        filled.issue = token;
        filled.issue_kind = slot.kind;
      }
      filled.weight += slot.kind == SlotKind::kObject || slot.kind == SlotKind::kOblique ? 2 : 3;
    }
    if (filled.target == filled.issue) return {};
    return filled;
  }

 private:
  /// "call it a threat", "see it as a threat"
  FilledFrame describe(const Frame& frame) const {
    FilledFrame filled;
    if (passive_) return filled;
    TokenIndex what = object();
    TokenIndex as = kNoToken;
    if (frame.slots[1].kind == SlotKind::kOblique) {
      as = oblique(frame.slots[1].preposition, what);
    } else {
      as = child(doc_, predicate_, Relation::kXcomp);
      if (as != kNoToken && (has_to(doc_, as) || is_gerund(doc_, as))) as = kNoToken;
      // "call Ann a liar" read like "give Ann a book"
      if (const TokenIndex first = child(doc_, predicate_, Relation::kIobj); first != kNoToken && as == kNoToken) {
        as = what;
        what = first;
      }
      if (as == kNoToken) {  // or as one clause: "call [it wrong]"
        const TokenIndex clause = child(doc_, predicate_, Relation::kCcomp);
        if (clause != kNoToken && !is_finite(doc_, clause) && own_subject(doc_, clause) != kNoToken) {
          as = clause;
          what = own_subject(doc_, clause);
        }
      }
    }
    // "what they called a threat"
    if (const TokenIndex noun = antecedent(doc_, predicate_); noun != kNoToken && doc_.lower(noun) == "what") {
      if (as == kNoToken) as = what;
      what = noun;
    }
    if (what == kNoToken || as == kNoToken || what == as) {  // both read alike: "called the tax a scandal"
      what = as = kNoToken;
      for (const TokenIndex dependent : doc_.children(predicate_)) {
        const Relation relation = doc_.tokens[dependent].relation;
        if (frame.slots[1].kind == SlotKind::kOblique || dependent < predicate_ || has_to(doc_, dependent)) continue;
        if (relation != Relation::kObj && relation != Relation::kXcomp) continue;
        (what == kNoToken ? what : as) = dependent;
      }
      if (what == kNoToken || as == kNoToken || !is_nominal(doc_, what)) return filled;
    }
    if (doc_.lower(what).ends_with("self") || doc_.lower(what).ends_with("selves")) return {};  // "found itself alone"
    filled = {&frame, what, SlotKind::kObject, kNoToken, as, 5};
    return filled;
  }

  /// "the move angered Kyiv", "Kyiv was angered by the move"
  FilledFrame move(const Frame& frame) const {
    TokenIndex subject = passive_ ? passive_subject() : own_subject(doc_, predicate_);
    if (subject == kNoToken && doc_.tokens[predicate_].relation == Relation::kConj)
      subject = own_subject(doc_, doc_.tokens[predicate_].head);
    const TokenIndex object = passive_ ? oblique("by") : child(doc_, predicate_, Relation::kObj);
    FilledFrame filled;
    filled.frame = &frame;
    filled.holder = passive_ ? subject : object;
    filled.issue = passive_ ? object : subject;
    if (filled.holder == kNoToken || filled.issue == kNoToken) return {};
    if (!passive_) {
      filled.issue = relative_or_self(filled.issue);
      const bool empty = doc_.lower(filled.issue) == "it";  // "it worries Kyiv that ..."
      if (empty && clause() == kNoToken) return {};
      if (empty) filled.issue = clause();
    }
    filled.issue_kind = is_nominal(doc_, filled.issue)  ? SlotKind::kObject
                        : is_gerund(doc_, filled.issue) ? SlotKind::kGerund
                        : has_to(doc_, filled.issue)    ? SlotKind::kInfinitive
                                                        : SlotKind::kClause;
    filled.weight = 3;
    return filled;
  }

  /// "knocked it down yesterday"
  bool is_time(TokenIndex token) const { return English::get().is(doc_.lower(token), kTimeNoun); }

  bool is_verb() const { return entry_.word_class == schema::WordClass::kVerb; }

  bool used(TokenIndex token) const { return std::find(words_.begin(), words_.end(), token) != words_.end(); }

  TokenIndex relative_or_self(TokenIndex token) const {
    if (token == kNoToken || !is_relative_pronoun(doc_, token)) return token;
    const TokenIndex noun = antecedent(doc_, predicate_);
    return noun == kNoToken ? token : noun;
  }

  TokenIndex object() const {
    if (entry_.word_class != schema::WordClass::kVerb) return kNoToken;
    if (passive_) return passive_subject();
    for (const TokenIndex dependent : doc_.children(predicate_)) {
      const Relation relation = doc_.tokens[dependent].relation;
      if (dependent == misread_subject_) continue;
      if (relation == Relation::kObj && !used(dependent) && !is_time(dependent)) return relative_or_self(dependent);
      // "Kenya orders the ships home" read as a name with an apposition
      const bool behind = misread_subject_ != kNoToken && misread_subject_ < predicate_ && dependent > predicate_;
      if (behind && (relation == Relation::kAppos || relation == Relation::kFlat)) return dependent;
    }
    // "the deal that they want", "the deal they want"
    const TokenIndex noun = antecedent(doc_, predicate_);
    if (noun != kNoToken && child(doc_, predicate_, Relation::kObj) == kNoToken) {
      const TokenIndex subject = own_subject(doc_, predicate_);
      if (subject != kNoToken && !is_relative_pronoun(doc_, subject)) return noun;
    }
    if (const TokenIndex found = misread_object(doc_, predicate_, words_); found != kNoToken) return found;
    return shared_object(doc_, predicate_);
  }

  TokenIndex passive_subject() const {
    const TokenIndex subject = own_subject(doc_, predicate_);
    if (subject != kNoToken) return relative_or_self(subject);
    const language::Token& token = doc_.tokens[predicate_];
    if (token.relation == Relation::kAcl || token.relation == Relation::kAmod) return token.head;
    if (token.relation == Relation::kConj && is_passive(doc_, token.head)) return own_subject(doc_, token.head);
    return kNoToken;
  }

  TokenIndex target(const Slot& slot, const Frame& frame, TokenIndex issue) const {
    if (slot.kind == SlotKind::kOblique) {
      // "ask for ships to pay": the one addressed is the subject of the infinitive
      if (slot.preposition == "for") {
        if (const TokenIndex clause = for_clause(); clause != kNoToken) return own_subject(doc_, clause);
      }
      return oblique(slot.preposition, issue);
    }
    const TokenIndex given = child(doc_, predicate_, Relation::kIobj);
    if (given != kNoToken && given != misread_subject_) return relative_or_self(given);
    const bool wants_object = std::any_of(frame.slots.begin(), frame.slots.end(), [](const Slot& other) {
      return !other.target && other.kind == SlotKind::kObject;
    });
    if (wants_object && !passive_) return kNoToken;
    if (const TokenIndex addressed = object(); addressed != kNoToken) return addressed;
    // "want ships to pay" read as a clause
    const TokenIndex clause = child(doc_, predicate_, Relation::kCcomp);
    if (clause != kNoToken && has_to(doc_, clause)) return own_subject(doc_, clause);
    return kNoToken;
  }

  TokenIndex complement(const Slot& slot, TokenIndex target) const {
    switch (slot.kind) {
      case SlotKind::kObject:
        return issue_object(target);
      case SlotKind::kClause: {
        const TokenIndex found = clause();
        return found == kNoToken ? clause_behind(target) : found;
      }
      case SlotKind::kInfinitive:
        return infinitive(target);
      case SlotKind::kGerund:
        return gerund();
      case SlotKind::kOblique:
        return oblique(slot.preposition, target);
      case SlotKind::kNounClause: {
        const TokenIndex found = noun_clause(false);
        return found == kNoToken ? deed_of(target) : found;
      }
      case SlotKind::kNounThat:
        return noun_clause(true);
    }
    return kNoToken;
  }

  TokenIndex issue_object(TokenIndex target) const {
    if (passive_ && target != kNoToken) return child(doc_, predicate_, Relation::kObj);
    const TokenIndex found = object();
    if (found == kNoToken && target == kNoToken && entry_.word_class == schema::WordClass::kVerb) return gerund();
    return found == target ? kNoToken : found;
  }

  TokenIndex clause() const {
    // "The ship sank, they said", "As they said, the ship sank": the verb of saying hangs on what is said.
    const language::Token& node = doc_.tokens[predicate_];
    const bool speaker = own_subject(doc_, predicate_) != kNoToken || misread_subject_ != kNoToken;
    const bool open = speaker && child(doc_, predicate_, Relation::kCcomp) == kNoToken;
    const bool as = node.relation == Relation::kAdvcl && preposition(doc_, predicate_) == "as" &&
                    object() == kNoToken && child(doc_, predicate_, Relation::kXcomp) == kNoToken;
    if (open && (node.relation == Relation::kParataxis || as) && node.head != kNoToken && is_clause(doc_, node.head)) {
      return node.head;
    }
    if (const TokenIndex host = clause_in_front(); host != kNoToken) return host;
    TokenIndex bare = kNoToken;  // without a subject: a participle before the verb may have been read as a clause
    for (const TokenIndex site : sites_) {
      for (const TokenIndex dependent : doc_.children(site)) {
        const Relation relation = doc_.tokens[dependent].relation;
        const bool that = preposition(doc_, dependent) == "that" || is_misread_that(doc_, predicate_, dependent);
        const bool full =
            relation == Relation::kCcomp || relation == Relation::kCsubj ||
            (that && (relation == Relation::kAdvcl || relation == Relation::kAcl || relation == Relation::kXcomp));
        if (full && !used(dependent) && !has_to(doc_, dependent) && (is_clause(doc_, dependent) || that)) {
          if (that || own_subject(doc_, dependent) != kNoToken) return dependent;
          if (bare == kNoToken) bare = dependent;
        }
      }
    }
    if (bare != kNoToken) return bare;
    if (!is_verb() || object() != kNoToken) return kNoToken;
    // "admitted in court that it leaked" read as "court that ..."
    for (const TokenIndex dependent : doc_.children(predicate_)) {
      if (doc_.tokens[dependent].relation != Relation::kObl || dependent < predicate_) continue;
      for (const TokenIndex inner : doc_.children(dependent)) {
        const bool that = preposition(doc_, inner) == "that" && !is(doc_, inner, "acl:relcl");
        if (that && doc_.tokens[inner].relation == Relation::kAcl && is_finite(doc_, inner)) return inner;
      }
    }
    // "he said this week: the ship sank"
    for (const TokenIndex dependent : doc_.children(predicate_)) {
      const bool beside = doc_.tokens[dependent].relation == Relation::kParataxis && dependent > predicate_;
      if (open && beside && is_clause(doc_, dependent) && own_subject(doc_, dependent) != kNoToken) return dependent;
    }
    return kNoToken;
  }

  /// "The ship sank, they said", "..., said the crew" read as a second clause beside the first.
  TokenIndex clause_in_front() const {
    const language::Token& node = doc_.tokens[predicate_];
    if (entry_.position != schema::Position::kClaims || node.head == kNoToken || node.head > predicate_)
      return kNoToken;
    if (!is_clause(doc_, node.head)) return kNoToken;
    if (inverted_subject(doc_, predicate_) != kNoToken) return node.head;
    const bool second = node.relation == Relation::kConj && child(doc_, predicate_, Relation::kCc) == kNoToken &&
                        child(doc_, predicate_, Relation::kCcomp) == kNoToken &&
                        own_subject(doc_, predicate_) != kNoToken;
    if (!second || doc_.lower(doc_.subtree(predicate_).begin) != ",") return kNoToken;
    const bool last = predicate_ + 1 >= doc_.tokens.size() || doc_.tokens[predicate_ + 1].upos == Upos::kPunct;
    return last ? node.head : kNoToken;
  }

  /// "told the crowd that it was over" read as "the crowd that it was": the clause hangs on whom it is said to.
  TokenIndex clause_behind(TokenIndex target) const {
    if (target == kNoToken || target < predicate_) return kNoToken;
    for (const TokenIndex word : words_below(doc_, target, [](TokenIndex) { return false; })) {
      const Relation relation = doc_.tokens[word].relation;
      const bool hangs = relation == Relation::kAcl || relation == Relation::kCcomp || relation == Relation::kAdvcl;
      if (!hangs || word < target || !is_finite(doc_, word)) continue;
      const TokenIndex lead = doc_.subtree(word).begin;
      if (says_that(lead) && doc_.tokens[lead].head == word && own_subject(doc_, word) != lead) return word;
    }
    for (const TokenIndex dependent : doc_.children(predicate_)) {
      if (doc_.tokens[dependent].relation != Relation::kAdvcl || dependent < target) continue;
      const std::string_view lead = doc_.lower(doc_.subtree(dependent).begin);
      if (lead == "that" || lead == "whether" || (lead == "if" && doc_.lemma(predicate_) == "ask")) return dependent;
    }
    return kNoToken;
  }

  bool says_that(TokenIndex lead) const {
    static constexpr std::array<std::string_view, 6> kLeads = {"that", "whether", "if", "why", "how", "what"};
    return std::find(kLeads.begin(), kLeads.end(), doc_.lower(lead)) != kLeads.end();
  }

  TokenIndex for_clause() const {
    for (const TokenIndex site : sites_) {
      for (const TokenIndex dependent : doc_.children(site)) {
        if (has_to(doc_, dependent) && child_word(doc_, dependent, "for") != kNoToken &&
            own_subject(doc_, dependent) != kNoToken) {
          return dependent;
        }
      }
    }
    return kNoToken;
  }

  TokenIndex infinitive(TokenIndex target) const {
    if (const TokenIndex clause = for_clause(); clause != kNoToken && target != kNoToken) return clause;
    for (const TokenIndex site : sites_) {
      for (const TokenIndex dependent : doc_.children(site)) {
        if (used(dependent) || dependent < predicate_) continue;
        const Relation relation = doc_.tokens[dependent].relation;
        const bool open = relation == Relation::kXcomp || relation == Relation::kCcomp ||
                          ((site != predicate_ || is_verb()) && relation == Relation::kAcl) ||
                          (relation == Relation::kAdvcl && target != kNoToken);
        if (!open) continue;
        if (has_to(doc_, dependent)) return dependent;
        // "want the minister sacked", "let them pay"
        if (target != kNoToken && relation == Relation::kXcomp && !is_gerund(doc_, dependent)) return dependent;
      }
    }
    const TokenIndex other = child(doc_, predicate_, Relation::kObj);
    if (target == kNoToken && (other == kNoToken || used(other))) {  // "took steps to leave"
      for (const TokenIndex dependent : doc_.children(predicate_)) {
        const bool purpose = doc_.tokens[dependent].relation == Relation::kAdvcl && dependent > predicate_;
        if (purpose && has_to(doc_, dependent) && own_subject(doc_, dependent) == kNoToken) return dependent;
      }
    }
    return deed_of(target);
  }

  /// "urge Kyiv to sign" read as "Kyiv to sign".
  TokenIndex deed_of(TokenIndex target) const {
    if (target == kNoToken) return kNoToken;
    for (const TokenIndex dependent : doc_.children(target)) {
      if (doc_.tokens[dependent].relation == Relation::kAcl && has_to(doc_, dependent)) return dependent;
    }
    for (const TokenIndex dependent : doc_.children(target)) {  // "urge Kyiv, along with Warsaw, to sign"
      if (doc_.tokens[dependent].relation != Relation::kNmod || dependent < target) continue;
      for (const TokenIndex inner : doc_.children(dependent)) {
        if (doc_.tokens[inner].relation == Relation::kAcl && has_to(doc_, inner)) return inner;
      }
    }
    return kNoToken;
  }

  TokenIndex gerund() const {
    for (const TokenIndex dependent : doc_.children(predicate_)) {
      const Relation relation = doc_.tokens[dependent].relation;
      // "ruled out sending troops": right behind the verb it is no circumstance
      const bool close = relation == Relation::kAdvcl && dependent == words_.back() + 1;
      const bool open =
          relation == Relation::kXcomp || relation == Relation::kCcomp || relation == Relation::kObj || close;
      if (open && !used(dependent) && is_gerund(doc_, dependent) && !has_to(doc_, dependent)) return dependent;
    }
    return kNoToken;
  }

  bool led_by(TokenIndex dependent, std::string_view preposition_wanted) const {
    for (const TokenIndex word : doc_.children(dependent)) {
      const Relation relation = doc_.tokens[word].relation;
      // "opted out of the plan": "out of" may be one preposition
      const bool double_one =
          used(word) && relation == Relation::kCase && child_word(doc_, word, preposition_wanted) == word + 1;
      if (double_one) return true;
      if (word > dependent || doc_.lower(word) != preposition_wanted) continue;
      if (relation == Relation::kCase) return true;
      if (relation == Relation::kMark && (preposition_wanted != "to" || is_gerund(doc_, dependent))) return true;
    }
    return false;
  }

  /// A phrase behind the preposition that depends on the words of the entry, or on the one addressed ("press Kyiv for
  /// answers" is easily read as "Kyiv for answers").
  TokenIndex oblique(std::string_view preposition_wanted, TokenIndex target = kNoToken) const {
    const auto search = [&](TokenIndex site) {
      for (const TokenIndex dependent : doc_.children(site)) {
        const Relation relation = doc_.tokens[dependent].relation;
        const bool phrase = relation == Relation::kObl || relation == Relation::kNmod || relation == Relation::kAdvcl ||
                            relation == Relation::kAcl || relation == Relation::kCcomp ||
                            relation == Relation::kXcomp || relation == Relation::kAdvmod || relation == Relation::kObj;
        if (phrase && !used(dependent) && led_by(dependent, preposition_wanted)) return relative_or_self(dependent);
      }
      return kNoToken;
    };
    for (const TokenIndex site : sites_) {
      if (const TokenIndex found = search(site); found != kNoToken) return found;
    }
    return target == kNoToken ? kNoToken : search(target);
  }

  TokenIndex noun_clause(bool that) const {
    for (const TokenIndex dependent : doc_.children(predicate_)) {
      const Relation relation = doc_.tokens[dependent].relation;
      if (relation != Relation::kAcl && relation != Relation::kCcomp && relation != Relation::kXcomp &&
          relation != Relation::kAdvcl) {
        continue;
      }
      if (dependent < predicate_) continue;
      if (!that && has_to(doc_, dependent)) return dependent;
      if (that && !has_to(doc_, dependent) && preposition(doc_, dependent) == "that" &&
          !is(doc_, dependent, "acl:relcl")) {
        return dependent;
      }
    }
    return kNoToken;
  }

  const Doc& doc_;
  const Entry& entry_;
  TokenIndex predicate_;
  std::span<const TokenIndex> words_;
  std::vector<TokenIndex> sites_;
  bool passive_ = false;
  TokenIndex misread_subject_ = kNoToken;
};

/// "Their goal is to leave": what the noun names stands on the other side of "is".
TokenIndex across_copula(const Doc& doc, TokenIndex noun) {
  const TokenIndex above = doc.tokens[noun].head;
  if (doc.tokens[noun].relation == Relation::kNmod && above != kNoToken && doc.lower(above) == "one") {
    return across_copula(doc, above);  // "one of their goals is"
  }
  const language::Token& token = doc.tokens[noun];
  if (token.relation == Relation::kNsubj && token.head != kNoToken &&
      child(doc, token.head, Relation::kCop) != kNoToken) {
    return token.head;
  }
  if (token.relation == Relation::kNsubj && token.head != kNoToken && doc.lemma(token.head) == "be") {
    for (const Relation relation : {Relation::kCcomp, Relation::kXcomp}) {
      if (const TokenIndex clause = child(doc, token.head, relation); clause != kNoToken) return clause;
    }
  }
  return kNoToken;
}

/// "Kenya's toll proposal", "its ceasefire demand": what it is about stands before the noun.
TokenIndex compound_issue(const Doc& doc, const Entry& entry, TokenIndex noun) {
  if (entry.position != schema::Position::kDemands && entry.position != schema::Position::kProposes) return kNoToken;
  const bool of_something = std::any_of(entry.frames.begin(), entry.frames.end(), [](const Frame& frame) {
    return frame.holder == FrameHolder::kOwner && frame.slots.size() == 1 &&
           frame.slots.front().kind == SlotKind::kOblique;
  });
  const TokenIndex named = child(doc, noun, Relation::kCompound);
  if (!of_something || named == kNoToken || named + 1 != noun || doc.xpos(named).starts_with("VB")) return kNoToken;
  for (const TokenIndex dependent : doc.children(noun)) {
    if (is(doc, dependent, "nmod:poss") && dependent < named) return named;
  }
  return kNoToken;
}

SlotKind kind_of(const Doc& doc, TokenIndex token) {
  if (has_to(doc, token)) return SlotKind::kInfinitive;
  if (is_gerund(doc, token)) return SlotKind::kGerund;
  return is_finite(doc, token) && !is_nominal(doc, token) && own_subject(doc, token) != kNoToken ? SlotKind::kClause
                                                                                                 : SlotKind::kObject;
}

}  // namespace

FilledFrame fill_frames(const Doc& doc, const Entry& entry, TokenIndex predicate, std::span<const TokenIndex> words) {
  const Site site(doc, entry, predicate, words);
  FilledFrame best;
  for (const Frame& frame : entry.frames) {
    const FilledFrame filled = site.fill(frame);
    if (filled.weight > best.weight) best = filled;
  }
  if (best.weight == 0 && entry.word_class == schema::WordClass::kNoun && entry.before.empty()) {
    if (const TokenIndex named = compound_issue(doc, entry, predicate); named != kNoToken) {
      return {&entry.frames.front(), named, SlotKind::kObject, kNoToken, kNoToken, 1};
    }
    const TokenIndex other_side = across_copula(doc, predicate);
    // "their goal is peace", yet not "their proposal is a scandal"
    const bool aim = entry.position == schema::Position::kWants || entry.position == schema::Position::kDemands;
    const bool clause = other_side != kNoToken &&
                        (has_to(doc, other_side) || is_gerund(doc, other_side) ||
                         preposition(doc, other_side) == "that" || doc.tokens[other_side].relation == Relation::kCcomp);
    if (other_side != kNoToken && (aim || clause)) {
      const SlotKind kind = has_to(doc, other_side)                  ? SlotKind::kInfinitive
                            : is_gerund(doc, other_side)             ? SlotKind::kGerund
                            : preposition(doc, other_side) == "that" ? SlotKind::kClause
                                                                     : kind_of(doc, other_side);
      best = {&entry.frames.front(), other_side, kind, kNoToken, kNoToken, 1};
    }
  }
  return best;
}

}  // namespace claimgraph::extract
