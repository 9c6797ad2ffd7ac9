// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is known of the words that names are made of: schema/names.json, with the forenames and titles of English and
// the states of the world.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::schema {

/// Immutable once made. All words are folded.
struct NameWords {
  static const NameWords& get();

  using Words = std::unordered_set<std::string>;  // asked, never iterated
  Words titles, suffixes, honours, particles, family_first, company_forms, small_words, body_words, public_bodies;
  std::unordered_map<std::string, char> title_gender, forename_gender;
  /// A nickname belongs to every full form that it stands for.
  std::unordered_map<std::string, std::vector<std::string>> full_forms;
  std::unordered_map<std::string, std::string> transcription;            // to the first word of its list
  std::unordered_map<std::string, std::vector<std::uint32_t>> spelling;  // numbers of the lists
  std::unordered_map<std::string, std::string> plain_body_words;         // "organisation" -> "organization"
  std::unordered_map<std::string, std::string> ministries;               // "ministry of defense" -> "defence"
  std::unordered_map<std::string, std::string> ministry_titles;          // "defence" -> "defence ministry"
  std::unordered_map<std::string, const Actor*> states;                  // by name, long name and adjective
  Words state_beginnings;                                                // first words of these
  std::unordered_map<std::string, const Actor*> known;                   // every name and alias, without "the"
  std::vector<std::pair<std::string, std::string>> apart;                // names that look alike and are two

  /// Who is known by this name; null: nobody.
  const Actor* known_as(std::string_view name) const;

 private:
  NameWords();
};

/// Folded, and what Unicode does not decompose in Latin letters (o with a stroke is o).
std::string fold_letters(std::string_view word);

}  // namespace claimgraph::schema
