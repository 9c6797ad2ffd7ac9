// SPDX-License-Identifier: Apache-2.0

// Names: who is meant by a full name, a surname, an acronym.

#include <algorithm>
#include <tuple>

#include "claimgraph/schema/names.h"
#include "resolve/cast_builder.h"
#include "words/english.h"

namespace claimgraph::extract {

std::uint32_t CastBuilder::known_entity(const schema::Actor& actor) {
  if (const auto found = by_actor_.find(actor.name); found != by_actor_.end()) return found->second;
  Entity entity{actor.name, actor.kind, true, actor.gender.empty() ? '\0' : actor.gender.front(), false, {}};
  for (const schema::Title& title : actor.titles) {
    const bool held = !day_ || ((!title.from || *title.from <= *day_) && (!title.to || *day_ <= *title.to));
    if (held) entity.roles.push_back(last_word(schema::fold(title.title)));
    const bool left = title.to && (!day_ || *title.to < *day_);
    const bool back = std::any_of(actor.titles.begin(), actor.titles.end(), [&](const schema::Title& other) {
      if (!day_) return other.title == title.title && !other.to;
      const bool begun = !other.from || *other.from <= *day_;
      return other.title == title.title && begun && (!other.to || *day_ <= *other.to);
    });
    if (left && !back) entity.past_roles.push_back(schema::fold(title.title));
  }
  entity.unsaid = entity.roles;
  const std::uint32_t index = add(std::move(entity));
  by_actor_.emplace(actor.name, index);
  by_name_.emplace(schema::fold(actor.name), index);
  remember_spelling(actor.name, index);
  if (actor.kind == schema::ActorKind::kPerson) by_surname_[last_word(schema::fold(actor.name))].push_back(index);
  return index;
}

std::string CastBuilder::last_word(const std::string& text) { return text.substr(text.rfind(' ') + 1); }

void CastBuilder::enrich(Entity& entity, const NameReading& name) {
  if (entity.gender == 0) entity.gender = name.gender;
  for (const std::string& role : name.roles) {
    std::erase(entity.unsaid, role);
    if (std::find(entity.roles.begin(), entity.roles.end(), role) == entity.roles.end()) entity.roles.push_back(role);
  }
  if (!entity.kind_known && name.kind_known) {
    entity.kind = name.kind;
    entity.kind_known = true;
  }
}

std::uint32_t CastBuilder::add_full_name(const NameReading& name) {
  if (name.known != nullptr && !is_namesake(name)) {
    const std::uint32_t index = known_entity(*name.known);
    enrich(cast_.entities_[index], name);
    return index;
  }
  if (const auto found = by_name_.find(name.folded); found != by_name_.end()) {
    enrich(cast_.entities_[found->second], name);
    return found->second;
  }
  if (const auto before = named_before(name)) {
    by_name_.emplace(name.folded, *before);
    enrich(cast_.entities_[*before], name);
    return *before;
  }
  const auto longer = longer_forms_.find(name.folded);
  if (name.kind == schema::ActorKind::kOrganisation && longer != longer_forms_.end() && longer->second != nullptr) {
    return by_name_[name.folded] = add_full_name(*longer->second);
  }
  const std::uint32_t index = add({name.text, name.kind, name.kind_known, name.gender, name.plural, name.roles});
  by_name_.emplace(name.folded, index);
  remember_spelling(name.text, index);
  if (name.kind == schema::ActorKind::kPerson) {
    if (name.words.size() > 1) by_surname_[name.words.back()].push_back(index);
  } else {
    by_first_word_[name.words.front()].push_back(index);
    if (name.words.size() > 2) by_name_.emplace(name.acronym, index);
    if (!name.given_acronym.empty()) by_name_.emplace(name.given_acronym, index);
  }
  return index;
}

void CastBuilder::remember_spelling(const std::string& name, std::uint32_t entity) {
  const std::string key = schema::name_key(name);
  if (key.find(' ') == std::string::npos) return;
  by_key_.emplace(key, entity);
  if (cast_.entities_[entity].kind == schema::ActorKind::kPerson) by_letter_[last_word(key).front()].push_back(entity);
}

std::optional<std::uint32_t> CastBuilder::named_before(const NameReading& name) const {
  if (name.words.size() < 2) return std::nullopt;
  const std::string key = schema::name_key(name.text);
  if (const auto found = by_key_.find(key); found != by_key_.end()) return found->second;
  if (name.kind != schema::ActorKind::kPerson) return std::nullopt;
  std::optional<std::uint32_t> only;
  const char first = key.front();
  const char last = last_word(key).front();
  for (const char letter : first == last ? std::string{last} : std::string{last, first}) {
    const auto bearers = by_letter_.find(letter);
    if (bearers == by_letter_.end()) continue;
    for (const std::uint32_t index : bearers->second) {
      const Entity& entity = cast_.entities_[index];
      if (name.gender != 0 && entity.gender != 0 && name.gender != entity.gender) continue;
      // What may be no person at all must begin and end alike: "Santa Cruz" is not "Santa Cruz Valley".
      const bool alike = letter == last && schema::fold(entity.name).front() == name.folded.front();
      if (!alike && !name.kind_known && !entity.kind_known) continue;
      if (schema::same_name(name.text, entity.name).relation == schema::NameRelation::kDifferent) continue;
      if (only && *only != index) return std::nullopt;
      only = index;
    }
  }
  return only;
}

std::uint32_t CastBuilder::ministry_entity(const std::string& name) {
  if (const schema::Actor* known = lexicon_.by_name(schema::fold(name)); known != nullptr) return known_entity(*known);
  const std::string folded = schema::fold(name);
  if (const auto found = by_name_.find(folded); found != by_name_.end()) return found->second;
  const std::uint32_t index = add({name, schema::ActorKind::kOrganisation, true, 0, false, {"ministry"}});
  by_name_.emplace(folded, index);
  return index;
}

void CastBuilder::find_longer_forms() {
  for (const NameReading& name : names_) {
    if (name.kind != schema::ActorKind::kOrganisation) continue;
    for (std::size_t space = name.folded.find(' '); space != std::string::npos;
         space = name.folded.find(' ', space + 1)) {
      const std::string end = name.folded.substr(space + 1);
      if (end.find(' ') == std::string::npos) break;
      const auto [at, fresh] = longer_forms_.emplace(end, &name);
      const bool several = !fresh && at->second != nullptr && at->second->folded != name.folded;
      if (several) at->second = nullptr;  // "Russian Foreign Ministry", "Iranian Foreign Ministry"
    }
  }
}

bool CastBuilder::is_namesake(const NameReading& name) const {
  if (name.words.size() != 1 || name.known->kind != schema::ActorKind::kPerson) return false;
  const auto found = by_surname_.find(name.words.front());
  if (found == by_surname_.end()) return false;
  return std::any_of(found->second.begin(), found->second.end(),
                     [&](std::uint32_t index) { return cast_.entities_[index].name != name.known->name; });
}

std::uint32_t CastBuilder::entity_of(const NameReading& name, ResolveStep& step) {
  step = name.known != nullptr ? ResolveStep::kKnownName : ResolveStep::kFullName;
  if (name.words.size() > 1 || (name.known != nullptr && !is_namesake(name))) return add_full_name(name);
  step = ResolveStep::kShortName;
  const std::string& word = name.words.front();
  if (const auto bearers = by_surname_.find(word); bearers != by_surname_.end()) {
    std::optional<std::uint32_t> best;
    for (const std::uint32_t index : bearers->second) {
      const Entity& entity = cast_.entities_[index];
      if (name.gender != 0 && entity.gender != 0 && entity.gender != name.gender) continue;
      const auto rank = [&](std::uint32_t who) {
        return std::tuple{shares_role(who, name), times_met_of(who), last_met_of(who)};
      };
      if (!best || rank(index) > rank(*best)) best = index;
    }
    if (best) return *best;
  }
  if (const auto found = by_name_.find(name.folded); found != by_name_.end()) return found->second;
  if (const auto found = by_first_word_.find(word); found != by_first_word_.end() && found->second.size() == 1) {
    return found->second.front();
  }
  // "Hillary" of "Hillary Clinton"
  if (English::get().is(word, kForeName)) {
    for (std::uint32_t i = static_cast<std::uint32_t>(cast_.entities_.size()); i-- > 0;) {
      if (cast_.entities_[i].kind == schema::ActorKind::kPerson &&
          schema::fold(cast_.entities_[i].name).starts_with(word + " "))
        return i;
    }
  }
  step = ResolveStep::kFullName;
  return add_full_name(name);
}

bool CastBuilder::shares_role(std::uint32_t entity, const NameReading& name) const {
  const std::vector<std::string>& roles = cast_.entities_[entity].roles;
  return std::any_of(name.roles.begin(), name.roles.end(), [&](const std::string& role) {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
  });
}

std::uint32_t CastBuilder::times_met_of(std::uint32_t entity) const { return cast_.entities_[entity].mentions; }

TokenIndex CastBuilder::last_met_of(std::uint32_t entity) const {
  return entity < last_met_.size() ? last_met_[entity] : 0;
}

void CastBuilder::meet_name(const NameReading& name) {
  ResolveStep step = ResolveStep::kFullName;
  const std::uint32_t entity = entity_of(name, step);
  enrich(cast_.entities_[entity], name);
  record(name.head, name.range, entity, step);
  const auto index = cast_.mention_of_[name.head];
  for (TokenIndex token = name.range.begin; token < name.range.end; ++token) {
    if (cast_.mention_of_[token] < 0) cast_.mention_of_[token] = index;
  }
}

bool CastBuilder::capital(TokenIndex token) const {
  const char first = doc_.printed(token).front();
  return first >= 'A' && first <= 'Z';
}

const NameReading* CastBuilder::name_at(TokenIndex token) const {
  const auto found = std::lower_bound(names_.begin(), names_.end(), token,
                                      [](const NameReading& name, TokenIndex at) { return name.range.end <= at; });
  return found != names_.end() && found->range.contains(token) ? &*found : nullptr;
}

}  // namespace claimgraph::extract
