// SPDX-License-Identifier: Apache-2.0

#include "attribution/content.h"

#include <algorithm>
#include <array>

#include "claimgraph/schema/vocabulary.h"
#include "words/english.h"

namespace claimgraph::extract {
namespace {

constexpr TokenIndex kWidestHole = 10;

void add_token(TokenIndex token, std::vector<TokenRange>& ranges) {
  if (!ranges.empty() && ranges.back().end == token) {
    ++ranges.back().end;
  } else {
    ranges.push_back({token, token + 1});
  }
}

/// What starts inside a quotation ends with it, whatever the tree hangs on it ("..., he said, adding that").
std::vector<TokenRange> in_quotation(const Quotations& quotations, std::vector<TokenRange> ranges) {
  if (ranges.empty()) return ranges;
  const Quotation* quotation = quotations.speech_around(ranges.front().begin);
  if (quotation == nullptr || quotation->printed == quotation->words) return ranges;
  std::vector<TokenRange> kept;
  for (const TokenRange& range : ranges) {
    for (TokenIndex token = range.begin; token < range.end; ++token) {
      if (quotations.speech_around(token) != nullptr) add_token(token, kept);
    }
  }
  return kept;
}

/// A source named beside a sentence stands for all of it.
TokenIndex whole_sentence(const Doc& doc, TokenIndex clause) {
  TokenIndex up = clause;
  while (doc.tokens[up].head != kNoToken) up = doc.tokens[up].head;
  return is_clause(doc, up) ? up : clause;
}

/// "on Monday", "when the harbour froze": of the saying, not of what is said.
bool is_circumstance(const Doc& doc, TokenIndex phrase) {
  static constexpr std::array<std::string_view, 11> kLeads = {
      "when", "because", "before", "after", "during", "while", "until", "since", "through", "although", "though"};
  const TokenIndex begin = doc.subtree(phrase).begin;
  const std::string_view lead = doc.lower(begin);
  if (doc.tokens[begin].upos == Upos::kPunct || std::find(kLeads.begin(), kLeads.end(), lead) != kLeads.end()) {
    return true;
  }
  return is_nominal(doc, phrase) && English::get().is(schema::fold(doc.lower(phrase)), kTimeNoun);
}

/// ", which nobody denies": what the author adds.
void cut_aside(const Doc& doc, std::vector<TokenRange>& ranges) {
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    for (TokenIndex token = ranges[i].begin + 3; token + 1 < ranges[i].end; ++token) {
      if (doc.lower(token) != ",") continue;
      const std::string_view next = doc.lower(token + 1);
      if (next != "who" && next != "which" && next != "whose" && next != "whom" && next != "where") continue;
      if (doc.tokens[token + 1].upos == Upos::kPunct) continue;
      ranges[i].end = token;
      ranges.resize(i + 1);
      return;
    }
  }
}

/// A hole that the tree leaves, as long as neither the verb nor the holder stands in it.
void close_holes(const Doc& doc, const Attitude& attitude, std::vector<TokenRange>& ranges) {
  std::vector<TokenRange> closed;
  for (const TokenRange& range : ranges) {
    if (!closed.empty() && range.begin - closed.back().end <= kWidestHole) {
      const TokenRange hole{closed.back().end, range.begin};
      bool outside = attitude.holder != kNoToken && hole.contains(attitude.holder);
      for (const TokenIndex word : attitude.words) outside = outside || hole.contains(word);
      if (!outside && doc.sentence_of(hole.begin) == doc.sentence_of(range.begin)) {
        closed.back().end = range.end;
        continue;
      }
    }
    closed.push_back(range);
  }
  ranges = std::move(closed);
}

/// Phrases that hang on the verb though they say more of what it is about ("blamed the mayor for the floods").
void add_what_follows(const Doc& doc, const Attitude& attitude, std::vector<TokenRange>& ranges) {
  if (ranges.empty() || ranges.back().end <= attitude.predicate) return;
  std::vector<TokenIndex> sites = attitude.words;
  for (bool grown = true; grown;) {
    grown = false;
    const TokenIndex end = ranges.back().end;
    for (const TokenIndex site : sites) {
      for (const TokenIndex dependent : doc.children(site)) {
        switch (doc.tokens[dependent].relation) {
          case Relation::kObl:
          case Relation::kNmod:
          case Relation::kAdvcl:
          case Relation::kAcl:
          case Relation::kXcomp:
          case Relation::kCcomp:
          case Relation::kAdvmod:
          case Relation::kObj:
            break;
          default:
            continue;
        }
        const TokenRange phrase = doc.subtree(dependent);
        if (phrase.begin != end || phrase.end <= end || is_circumstance(doc, dependent)) continue;
        ranges.back().end = phrase.end;
        grown = true;
        break;
      }
      if (grown) break;
    }
  }
}

/// "accused the mayor of theft", "wants the mayor to go": whom it is about stands between the verb and the rest. Who is
/// told, asked or offered something only hears it.
bool belongs_to_content(const Attitude& attitude) {
  if (attitude.entry == nullptr || attitude.target == kNoToken || attitude.issue == kNoToken) return false;
  if (attitude.target < attitude.predicate || attitude.target > attitude.issue) return false;
  switch (attitude.entry->position) {
    case schema::Position::kWants:
      return attitude.issue_kind == SlotKind::kInfinitive;
    case schema::Position::kClaims:
    case schema::Position::kOpposes:
    case schema::Position::kSupports:
      return attitude.issue_kind == SlotKind::kOblique;
    default:
      return false;
  }
}

bool is_punctuation(const Doc& doc, TokenRange range) {
  for (TokenIndex token = range.begin; token < range.end; ++token) {
    if (doc.tokens[token].upos != Upos::kPunct) return false;
  }
  return true;
}

}  // namespace

