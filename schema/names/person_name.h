// SPDX-License-Identifier: Apache-2.0
#pragma once

// A name read as that of a person.

#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/schema/names.h"

namespace claimgraph::schema {

struct PersonName {
  std::vector<std::string> words;  ///< folded, without titles, particles, honours; initials are one letter
  std::string letters;             ///< of these words and the particles between them
  std::string suffix;              ///< "jr"
  char gender = 0;                 ///< 'm', 'f', told by the title or the forename
  bool foreign = false;            ///< has a particle or a word that looks transcribed
  bool capitals = true;            ///< every word has one, as names do
};

/// Never fails; what is no name at all has no words.
PersonName read_person(std::string_view name);

NameJudgement same_person(const PersonName& a, const PersonName& b);

/// The words by sound where the name comes from another script, else by letters; empty for fewer than two words.
std::string person_key(const PersonName& name);

}  // namespace claimgraph::schema
