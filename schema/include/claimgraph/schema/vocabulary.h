// SPDX-License-Identifier: Apache-2.0
#pragma once

// The vocabularies: which words express which position, who the actors are and by what names, what the issues of a
// debate are. They are data, JSON files under schema/ that are built into the library; a user adds files of the same
// form (docs/vocabularies.md), which win over the built-in ones.

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/result.h"

namespace claimgraph::schema {

enum class ActorKind : std::uint8_t { kPerson, kState, kOrganisation, kGroup };
std::string_view name(ActorKind kind);

struct Title {
  std::string title;  ///< "president", "foreign minister"
  std::string of;     ///< the state or body where it is held; empty: the actor's `part_of`
  std::optional<Date> from, to;
};

/// Somebody who can hold a position.
struct Actor {
  std::string name;
  ActorKind kind = ActorKind::kPerson;
  std::string capital;                ///< of a state
  std::vector<std::string> aliases;   ///< names that mean this actor wherever they stand
  std::vector<std::string> demonyms;  ///< adjectives, "Russian"; name the actor only in front of a group or a title
  std::vector<std::string> people;    ///< "Russians"
  std::vector<Title> titles;          ///< offices held
  std::string part_of;                ///< canonical name of the state or body, or empty
  std::vector<std::string> members;   ///< canonical names, of a body
  std::string gender;                 ///< "m", "f" or empty
};

/// One issue of a pack. A wording fits a phrase when all its content words occur there.
struct Issue {
  std::string id;
  std::string label;
  std::string pro;                    ///< what being for it means
  std::string broader;                ///< id of the broader issue, or empty
  std::vector<std::string> wordings;  ///< express the pro side
  std::vector<std::string> against;   ///< express the other side
};

enum class WordClass : std::uint8_t { kVerb, kNoun, kAdjective };

/// A word that expresses a position, with the frames it takes (docs/vocabularies.md explains the notation).
struct PositionWord {
  Position position = Position::kClaims;
  Polarity polarity = Polarity::kFor;
  std::string words;  ///< lemma, the first word inflects
  WordClass word_class = WordClass::kVerb;
  std::vector<std::string> frames;
  bool hedged = false;
  bool takes_side = true;  ///< false: somebody speaks of it ("mention"), but makes no claim
};

/// What one vocabulary file says; any part may be empty.
struct Vocabulary {
  std::string name;
  std::vector<PositionWord> positions;
  std::vector<Actor> actors;
  std::vector<Issue> issues;
  std::string json;  ///< the file itself, as it was given: what the store keeps
};

/// Reads and checks one vocabulary: against schema/vocabulary.schema.json, then that no alias means two actors, that no
/// wording stands in two issues, and that `broader` names an issue and makes no cycle. `file` is for messages only. On
/// error the place names file, line and column.
Result<Vocabulary> read_vocabulary(std::string_view json, std::string_view file);

/// The vocabularies that come with claimgraph: positions and world actors. Made on first use, the same object ever
/// after; safe from any thread.
const Vocabulary& builtin_positions();
const Vocabulary& builtin_actors();

/// The bytes of the built-in language files (english.json, operators.json, vocabulary.schema.json, graph.schema.json
/// ...) by file name; nothing for another name. The view lives as long as the program.
std::optional<std::string_view> builtin_file(std::string_view file_name);

/// A name as names are compared: case and accents folded, apostrophes and dashes straight, white space single, none at
/// the ends. Invalid UTF-8 comes back as it is.
std::string fold(std::string_view name);

/// "guarantees" to "guarantee": the singular of a plain English plural in lower case, else the word itself.
std::string singular(std::string_view word);

/// Under which topic a phrase is merged, and which side of it the phrase stands on.
struct TopicMatch {
  std::string topic;     ///< label of the pack's issue, else a key made of the phrase alone
  std::string name;      ///< the topic as people write it: the label, else the phrase without what turns the side
  std::string issue_id;  ///< id in the pack, or empty
  int side = 1;          ///< 1: being for the phrase is being for the topic; -1: the other way round; 0: takes no side
};

/// Finds topics. Immutable once made, safe from any thread.
class TopicFinder {
 public:
  /// Keeps copies. With no packs every topic is a key of its phrase. Of two packs with one issue id the later wins.
  explicit TopicFinder(std::span<const Vocabulary> packs);
  ~TopicFinder();
  TopicFinder(TopicFinder&&) noexcept;
  TopicFinder& operator=(TopicFinder&&) noexcept;

  /// A pure function of `phrase` and the packs. Words that turn the side ("an end of sanctions") are counted out of the
  /// phrase and into `side`. An empty phrase gives an empty topic.
  TopicMatch find(std::string_view phrase) const;

  /// Every issue of the packs, sorted by label.
  std::span<const Issue> issues() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace claimgraph::schema
