// SPDX-License-Identifier: Apache-2.0

#include "resolve/actor_lexicon.h"

#include <set>

#include "claimgraph/schema/names.h"

namespace claimgraph::extract {
namespace {

std::string without_the(std::string folded) { return folded.starts_with("the ") ? folded.substr(4) : folded; }

}  // namespace

ActorLexicon::ActorLexicon(std::span<const schema::Vocabulary> packs) {
  std::set<std::string> replaced;
  for (const schema::Vocabulary& pack : packs) {
    for (const schema::Actor& actor : pack.actors) {
      if (replaced.insert(actor.name).second) actors_.push_back(actor);
    }
  }
  for (const schema::Actor& actor : schema::builtin_actors().actors) {
    if (replaced.count(actor.name) == 0) actors_.push_back(actor);
  }
  const auto spell = [this](const std::string& name, const schema::Actor* actor) {
    std::string key = schema::name_key(name);
    if (key.find(' ') == std::string::npos) return;
    const auto [at, fresh] = spellings_.emplace(std::move(key), actor);
    if (!fresh && at->second != actor) at->second = nullptr;
  };
  // The packs come first, so that emplace keeps what they say.
  for (const schema::Actor& actor : actors_) {
    names_.emplace(without_the(schema::fold(actor.name)), &actor);
    for (const std::string& alias : actor.aliases) names_.emplace(without_the(schema::fold(alias)), &actor);
    spell(actor.name, &actor);
    for (const std::string& alias : actor.aliases) spell(alias, &actor);
    for (const std::string& demonym : actor.demonyms) demonyms_.emplace(schema::fold(demonym), &actor);
    for (const std::string& people : actor.people) people_.emplace(without_the(schema::fold(people)), &actor);
    for (const schema::Title& title : actor.titles) {
      offices_[schema::fold(title.title)].push_back({&actor, &title});
    }
  }
}

const schema::Actor* ActorLexicon::find(const Index& index, std::string_view folded) {
  if (folded.starts_with("the ")) folded.remove_prefix(4);
  const auto found = index.find(std::string(folded));
  return found == index.end() ? nullptr : found->second;
}

const schema::Actor* ActorLexicon::by_name(std::string_view folded) const { return find(names_, folded); }
const schema::Actor* ActorLexicon::by_spelling(std::string_view name) const {
  return find(spellings_, schema::name_key(name));
}
const schema::Actor* ActorLexicon::by_demonym(std::string_view folded) const { return find(demonyms_, folded); }
const schema::Actor* ActorLexicon::by_people(std::string_view folded) const { return find(people_, folded); }

const schema::Actor* ActorLexicon::by_title(std::string_view folded_title, std::string_view part_of,
                                            std::optional<schema::Date> day) const {
  const auto found = offices_.find(std::string(folded_title));
  if (found == offices_.end()) return nullptr;
  const schema::Actor* holder = nullptr;
  for (const Office& office : found->second) {
    const std::string& where = office.title->of.empty() ? office.holder->part_of : office.title->of;
    if (where != part_of) continue;
    if (day && office.title->from && *day < *office.title->from) continue;
    if (day && office.title->to && *day > *office.title->to) continue;
    if (!day && office.title->to) continue;                            // without a day: who holds it today
    if (holder != nullptr && holder != office.holder) return nullptr;  // two at once: cannot tell
    holder = office.holder;
  }
  return holder;
}

}  // namespace claimgraph::extract
