// SPDX-License-Identifier: Apache-2.0
#pragma once

// The words that express a position, made ready to be found: a table from the lemma of an entry's main word to the
// entries, and the frames taken apart into slots (docs/vocabularies.md explains the notation).

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::extract {

/// What kind of complement fills a slot.
enum class SlotKind : std::uint8_t {
  kObject,
  kClause,      ///< ccomp: "that ships pay", "ships must pay"
  kInfinitive,  ///< xcomp: "to pay"
  kGerund,      ///< xcomp:ing: "paying"
  kOblique,     ///< obl:for of verbs and adjectives, nmod:for of nouns
  kNounClause,  ///< acl: "to pay" behind a noun
  kNounThat,    ///< acl:that
};

struct Slot {
  SlotKind kind = SlotKind::kObject;
  std::string preposition;  ///< of kOblique; of a target that is reached by one
  bool target = false;      ///< the actor addressed, not the issue
};

/// Who holds the position.
enum class FrameHolder : std::uint8_t {
  kOwner,        ///< whose demand it is
  kItself,       ///< "supporters of": those whom the noun names
  kExperiencer,  ///< "the move angered Kyiv": whom the subject moves; the subject is the issue
};

struct Frame {
  std::string notation;  ///< as it stands in the vocabulary
  std::vector<Slot> slots;
  FrameHolder holder = FrameHolder::kOwner;
  bool described = false;  ///< "call it a threat": the second slot says what the first one is
};

struct Entry {
  std::string words;  ///< as in the vocabulary
  schema::Position position = schema::Position::kClaims;
  schema::Polarity polarity = schema::Polarity::kFor;
  schema::WordClass word_class = schema::WordClass::kVerb;
  bool hedged = false;
  bool takes_side = true;           ///< false: makes an attribution, no claim
  std::string head;                 ///< lemma of the word that heads the others in a tree
  std::vector<std::string> before;  ///< words that depend on the head and stand before it: "in" of "in favour"
  std::vector<std::string> after;   ///< words behind the head in this order: "down" of "turn down"
  std::vector<Frame> frames;

  std::size_t length() const { return 1 + before.size() + after.size(); }
};

class Lexicon {
 public:
  /// The built-in words and those of the packs; an entry of a pack takes the place of the built-in entries that have
  /// the same words and class.
  explicit Lexicon(std::span<const schema::Vocabulary> packs);

  /// Entries whose head has this lemma, in the order of the vocabularies.
  std::span<const std::uint32_t> find(std::string_view lemma) const;
  /// Entries whose head is a verb with this form ("hoped"), for words whose lemma is not to be trusted.
  std::span<const std::uint32_t> find_form(std::string_view lower) const;
  const Entry& entry(std::uint32_t index) const { return entries_[index]; }
  std::span<const Entry> entries() const { return entries_; }

 private:
  std::vector<Entry> entries_;
  // Asked, never iterated.
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_head_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_form_;
};

/// "target:on xcomp" as slots. The vocabulary's schema has checked the notation.
Frame read_frame(std::string_view notation);

}  // namespace claimgraph::extract
