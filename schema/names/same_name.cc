// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <map>
#include <utility>

#include "claimgraph/schema/names.h"
#include "names/body_name.h"
#include "names/name_words.h"
#include "names/person_name.h"

namespace claimgraph::schema {
namespace {

/// Of the built-in actors, by the whole name. A surname alone ("Bush") is anybody's.
const Actor* whole_name_of(std::string_view name) {
  const Actor* actor = NameWords::get().known_as(name);
  const bool surname =
      actor != nullptr && actor->kind == ActorKind::kPerson && name.find(' ') == std::string_view::npos;
  return surname ? nullptr : actor;
}

/// By the words behind the titles: "European Commission President Ann Archer" is a person.
bool is_body(const BodyName& body, const PersonName& person) {
  const NameWords& known = NameWords::get();
  return body.is_company || body.is_acronym ||
         std::any_of(person.words.begin(), person.words.end(),
                     [&](const std::string& word) { return known.body_words.count(word) != 0; });
}

bool kept_apart(std::string_view a, std::string_view b) {
  const auto& apart = NameWords::get().apart;
  return std::any_of(apart.begin(), apart.end(), [&](const auto& pair) {
    return (fold(pair.first) == fold(a) && fold(pair.second) == fold(b)) ||
           (fold(pair.first) == fold(b) && fold(pair.second) == fold(a));
  });
}

std::string capitalised(std::string phrase) {
  bool start = true;
  for (char& letter : phrase) {
    if (start && letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    start = letter == ' ';
  }
  return phrase;
}

using MinistryKey = std::pair<std::string, std::string>;

/// The built-in actors that are ministries.
const std::map<MinistryKey, const Actor*>& known_ministries() {
  static const auto table = [] {
    std::map<MinistryKey, const Actor*> out;
    for (const Actor& actor : builtin_actors().actors) {
      if (actor.kind != ActorKind::kOrganisation) continue;
      const auto add = [&](const std::string& name) {
        const BodyName body = read_body(name);
        if (!body.ministry.empty()) out.emplace(MinistryKey{body.ministry, body.state}, &actor);
      };
      add(actor.name);
      for (const std::string& alias : actor.aliases) add(alias);
    }
    return out;
  }();
  return table;
}

}  // namespace

NameJudgement same_name(std::string_view a, std::string_view b) {
  if (fold(a).empty() || fold(b).empty()) return {NameRelation::kDifferent, "no name"};
  if (kept_apart(a, b)) return {NameRelation::kDifferent, "known as two"};
  const Actor* mine = whole_name_of(a);
  const Actor* theirs = whole_name_of(b);
  if (mine != nullptr && theirs != nullptr) {
    if (mine == theirs) return {NameRelation::kSame, "known as one"};
    return {NameRelation::kDifferent, "known as two"};
  }
  const std::string key = name_key(a);
  if (key.empty()) return {NameRelation::kDifferent, "no name"};
  if (key == name_key(b)) return {NameRelation::kSame, "one spelling"};
  const BodyName body_a = read_body(a);
  const BodyName body_b = read_body(b);
  const PersonName person_a = read_person(a);
  const PersonName person_b = read_person(b);
  if (is_body(body_a, person_a) || is_body(body_b, person_b)) return same_body(body_a, body_b);
  return same_person(person_a, person_b);
}

std::string name_key(std::string_view name) {
  const BodyName body = read_body(name);
  if (body.is_company || body.is_acronym || body.plain.size() < 2) return body_key(body);
  const PersonName person = read_person(name);
  if (is_body(body, person)) return body_key(body);
  if (person.capitals && person.words.size() > 1) return person_key(person);
  return fold(name);
}

std::optional<Ministry> read_ministry(std::string_view name) {
  const BodyName body = read_body(name);
  if (body.ministry.empty()) return std::nullopt;
  const auto found = known_ministries().find({body.ministry, body.state});
  if (found != known_ministries().end()) return Ministry{found->second->name, body.state};
  const NameWords& words = NameWords::get();
  const Actor& state = *words.states.at(fold_letters(body.state));
  const std::string& adjective = state.demonyms.empty() ? state.name : state.demonyms.front();
  return Ministry{adjective + " " + capitalised(words.ministry_titles.at(body.ministry)), body.state};
}

}  // namespace claimgraph::schema