std::vector<TokenRange> content_of(const Doc& doc, const Quotations& quotations, const Attitude& attitude) {
  const bool named = attitude.holder_path == HolderPath::kAccordingTo;
  const TokenIndex issue = named ? whole_sentence(doc, attitude.issue) : attitude.issue;
  // The verb of saying may hang on what is said.
  const TokenIndex cue = named ? attitude.holder : attitude.predicate;
  const bool inside = below(doc, cue, issue);
  std::vector<TokenRange> ranges;
  const auto leave_out = [&](TokenIndex token) { return inside && token == cue; };
  for (const TokenIndex token : words_below(doc, issue, leave_out)) add_token(token, ranges);
  if (!named) add_what_follows(doc, attitude, ranges);
  if (belongs_to_content(attitude)) {
    ranges.push_back(doc.subtree(attitude.target));
    std::sort(ranges.begin(), ranges.end(), [](const TokenRange& a, const TokenRange& b) { return a.begin < b.begin; });
  }
  close_holes(doc, attitude, ranges);
  const bool quoted = std::any_of(ranges.begin(), ranges.end(), [&](const TokenRange& range) {
    for (TokenIndex token = range.begin; token < range.end; ++token) {
      if (quotations.around(token) != nullptr) return true;
    }
    return false;
  });
  if (!quoted) cut_aside(doc, ranges);
  std::erase_if(ranges, [&](const TokenRange& range) { return is_punctuation(doc, range); });
  return in_quotation(quotations, std::move(ranges));
}

bool is_deed(const Doc& doc, const Attitude& attitude) {
  if (attitude.entry == nullptr) return false;
  const English& english = English::get();
  if (attitude.entry->length() > 1) return false;
  if (english.is(attitude.entry->head, kDeed)) return true;
  return english.is(attitude.entry->head, kPerception) &&
         (attitude.issue_kind == SlotKind::kObject || attitude.issue_kind == SlotKind::kOblique) &&
         doc.tokens[attitude.predicate].upos == Upos::kVerb && attitude.description == kNoToken;
}

}  // namespace claimgraph::extract
