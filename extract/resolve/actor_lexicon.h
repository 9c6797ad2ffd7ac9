// SPDX-License-Identifier: Apache-2.0
#pragma once

// The known actors by every name that means them.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::extract {

class ActorLexicon {
 public:
  /// The built-in actors and those of the packs; an actor of a pack takes the place of the built-in one of that name.
  explicit ActorLexicon(std::span<const schema::Vocabulary> packs);

  /// By name or alias, folded, with or without "the"; null: unknown. Seats of power are aliases too.
  const schema::Actor* by_name(std::string_view folded) const;
  /// By a name of several words in another spelling, "Zelenskiy" for "Zelensky"; null: nobody's, or that of two.
  const schema::Actor* by_spelling(std::string_view name) const;
  /// "russian" -> Russia.
  const schema::Actor* by_demonym(std::string_view folded) const;
  /// "russians" -> Russia.
  const schema::Actor* by_people(std::string_view folded) const;
  /// Who holds the office in that state or body on that day (any day, where none is given); null: unknown.
  const schema::Actor* by_title(std::string_view folded_title, std::string_view part_of,
                                std::optional<schema::Date> day) const;

 private:
  struct Office {
    const schema::Actor* holder;
    const schema::Title* title;
  };
  using Index = std::unordered_map<std::string, const schema::Actor*>;  // asked, never iterated

  static const schema::Actor* find(const Index& index, std::string_view folded);

  std::vector<schema::Actor> actors_;
  Index names_, spellings_, demonyms_, people_;
  std::unordered_map<std::string, std::vector<Office>> offices_;  // by folded title
};

}  // namespace claimgraph::extract
