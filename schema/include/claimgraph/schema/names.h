// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whether two names mean one person or body: "Zelensky" and "Volodymyr Zelenskyy" may, "Mr Clinton" and "Mrs Clinton"
// cannot. What is known of names (nicknames, transcriptions, titles) is data, schema/names.json.

#include <optional>
#include <string>
#include <string_view>

namespace claimgraph::schema {

enum class NameRelation : std::uint8_t {
  kDifferent,  ///< two persons or bodies
  kPossible,   ///< one of them is short, a nickname, an acronym ...: right within a document, a guess across documents
  kSame,       ///< one name in two spellings
};

struct NameJudgement {
  NameRelation relation = NameRelation::kDifferent;
  std::string_view reason;  ///< a few words for people: "a nickname", "other forenames"; lives as long as the program
};

/// Pure and symmetric in `relation`. Uses the built-in actors: names of two of them are different. Knows no packs.
/// Safe from any thread. An empty name is different from everything.
NameJudgement same_name(std::string_view a, std::string_view b);

/// What remains of a name when all that may vary between spellings is taken off: case, accents, dots, hyphens, titles,
/// articles, company forms, transcriptions of Cyrillic and Arabic names. Names with one key are the same, so that
/// joining by key does not depend on any order. A name of one word keeps its letters: a surname alone tells too little.
std::string name_key(std::string_view name);

/// A ministry of a state, however it is put: "Ministry of Foreign Affairs of Russia", "Russia's Foreign Ministry".
struct Ministry {
  std::string name;   ///< that of the built-in actor where there is one, else "Russian Foreign Ministry"
  std::string state;  ///< canonical name
};
/// Nothing where the name is no ministry or names no state.
std::optional<Ministry> read_ministry(std::string_view name);

}  // namespace claimgraph::schema
