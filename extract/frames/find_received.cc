// SPDX-License-Identifier: Apache-2.0

// "The minister faced criticism from the unions": what a noun says of those behind "from" is held towards whoever
// gets it.

#include <algorithm>
#include <array>

#include "frames/attitude.h"
#include "words/english.h"

namespace claimgraph::extract {
namespace {

using schema::Position;

/// The verb whose subject receives what the noun names; kNoToken: none.
TokenIndex receiving_verb(const Doc& doc, TokenIndex noun) {
  const language::Token& node = doc.tokens[noun];
  const TokenIndex verb = node.head;
  if (verb == kNoToken || !is_verbal(doc, verb)) return kNoToken;
  const std::string_view lemma = doc.lemma(verb), lead = preposition(doc, noun);
  const bool passive = is_passive(doc, verb);
  if (node.relation == Relation::kObj && !passive) {
    return English::get().is(lemma, kReceivingVerb) || lemma == "have" ? verb : kNoToken;
  }
  if (node.relation != Relation::kObl) return kNoToken;
  const bool under = lead == "under" && !passive && lemma == "come";
  const bool met = lead == "with" && passive && (lemma == "meet" || lemma == "greet");
  return under || met ? verb : kNoToken;
}

TokenIndex led_by(const Doc& doc, TokenIndex above, TokenIndex noun, std::string_view wanted) {
  for (const TokenIndex dependent : doc.children(above)) {
    const Relation relation = doc.tokens[dependent].relation;
    const bool phrase = relation == Relation::kNmod || relation == Relation::kObl;
    if (phrase && dependent > noun && preposition(doc, dependent) == wanted) return dependent;
  }
  return kNoToken;
}

TokenIndex infinitive(const Doc& doc, TokenIndex above, TokenIndex noun) {
  for (const TokenIndex dependent : doc.children(above)) {
    const Relation relation = doc.tokens[dependent].relation;
    const bool open = relation == Relation::kAcl || relation == Relation::kAdvcl || relation == Relation::kXcomp;
    if (open && dependent > noun && has_to(doc, dependent)) return dependent;
  }
  return kNoToken;
}

const Entry* entry_of(const Lexicon& lexicon, std::string_view lemma) {
  for (const std::uint32_t index : lexicon.find(lemma)) {
    const Entry& entry = lexicon.entry(index);
    const bool side = entry.position == Position::kSupports || entry.position == Position::kOpposes ||
                      entry.position == Position::kRejects || entry.position == Position::kDemands;
    const bool owned = entry.frames.front().holder == FrameHolder::kOwner;
    if (entry.word_class == schema::WordClass::kNoun && entry.length() == 1 && side && owned) return &entry;
  }
  return nullptr;
}

}  // namespace

std::optional<Attitude> find_received(const Doc& doc, const Lexicon& lexicon, TokenIndex noun) {
  if (doc.tokens[noun].upos != Upos::kNoun) return std::nullopt;
  const TokenIndex verb = receiving_verb(doc, noun);
  const Entry* entry = verb == kNoToken ? nullptr : entry_of(lexicon, doc.lemma(noun));
  if (entry == nullptr) return std::nullopt;
  TokenIndex matter = kNoToken;
  for (const TokenIndex above : {noun, verb}) {
    for (const std::string_view lead : {"over", "for", "about"}) {
      if (matter == kNoToken) matter = led_by(doc, above, noun, lead);
    }
  }
  TokenIndex holder = kNoToken;
  for (const TokenIndex above : {noun, verb, matter}) {
    for (const std::string_view lead : {"from", "among", "by"}) {
      if (holder == kNoToken && above != kNoToken) holder = led_by(doc, above, noun, lead);
    }
  }
  // "has the backing of the unions", yet not "faces opposition of any kind"
  if (holder == kNoToken && entry->position == Position::kSupports && doc.tokens[noun].relation == Relation::kObj) {
    holder = led_by(doc, noun, noun, "of");
  }
  if (holder == kNoToken) return std::nullopt;
  const bool passive = is_passive(doc, verb);
  const TokenIndex receiver = passive ? own_subject(doc, verb) : holder_of_clause(doc, verb).token;
  Attitude attitude;
  attitude.entry = entry;
  attitude.frame = &entry->frames.front();
  attitude.predicate = noun;
  attitude.words = {noun};
  attitude.clause = verb;
  attitude.holder = holder;
  attitude.holder_path = HolderPath::kPhrase;
  attitude.issue = attitude.target = receiver;
  for (const std::string_view lead : {"over", "for", "about"}) {
    if (matter == kNoToken) matter = led_by(doc, holder, noun, lead);
  }
  if (matter != kNoToken) {
    attitude.issue = matter;
    attitude.issue_kind = is_gerund(doc, matter) ? SlotKind::kGerund : SlotKind::kOblique;
  }
  if (entry->position == Position::kDemands) {  // "faced calls from the unions to resign"
    TokenIndex deed = kNoToken;
    for (const TokenIndex above : {noun, holder, verb}) {
      if (deed == kNoToken) deed = infinitive(doc, above, noun);
    }
    if (deed != kNoToken) {
      attitude.issue = deed;
      attitude.issue_kind = SlotKind::kInfinitive;
    }
    if (deed == kNoToken && matter == kNoToken) return std::nullopt;
  }
  if (attitude.issue_kind == SlotKind::kObject) attitude.target = kNoToken;
  if (attitude.issue == kNoToken || attitude.issue == holder) return std::nullopt;
  return attitude;
}

}  // namespace claimgraph::extract
