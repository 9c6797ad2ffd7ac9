// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <optional>

#include "frames/attitude.h"
#include "frames/misread.h"
#include "words/english.h"

namespace claimgraph::extract {
namespace {

constexpr std::size_t kFarthestWord = 10;  // tokens between the words of an idiom

/// The words of the entry around its head, in text order; nothing where one is missing.
std::optional<std::vector<TokenIndex>> entry_words(const Doc& doc, const Entry& entry, TokenIndex head,
                                                   TokenRange sentence) {
  std::vector<TokenIndex> words;
  for (const std::string& wanted : entry.before) {
    TokenIndex found = kNoToken;
    for (const TokenIndex dependent : doc.children(head)) {
      if (dependent < head && (doc.lower(dependent) == wanted || doc.lemma(dependent) == wanted)) found = dependent;
    }
    if (found == kNoToken) return std::nullopt;
    words.push_back(found);
  }
  words.push_back(head);
  TokenIndex last = head;
  for (const std::string& wanted : entry.after) {
    TokenIndex found = kNoToken;
    const TokenIndex end = std::min<TokenIndex>(sentence.end, last + 1 + kFarthestWord);
    for (TokenIndex token = last + 1; token < end && found == kNoToken; ++token) {
      if (doc.lower(token) != wanted && doc.lemma(token) != wanted) continue;
      // It hangs on a word of the entry, or stands right behind it, articles and the like left out.
      const TokenIndex above = doc.tokens[token].head;
      bool behind = below(doc, token, head);
      for (TokenIndex between = last + 1; between < token && behind; ++between) {
        const Upos upos = doc.tokens[between].upos;
        behind = upos == Upos::kDet || upos == Upos::kPron || upos == Upos::kAdj || upos == Upos::kAdv;
      }
      const bool preposition = entry.after.size() == 1 && doc.tokens[token].relation == Relation::kCase;
      if (preposition && token != last + 1) continue;  // "called it a scandal in a letter" is no "call in"
      const bool hangs = behind || std::find(words.begin(), words.end(), above) != words.end();
      const bool particle =
          doc.tokens[token].relation == Relation::kCase || doc.tokens[token].relation == Relation::kMark;
      if (hangs || token == last + 1) found = token;
      // "in favour": the preposition hangs on the noun that comes next
      if (found == kNoToken && particle && above != kNoToken && below(doc, above, head)) found = token;
    }
    if (found == kNoToken) return std::nullopt;
    words.push_back(found);
    last = found;
  }
  std::sort(words.begin(), words.end());
  return words;
}

bool fits_class(const Doc& doc, TokenIndex token, schema::WordClass word_class, bool alone) {
  const Upos upos = doc.tokens[token].upos;
  switch (word_class) {
    case schema::WordClass::kVerb:
      return is_verbal(doc, token) || is_misread_verb(doc, token);
    case schema::WordClass::kNoun:
      return upos == Upos::kNoun || (upos == Upos::kPropn && !alone);
    case schema::WordClass::kAdjective:
      if (upos == Upos::kNoun && alone) {  // "is content with"
        return child(doc, token, Relation::kCop) != kNoToken && child(doc, token, Relation::kDet) == kNoToken;
      }
      return upos == Upos::kAdj || upos == Upos::kVerb || upos == Upos::kNoun || (!alone && upos == Upos::kAdv);
  }
  return false;
}

/// An adjective says what somebody thinks where it is said of somebody, not inside a name of something.
bool is_predicative(const Doc& doc, TokenIndex adjective) {
  const Relation relation = doc.tokens[adjective].relation;
  if (child(doc, adjective, Relation::kCop) != kNoToken || own_subject(doc, adjective) != kNoToken) return true;
  return relation == Relation::kXcomp || relation == Relation::kAdvcl || relation == Relation::kConj ||
         relation == Relation::kAcl || relation == Relation::kAmod || relation == Relation::kRoot;
}

struct Candidate {
  const Entry* entry;
  std::vector<TokenIndex> words;
  FilledFrame filled;
};

bool better(const Candidate& a, const Candidate& b) {
  if (a.words.size() != b.words.size()) return a.words.size() > b.words.size();
  if (a.filled.weight != b.filled.weight) return a.filled.weight > b.filled.weight;
  return a.entry->takes_side && !b.entry->takes_side;
}

/// Speech goes on to the end of the sentence: a clause with a subject of its own that is coordinated with the verb of
/// saying, behind what is said, belongs to it.
std::vector<TokenIndex> clauses_behind(const Doc& doc, const Attitude& attitude) {
  std::vector<TokenIndex> more;
  if (attitude.issue < attitude.predicate || attitude.entry->position != schema::Position::kClaims) return more;
  for (const TokenIndex dependent : doc.children(attitude.predicate)) {
    const language::Token& node = doc.tokens[dependent];
    if (node.relation != Relation::kConj || dependent < attitude.issue || !is_finite(doc, dependent)) continue;
    if (own_subject(doc, dependent) != kNoToken && child(doc, dependent, Relation::kCcomp) == kNoToken)
      more.push_back(dependent);
  }
  return more;
}

/// "the bank, which they urged to wait": the bank.
TokenIndex what_is_relative(const Doc& doc, TokenIndex token) {
  if (token == kNoToken || !is_relative_pronoun(doc, token)) return token;
  for (TokenIndex verb = doc.tokens[token].head; verb != kNoToken; verb = doc.tokens[verb].head) {
    if (const TokenIndex meant = antecedent(doc, verb); meant != kNoToken) return meant;
  }
  // where the tree does not hang the clause on the noun: what stands before the comma
  const bool comma = token > 1 && doc.lower(token - 1) == ",";
  return comma && is_nominal(doc, token - 2) ? token - 2 : token;
}

Attitude make(const Doc& doc, const Candidate& candidate, TokenIndex predicate) {
  Attitude attitude;
  attitude.entry = candidate.entry;
  attitude.frame = candidate.filled.frame;
  attitude.predicate = predicate;
  attitude.words = candidate.words;
  attitude.clause = predicate;
  attitude.issue = candidate.filled.issue;
  attitude.issue_kind = candidate.filled.issue_kind;
  attitude.target = what_is_relative(doc, candidate.filled.target);
  attitude.description = candidate.filled.description;
  if (attitude.issue_kind == SlotKind::kClause) attitude.more = clauses_behind(doc, attitude);
  Holder holder;
  if (candidate.entry->word_class == schema::WordClass::kNoun) {
    std::string_view lead;
    for (const Slot& slot : candidate.filled.frame->slots) {
      if (slot.kind == SlotKind::kOblique) lead = slot.preposition;
    }
    TokenIndex light_verb = kNoToken;
    holder = holder_of_noun(doc, predicate, lead, light_verb);
    if (candidate.filled.frame->holder == FrameHolder::kItself) holder = holder_of_agent_noun(doc, predicate);
    if (light_verb != kNoToken) attitude.clause = light_verb;
  } else if (candidate.filled.frame->holder == FrameHolder::kExperiencer) {
    holder = {candidate.filled.holder, HolderPath::kExperiencer};
  } else {
    holder = holder_of_clause(doc, predicate, candidate.entry->word_class == schema::WordClass::kAdjective);
    if (attitude.issue_kind == SlotKind::kClause && attitude.issue < predicate) {  // "..., said the owner"
      const TokenIndex behind = inverted_subject(doc, predicate);
      if (behind != kNoToken) holder = {behind, HolderPath::kSubject};
    }
    const Relation relation = doc.tokens[predicate].relation;
    if (holder.token == kNoToken && (relation == Relation::kAmod || relation == Relation::kAcl) &&
        candidate.entry->word_class == schema::WordClass::kAdjective) {
      holder = {doc.tokens[predicate].head, HolderPath::kModifiedNoun};
    }
  }
  // "said Monday": a day read as a subject
  if (holder.token != kNoToken && English::get().is(schema::fold(doc.lower(holder.token)), kTimeNoun)) holder = {};
  attitude.holder = holder.token;
  attitude.holder_path = holder.path;
  return attitude;
}

/// "Kenya is against tolls": the preposition hangs on what it is about.
std::optional<Attitude> find_stand(const Doc& doc, const Lexicon& lexicon, TokenIndex token) {
  const language::Token& node = doc.tokens[token];
  if (node.relation != Relation::kCase || node.head == kNoToken || token > node.head) return std::nullopt;
  const TokenIndex subject = own_subject(doc, node.head);
  if (subject == kNoToken || child(doc, node.head, Relation::kCop) == kNoToken) return std::nullopt;
  for (const std::uint32_t index : lexicon.find(doc.lower(token))) {
    const Entry& entry = lexicon.entry(index);
    if (entry.word_class != schema::WordClass::kAdjective || entry.length() != 1) continue;
    for (const Frame& frame : entry.frames) {
      if (frame.slots.size() != 1 || frame.slots.front().kind != SlotKind::kObject) continue;
      Attitude attitude;
      attitude.entry = &entry;
      attitude.frame = &frame;
      attitude.predicate = token;
      attitude.words = {token};
      attitude.clause = node.head;
      attitude.holder = subject;
      attitude.holder_path = HolderPath::kSubject;
      attitude.issue = node.head;
      return attitude;
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<Attitude> find_attitudes(const Doc& doc, const Lexicon& lexicon, TokenRange sentence) {
  std::vector<Attitude> found;
  for (TokenIndex token = sentence.begin; token < sentence.end; ++token) {
    const Upos upos = doc.tokens[token].upos;
    if (upos == Upos::kAdp) {
      if (auto stand = find_stand(doc, lexicon, token)) found.push_back(std::move(*stand));
      continue;
    }
    if (upos == Upos::kPunct || upos == Upos::kDet || upos == Upos::kPron) continue;
    if (auto received = find_received(doc, lexicon, token)) {
      found.push_back(std::move(*received));
      continue;
    }
    std::optional<Candidate> best;
    const auto consider = [&](std::span<const std::uint32_t> entries) {
      for (const std::uint32_t index : entries) {
        const Entry& entry = lexicon.entry(index);
        if (!fits_class(doc, token, entry.word_class, entry.length() == 1)) continue;
        if (entry.word_class == schema::WordClass::kAdjective && !is_predicative(doc, token)) continue;
        auto words = entry_words(doc, entry, token, sentence);
        if (!words) continue;
        Candidate candidate{&entry, std::move(*words), {}};
        candidate.filled = fill_frames(doc, entry, token, candidate.words);
        if (candidate.filled.weight > 0 && (!best || better(candidate, *best))) best = std::move(candidate);
      }
    };
    consider(lexicon.find(doc.lemma(token)));
    if (doc.lower(token) != doc.lemma(token)) consider(lexicon.find(doc.lower(token)));  // "committed" as an adjective
    if (!best) consider(lexicon.find_form(doc.lower(token)));  // a lemma that was guessed wrongly
    if (best) found.push_back(make(doc, *best, token));
  }
  return found;
}

}  // namespace claimgraph::extract
