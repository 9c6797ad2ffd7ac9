// SPDX-License-Identifier: Apache-2.0

// Who holds the position that a word expresses: subject, agent, possessor, the subject of a clause above.

#include <array>

#include "claimgraph/schema/vocabulary.h"
#include "frames/attitude.h"
#include "frames/misread.h"
#include "words/english.h"

namespace claimgraph::extract {
namespace {

constexpr std::size_t kMostSteps = 6;  // up the tree; a longer way is a parse gone wrong

TokenIndex agent(const Doc& doc, TokenIndex verb) {
  for (const TokenIndex dependent : doc.children(verb)) {
    if (doc.tokens[dependent].relation == Relation::kObl &&
        (doc.subtype(dependent) == "agent" || preposition(doc, dependent) == "by")) {
      return dependent;
    }
  }
  return kNoToken;
}

/// "Ann is a pilot who knows the bay": Ann, not the pilot.
TokenIndex who_is(const Doc& doc, TokenIndex noun) {
  if (child(doc, noun, Relation::kCop) == kNoToken) return noun;
  const TokenIndex subject = own_subject(doc, noun);
  if (subject == kNoToken || doc.tokens[subject].upos != Upos::kPropn) return noun;
  return subject;
}

TokenIndex person_behind(const Doc& doc, TokenIndex verb, TokenIndex subject) {
  if (!is_relative_pronoun(doc, subject)) return subject;
  for (TokenIndex up = verb; up != kNoToken; up = doc.tokens[up].head) {
    if (const TokenIndex noun = antecedent(doc, up); noun != kNoToken) return who_is(doc, noun);
    if (doc.tokens[up].relation != Relation::kConj && doc.tokens[up].relation != Relation::kXcomp) break;
  }
  return subject;
}

/// "criticised Ann for leaving": whoever is criticised left.
TokenIndex judged_for(const Doc& doc, TokenIndex deed) {
  const TokenIndex verb = doc.tokens[deed].head;
  if (!is_gerund(doc, deed) || preposition(doc, deed) != "for" || deed < verb) return kNoToken;
  return is_passive(doc, verb) ? own_subject(doc, verb) : child(doc, verb, Relation::kObj);
}

/// The subject of a clause whose verb says nothing of it itself.
Holder inherited(const Doc& doc, TokenIndex predicate) {
  TokenIndex at = predicate;
  HolderPath path = HolderPath::kSubject;
  for (std::size_t step = 0; step < kMostSteps && at != kNoToken; ++step) {
    if (at != predicate || step > 0) {
      if (const TokenIndex subject = own_subject(doc, at); subject != kNoToken) {
        return {person_behind(doc, at, subject), path};
      }
      if (const TokenIndex by = agent(doc, at); by != kNoToken && path == HolderPath::kSharedSubject) return {by, path};
    }
    const language::Token& token = doc.tokens[at];
    const TokenIndex head = token.head;
    if (head == kNoToken) return {};
    switch (token.relation) {
      case Relation::kConj:
        path = path == HolderPath::kSubject ? HolderPath::kSharedSubject : path;
        break;
      case Relation::kXcomp:
      case Relation::kCcomp:
        if (token.relation == Relation::kCcomp && !is_gerund(doc, at) && !has_to(doc, at)) return {};
        path = HolderPath::kController;
        if (const TokenIndex object = child(doc, head, Relation::kObj);
            object != kNoToken && !is_passive(doc, head) && doc.lemma(head) != "promise") {
          return {person_behind(doc, head, object), path};
        }
        if (!is_clause(doc, head)) return {};
        break;
      case Relation::kAdvcl:
      case Relation::kParataxis:
        // "drops its call, seeks a seat"
        if (token.relation == Relation::kParataxis && !is_gerund(doc, at) && !(head < at && is_finite(doc, at))) {
          return {};
        }
        if (const TokenIndex judged = judged_for(doc, at); judged != kNoToken) return {judged, HolderPath::kController};
        path = HolderPath::kMainSubject;
        break;
      case Relation::kObl:
        if (!is_gerund(doc, at)) return {};
        if (const TokenIndex judged = judged_for(doc, at); judged != kNoToken) return {judged, HolderPath::kController};
        path = HolderPath::kMainSubject;
        break;
      case Relation::kAcl: {
        if (has_to(doc, at)) {
          TokenIndex light_verb = kNoToken;
          const Holder holder = holder_of_noun(doc, head, {}, light_verb);
          return {holder.token, HolderPath::kController};
        }
        if (is_passive(doc, at) && !is(doc, at, "acl:relcl")) return {};
        // "spent the year warning": the year warns nobody
        if (is_gerund(doc, at) && English::get().is(doc.lemma(head), kTimeNoun)) {
          path = HolderPath::kMainSubject;
          break;
        }
        return {who_is(doc, head), HolderPath::kModifiedNoun};
      }
      default:
        return {};
    }
    at = head;
  }
  return {};
}

/// Prepositions behind a noun that name whose it is.
bool names_owner(std::string_view preposition) {
  static constexpr std::array<std::string_view, 6> kOwning = {"of", "by", "from", "among", "in", "within"};
  for (const std::string_view owning : kOwning) {
    if (preposition == owning) return true;
  }
  return false;
}

/// "in an effort to", "with the aim of", "out of fear that": whoever does what the clause says.
bool is_manner(std::string_view preposition) {
  return preposition == "in" || preposition == "with" || preposition == "out" || preposition == "for";
}

/// What somebody utters; a poll or a study speaks for itself.
bool is_utterance(std::string_view lemma) {
  static constexpr std::array<std::string_view, 22> kUtterances = {
      "statement", "letter",  "tweet", "petition", "ad",     "speech", "message",  "memo",
      "release",   "posting", "email", "post",     "video",  "advert", "platform", "resolution",
      "proposal",  "plan",    "offer", "bill",     "motion", "demand"};
  for (const std::string_view utterance : kUtterances) {
    if (lemma == utterance) return true;
  }
  return false;
}

/// "issued a report charging", "Trump tweet", "their letter": whoever utters it holds what it says.
Holder behind_utterance(const Doc& doc, Holder holder) {
  const TokenIndex noun = holder.token;
  if (noun == kNoToken || doc.tokens[noun].upos == Upos::kPron) return holder;
  const std::string_view lemma = doc.lemma(noun);
  const language::Token& node = doc.tokens[noun];
  if (node.relation == Relation::kObj && (English::get().is(lemma, kTalkNoun) || is_utterance(lemma)) &&
      holder.path == HolderPath::kModifiedNoun) {
    const Holder writer = holder_of_clause(doc, node.head);
    if (writer.token != kNoToken) return {writer.token, HolderPath::kLightVerb};
  }
  if (!is_utterance(lemma)) return holder;
  for (const TokenIndex dependent : doc.children(noun)) {
    const bool owner = is(doc, dependent, "nmod:poss") || (doc.tokens[dependent].relation == Relation::kCompound &&
                                                           doc.xpos(dependent).starts_with("NNP"));
    if (owner) return {dependent, HolderPath::kPossessor};
  }
  return holder;
}

}  // namespace

std::string_view name(HolderPath path) {
  static constexpr std::array<std::string_view, 16> kNames = {"nobody is named",
                                                              "subject",
                                                              "agent behind \"by\"",
                                                              "subject shared with the verb before",
                                                              "subject or object of the verb above",
                                                              "subject of the main clause",
                                                              "noun that the clause belongs to",
                                                              "possessor",
                                                              "modifier of the noun",
                                                              "phrase behind the noun",
                                                              "subject of the verb that the noun belongs to",
                                                              "the noun itself",
                                                              "named as the source",
                                                              "speaker of the quotation",
                                                              "author of the document",
                                                              "whom it moves"};
  return kNames[static_cast<std::size_t>(path)];
}

Holder holder_of_agent_noun(const Doc& doc, TokenIndex noun) {
  if (child(doc, noun, Relation::kCop) != kNoToken) {
    const TokenIndex subject = own_subject(doc, noun);
    if (subject != kNoToken) return {subject, HolderPath::kSubject};
  }
  const language::Token& node = doc.tokens[noun];
  if (node.head != kNoToken && preposition(doc, noun) == "as") {
    if (doc.tokens[node.head].upos == Upos::kPropn) return {node.head, HolderPath::kModifiedNoun};
    if (const TokenIndex subject = own_subject(doc, node.head); subject != kNoToken)
      return {subject, HolderPath::kMainSubject};
  }
  return {noun, HolderPath::kItself};
}

TokenIndex inverted_subject(const Doc& doc, TokenIndex verb) {
  if (verb == 0 || verb + 1 >= doc.tokens.size() || doc.xpos(verb) == "VBG" || doc.xpos(verb) == "VBN") {
    return kNoToken;
  }
  if (doc.tokens[verb - 1].upos != Upos::kPunct || child(doc, verb, Relation::kCc) != kNoToken) return kNoToken;
  if (doc.sentences[doc.sentence_of(verb)].tokens.begin == verb) return kNoToken;
  for (const TokenIndex dependent : doc.children(verb)) {
    const Relation relation = doc.tokens[dependent].relation;
    if (dependent < verb) {
      if (relation == Relation::kNsubj || relation == Relation::kCsubj || relation == Relation::kAux) return kNoToken;
      continue;
    }
    const bool nominal = relation == Relation::kNsubj || relation == Relation::kObj || relation == Relation::kIobj ||
                         relation == Relation::kObl || relation == Relation::kCcomp || relation == Relation::kXcomp;
    if (!nominal || !is_nominal(doc, dependent) || own_subject(doc, dependent) != kNoToken) continue;
    if (!preposition(doc, dependent).empty() || doc.subtree(dependent).begin != verb + 1) continue;
    return English::get().is(schema::fold(doc.lower(dependent)), kTimeNoun) ? kNoToken : dependent;
  }
  return kNoToken;
}

Holder holder_of_clause(const Doc& doc, TokenIndex predicate, bool adjective) {
  if (!adjective && is_passive(doc, predicate)) {
    const TokenIndex by = agent(doc, predicate);
    if (by == kNoToken && doc.tokens[predicate].relation == Relation::kAmod) {  // "the city's proposed toll"
      for (const TokenIndex dependent : doc.children(doc.tokens[predicate].head)) {
        if (is(doc, dependent, "nmod:poss") && dependent < predicate) return {dependent, HolderPath::kPossessor};
      }
    }
    return by == kNoToken ? Holder{} : Holder{person_behind(doc, predicate, by), HolderPath::kAgent};
  }
  if (const TokenIndex subject = own_subject(doc, predicate); subject != kNoToken) {
    const TokenIndex person = person_behind(doc, predicate, subject);
    return behind_utterance(doc, {person, person == subject ? HolderPath::kSubject : HolderPath::kModifiedNoun});
  }
  if (const TokenIndex subject = misread_subject(doc, predicate); subject != kNoToken && !adjective) {
    return {subject, HolderPath::kSubject};
  }
  return behind_utterance(doc, inherited(doc, predicate));
}

Holder holder_of_noun(const Doc& doc, TokenIndex noun, std::string_view issue_preposition, TokenIndex& light_verb) {
  for (const TokenIndex dependent : doc.children(noun)) {
    if (!is(doc, dependent, "nmod:poss")) continue;
    if (doc.lower(dependent) != "whose") return {dependent, HolderPath::kPossessor};
    for (TokenIndex up = noun; up != kNoToken; up = doc.tokens[up].head) {
      if (const TokenIndex owner = antecedent(doc, up); owner != kNoToken) return {owner, HolderPath::kPossessor};
    }
  }
  const language::Token& token = doc.tokens[noun];
  const TokenIndex above = token.head;
  const English& english = English::get();
  // "issued a statement of concern about"
  if (above != kNoToken && token.relation == Relation::kNmod && preposition(doc, noun) == "of" &&
      english.is(doc.lemma(above), kTalkNoun)) {
    if (const Holder holder = holder_of_noun(doc, above, {}, light_verb); holder.token != kNoToken) return holder;
  }
  if (above != kNoToken && is_clause(doc, above)) {
    const bool object = token.relation == Relation::kObj && english.is(doc.lemma(above), kLightVerb);
    const bool manner = token.relation == Relation::kObl && is_manner(preposition(doc, noun));
    if ((object || manner) && !is_passive(doc, above)) {
      if (const Holder holder = holder_of_clause(doc, above); holder.token != kNoToken) {
        light_verb = object ? above : kNoToken;
        return {holder.token, HolderPath::kLightVerb};
      }
    }
  }
  // "the city's toll is a ploy to", "her plan is an attempt to"
  if (child(doc, noun, Relation::kCop) != kNoToken) {
    const TokenIndex subject = own_subject(doc, noun);
    if (subject != kNoToken) {
      for (const TokenIndex dependent : doc.children(subject)) {
        if (is(doc, dependent, "nmod:poss")) return {dependent, HolderPath::kPossessor};
      }
      return {subject, HolderPath::kSubject};
    }
  }
  for (const TokenIndex dependent : doc.children(noun)) {
    const Relation relation = doc.tokens[dependent].relation;
    const bool modifier = relation == Relation::kCompound || relation == Relation::kAmod;
    if (modifier && dependent < noun && doc.tokens[dependent].upos == Upos::kPropn)
      return {dependent, HolderPath::kModifier};
  }
  for (const TokenIndex dependent : doc.children(noun)) {
    const Relation relation = doc.tokens[dependent].relation;
    if (relation != Relation::kNmod) continue;
    const std::string_view lead = preposition(doc, dependent);
    if (names_owner(lead) && lead != issue_preposition && dependent > noun) return {dependent, HolderPath::kPhrase};
  }
  if (above != kNoToken && token.relation == Relation::kObj && english.is(doc.lemma(above), kReceivingVerb)) {
    for (const TokenIndex dependent : doc.children(above)) {  // "faced calls from Kyiv to leave"
      const bool phrase = doc.tokens[dependent].relation == Relation::kObl && dependent > noun;
      if (phrase && preposition(doc, dependent) == "from") return {dependent, HolderPath::kPhrase};
    }
  }
  for (const TokenIndex dependent : doc.children(noun)) {
    // "the Russian demand": the resolver knows whether the adjective names somebody
    if (doc.tokens[dependent].relation == Relation::kAmod && dependent < noun &&
        doc.printed(dependent).front() >= 'A' && doc.printed(dependent).front() <= 'Z') {
      return {dependent, HolderPath::kModifier};
    }
  }
  return {};
}

}  // namespace claimgraph::extract
