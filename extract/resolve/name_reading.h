// SPDX-License-Identifier: Apache-2.0
#pragma once

// Names as the text prints them: runs of proper nouns, parted into titles and the name itself.

#include <string>
#include <vector>

#include "frames/tree.h"
#include "resolve/actor_lexicon.h"

namespace claimgraph::extract {

struct NameReading {
  TokenIndex head = kNoToken;  ///< the token that the rest of the sentence hangs on
  TokenRange range;            ///< with titles
  std::string text;            ///< without titles
  std::string folded;
  std::vector<std::string> words;  ///< folded, at least one
  std::string acronym;             ///< of the first letters, folded
  std::string given_acronym;       ///< printed in parentheses behind the name, folded
  const schema::Actor* known = nullptr;
  schema::ActorKind kind = schema::ActorKind::kPerson;
  bool kind_known = false;
  bool plural = false;
  char gender = 0;
  std::vector<std::string> roles;
};

/// "former", "next": in front of a title they say that somebody else holds it.
bool tells_another_time(std::string_view lower);

/// All names of the document in text order.
std::vector<NameReading> read_names(const Doc& doc, const ActorLexicon& lexicon);

}  // namespace claimgraph::extract
