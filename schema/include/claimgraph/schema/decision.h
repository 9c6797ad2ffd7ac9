// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the user decided about a graph: two names are one actor, this claim is wrong, this topic is that one. Decisions
// are text, one a line, that can be read, reviewed, shared and undone (docs/user-decisions.md):
//
//     merge actor "Zelenskyy" into "Volodymyr Zelensky"   # two spellings
//     split actor "John Smith" in document "doc-7" as "John Smith (mayor)"
//     rename issue "truce" to "ceasefire"
//     merge issue "end of the truce" into "ceasefire" against
//     drop claim 00ff00ff00ff00ff
//     move claim 00ff00ff00ff00ff to issue "ceasefire"

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/schema/result.h"

namespace claimgraph::schema {

enum class DecisionKind : std::uint8_t { kMerge, kRename, kSplit, kDrop, kMove };
enum class DecisionSubject : std::uint8_t { kActor, kIssue };

struct Decision {
  DecisionKind kind = DecisionKind::kMerge;
  DecisionSubject subject = DecisionSubject::kActor;  ///< of merge, rename and split
  std::string from;                                   ///< the name that goes; empty for drop and move
  std::string to;                                     ///< the name that it becomes; empty for drop
  std::string document;                               ///< of split: only in this document
  std::string claim;                                  ///< of drop, move and split: only this claim
  bool against = false;                               ///< of issues: a stance for the one is a stance against the other
  std::string note;                                   ///< what the user wrote behind it; no part of what it means
};

/// The decision as one line without its note, always the same for the same meaning: what decisions are compared, sorted
/// and kept by.
std::string to_text(const Decision& decision);

/// The decision with its note, as a line of a file (without line break).
std::string to_line(const Decision& decision);

struct PlacedDecision {
  Decision decision;
  Place place;
};

/// Reads a file of decisions: one a line, "#" begins a comment, which is the note where it stands behind a decision.
/// Names of one word need no quotes; in quotes \" \\ \n \r \t are what they are in JSON. Gives all mistakes at once.
tl::expected<std::vector<PlacedDecision>, std::vector<Error>> read_decisions(std::string_view text,
                                                                             std::string_view file);

/// One decision from words that are apart already, as a shell hands them over.
Result<Decision> decision_from(std::span<const std::string> words);

}  // namespace claimgraph::schema
