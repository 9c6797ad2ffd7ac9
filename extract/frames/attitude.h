// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a lexicon entry says at one place of the text: somebody (the holder) takes a position towards something (the
// issue). Still words of a tree: who the holder is, which side is taken and how surely come later.

#include <optional>
#include <span>
#include <vector>

#include "frames/lexicon.h"
#include "frames/tree.h"

namespace claimgraph::extract {

/// How the holder was found; the path in the tree that an explanation shows.
enum class HolderPath : std::uint8_t {
  kNone,
  kSubject,        ///< "Kyiv demands"
  kAgent,          ///< "demanded by Kyiv"
  kSharedSubject,  ///< "Kyiv came and demanded"
  kController,     ///< "Kyiv plans to demand"
  kMainSubject,    ///< "Kyiv left, demanding ..."
  kModifiedNoun,   ///< "a minister demanding ...", "a minister who demands ..."
  kPossessor,      ///< "Kyiv's demand"
  kModifier,       ///< "the Russian demand"
  kPhrase,         ///< "the demand of Kyiv", "hopes in Europe"
  kLightVerb,      ///< "Kyiv made a demand"
  kItself,         ///< "supporters of the truce"
  kAccordingTo,    ///< "according to Kyiv", "in Kyiv's view"
  kQuotation,      ///< whoever says what stands between the quotation marks
  kAuthor,         ///< the author of the document
  kExperiencer,    ///< "the move angered Kyiv"
};
std::string_view name(HolderPath path);

struct Attitude {
  const Entry* entry = nullptr;
  const Frame* frame = nullptr;     ///< null: found by its place (a quotation, "according to")
  TokenIndex predicate = kNoToken;  ///< the head of the entry's words
  std::vector<TokenIndex> words;    ///< all of them, in text order
  TokenIndex clause = kNoToken;     ///< where negation and modals stand: the predicate, or the light verb above it
  TokenIndex holder = kNoToken;     ///< head of a noun phrase; kNoToken: nobody is named
  HolderPath holder_path = HolderPath::kNone;
  TokenIndex issue = kNoToken;  ///< head of what it is about
  SlotKind issue_kind = SlotKind::kObject;
  TokenIndex target = kNoToken;       ///< head of the noun phrase that names who is addressed
  TokenIndex description = kNoToken;  ///< "a threat" of "call it a threat"
  std::vector<TokenIndex> more;       ///< further clauses of what is said: "said it leaked, but nobody cared"
};

/// Every entry of the lexicon that stands in the sentence with one of its frames filled, in text order. Of entries that
/// share a predicate the one with more words wins, then the frame that fills more.
std::vector<Attitude> find_attitudes(const Doc& doc, const Lexicon& lexicon, TokenRange sentence);

/// "The minister faced criticism from the unions": the position of a noun towards whoever receives it, held by those
/// behind "from"; nothing where it is not said so.
std::optional<Attitude> find_received(const Doc& doc, const Lexicon& lexicon, TokenIndex noun);

/// The holder of a position that `predicate` expresses; kNoToken where the tree names nobody.
struct Holder {
  TokenIndex token = kNoToken;
  HolderPath path = HolderPath::kNone;
};
/// Of verbs, and of adjectives, which have no passive ("was prepared to").
Holder holder_of_clause(const Doc& doc, TokenIndex predicate, bool adjective = false);
/// "..., said the owner": the noun phrase right behind a verb of saying that stands behind what is said, whatever the
/// tree calls it; kNoToken: there is none.
TokenIndex inverted_subject(const Doc& doc, TokenIndex verb);
/// Of nouns; `issue_preposition` introduces the issue, so that it cannot name the holder. `light_verb` becomes the verb
/// whose subject it is, where it is one.
Holder holder_of_noun(const Doc& doc, TokenIndex noun, std::string_view issue_preposition, TokenIndex& light_verb);

/// Of nouns that name the holder: "supporters of", and whoever is said to be one.
Holder holder_of_agent_noun(const Doc& doc, TokenIndex noun);

/// A filled frame.
struct FilledFrame {
  const Frame* frame = nullptr;
  TokenIndex issue = kNoToken;
  SlotKind issue_kind = SlotKind::kObject;
  TokenIndex target = kNoToken;
  TokenIndex description = kNoToken;
  int weight = 0;                ///< the more is filled, and the surer, the greater; 0: none fits
  TokenIndex holder = kNoToken;  ///< where the frame names it: "the move angered Kyiv"
};
FilledFrame fill_frames(const Doc& doc, const Entry& entry, TokenIndex predicate, std::span<const TokenIndex> words);

}  // namespace claimgraph::extract
