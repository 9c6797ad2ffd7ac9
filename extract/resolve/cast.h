// SPDX-License-Identifier: Apache-2.0
#pragma once

// Everybody who appears in one document: names, descriptions and pronouns, and who is the same as whom.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/quotations.h"
#include "frames/tree.h"
#include "resolve/actor_lexicon.h"

namespace claimgraph::extract {

/// How a mention found its entity; the step of coreference that an explanation shows.
enum class ResolveStep : std::uint8_t {
  kKnownName,    ///< a name or alias of the vocabulary
  kFullName,     ///< a name as the document gives it
  kShortName,    ///< a surname, a short form or an acronym of a name in the document
  kRole,         ///< "the minister": somebody in the document was called so
  kOffice,       ///< "the Ukrainian president": the vocabulary knows who holds the office
  kPeople,       ///< "Russians", "the Russian side": the state
  kDescription,  ///< described, not named: the words themselves
  kPronoun,      ///< "he"
  kSpeaker,      ///< "I" in a quotation
};
std::string_view name(ResolveStep step);

struct Entity {
  std::string name;  ///< canonical
  schema::ActorKind kind = schema::ActorKind::kPerson;
  bool kind_known = false;
  char gender = 0;  ///< 'm', 'f', 0 unknown
  bool plural = false;
  std::vector<std::string> roles;        ///< lemmas of what it is called: "minister", "union"
  std::vector<std::string> unsaid = {};  ///< those of its roles that the vocabulary knows and the document does not say
  std::vector<std::string> past_roles = {};  ///< titles that the vocabulary says it has left
  std::uint32_t mentions = 0;                ///< how often it was met
  bool described = false;                    ///< by words, not by a name
  bool talk = false;                         ///< a report or a statement: speaks, but is nobody
};

struct Mention {
  TokenIndex head = kNoToken;
  TokenRange words;
  std::uint32_t entity = 0;
  ResolveStep step = ResolveStep::kFullName;
  bool subject = false;
  bool weak = false;  ///< no word for a person or a body: an actor only where a mind is needed
  std::optional<std::uint32_t> second = std::nullopt;  ///< the other one of "the two men"
};

/// Immutable once made.
class Cast {
 public:
  Cast(const Doc& doc, const ActorLexicon& lexicon, const Quotations& quotations, std::optional<schema::Date> day);

  /// Who the noun phrase or pronoun with this head means; null where it means nobody that can be named.
  const Mention* find(TokenIndex head) const;
  const Entity& entity(const Mention& mention) const { return entities_[mention.entity]; }
  const Entity& entity(std::uint32_t number) const { return entities_[number]; }
  std::span<const Entity> entities() const { return entities_; }

 private:
  friend class CastBuilder;
  std::vector<Entity> entities_;
  std::vector<Mention> mentions_;         // in text order of their heads
  std::vector<std::int32_t> mention_of_;  // by token: place in mentions_, or -1
};

}  // namespace claimgraph::extract
