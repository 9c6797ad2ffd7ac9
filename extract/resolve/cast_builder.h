// SPDX-License-Identifier: Apache-2.0
#pragma once

// Makes the cast of a document: names (cast_names.cc), descriptions (cast_descriptions.cc) with their appositions
// (cast_appositions.cc) and the roles that people were given (cast_roles.cc), pronouns (cast_pronouns.cc).

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "resolve/cast.h"
#include "resolve/name_reading.h"

namespace claimgraph::extract {

/// Reads the document once from front to back, full names first so that a headline's "Keane" finds "Moira Keane".
class CastBuilder {
 public:
  CastBuilder(const Doc& doc, const ActorLexicon& lexicon, const Quotations& quotations,
              std::optional<schema::Date> day, Cast& cast);
  void run();
  /// "I" in quotations whose speaker is named behind them, "its" in front of the name.
  void settle_later();

 private:
  std::uint32_t add(Entity entity);
  void record(TokenIndex head, TokenRange words, std::uint32_t entity, ResolveStep step);
  void meet_other(TokenIndex token);

  std::uint32_t known_entity(const schema::Actor& actor);
  static std::string last_word(const std::string& text);
  void enrich(Entity& entity, const NameReading& name);
  std::uint32_t add_full_name(const NameReading& name);
  /// Who was named before in another spelling or form ("Ann B. Archer", "Bob" for "Robert"); nothing where that may be
  /// two.
  std::optional<std::uint32_t> named_before(const NameReading& name) const;
  void remember_spelling(const std::string& name, std::uint32_t entity);
  std::uint32_t ministry_entity(const std::string& name);
  /// "the Foreign Ministry" is the "Russian Foreign Ministry" where the document has no other.
  void find_longer_forms();
  /// A surname of the vocabulary that somebody else in this document bears ("Bush", where the article is about another
  /// one).
  bool is_namesake(const NameReading& name) const;
  std::uint32_t entity_of(const NameReading& name, ResolveStep& step);
  bool shares_role(std::uint32_t entity, const NameReading& name) const;
  std::uint32_t times_met_of(std::uint32_t entity) const;
  TokenIndex last_met_of(std::uint32_t entity) const;
  void meet_name(const NameReading& name);
  bool capital(TokenIndex token) const;
  const NameReading* name_at(TokenIndex token) const;

  /// "Two of the ministers", "Local 418 of the nurses union"
  bool counts_people(TokenIndex number) const;
  /// "its chief executive said": a title that the tagger took for an adjective.
  bool is_mistaken_noun(TokenIndex token) const;
  /// "the Russian demand", "the three sides"
  void meet_adjective(TokenIndex token);
  /// "45 per cent of voters", "a majority of ministers": who is meant stands behind "of".
  TokenIndex counted(TokenIndex head) const;
  void meet_description(TokenIndex token);
  /// The person whom a description without a role means, found like "he" or "she".
  std::optional<std::uint32_t> somebody(TokenIndex token, char kind = 'p') const;
  void describe(TokenIndex token, TokenIndex meant, TokenRange words, std::uint32_t facts, bool weak);
  /// Where only somebody with a mind can stand, if the verb is one of the mind.
  bool may_think(TokenIndex token) const;
  std::string phrase_without_determiner(TokenRange words) const;
  /// The words of the phrase, determiner left out, the first one with a capital.
  std::string description_text(TokenRange words) const;
  bool has_phrase(TokenIndex noun, std::string_view lead) const;
  bool is_definite(TokenIndex token) const;
  /// "the two leaders", "both countries": the last two whom that can mean, the earlier one first; nothing where there
  /// are not two.
  std::optional<std::pair<std::uint32_t, std::uint32_t>> the_two(TokenIndex token) const;
  TokenIndex state_modifier(TokenIndex noun) const;
  /// "the former US president", "the next mayor": not who holds the office on the day.
  bool is_of_another_time(TokenIndex title) const;
  std::string title_text(TokenIndex noun) const;

  TokenIndex apposed_name(TokenIndex noun) const;
  bool is_plural(TokenIndex noun) const;
  /// "the head of the largest union in the port, Ann Archer, said": a name between commas at the end of a subject.
  TokenIndex name_before_verb(TokenIndex noun) const;
  /// "Ann Archer, a harbour pilot who knows the bay, said": the name that begins the sentence, where the tree makes the
  /// description the subject.
  const Mention* name_in_front(TokenIndex noun, TokenRange words) const;

  /// Who in the document was last called by this noun, or bears it in the name.
  /// A title of several words is looked for as a whole first; who bears another such title is somebody else.
  std::optional<std::uint32_t> called(const std::string& lemma, const std::string& title) const;
  /// The only one of the document's names that is called so, for a headline that stands before it.
  std::optional<std::uint32_t> named_later(const std::string& lemma, const std::string& title) const;
  /// "the former president": who was called so, else the one spoken of last of whom the vocabulary knows that they
  /// left the office, in the state that `state` names, where it does. Not whom the document gives the office itself.
  std::optional<std::uint32_t> held_before(const std::string& lemma, const std::string& title, TokenIndex state) const;
  void add_role(std::uint32_t entity, TokenIndex noun);

  void meet_pronoun(TokenIndex token);
  /// "In its search for peace, Kenya ...": who stands behind the phrase that speaks of them; kNoToken: nobody.
  TokenIndex spoken_of_early(TokenIndex possessive) const;
  /// "Ann and Kenya want tolls. They ...": the two who were one subject, in this sentence or the one before.
  std::optional<std::pair<std::uint32_t, std::uint32_t>> joint_subject(TokenIndex plural) const;

  const Doc& doc_;
  const ActorLexicon& lexicon_;
  const Quotations& quotations_;
  std::optional<schema::Date> day_;
  Cast& cast_;
  std::vector<NameReading> names_;
  std::vector<TokenIndex> last_met_;  // by entity: one behind the last mention, 0: not met yet
  std::vector<TokenIndex> later_;     // pronouns that mean somebody behind them
  // Asked, never iterated.
  std::unordered_map<TokenIndex, TokenIndex> early_;                  // of later_: who is meant, where it is no speaker
  std::unordered_map<std::string, const NameReading*> longer_forms_;  // by the end of a name; null: of several names
  std::unordered_map<std::string, std::uint32_t> by_actor_, by_name_, by_key_;
  std::unordered_map<char, std::vector<std::uint32_t>> by_letter_;  // of the last word, as keys spell it
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_surname_, by_first_word_;
};

}  // namespace claimgraph::extract
