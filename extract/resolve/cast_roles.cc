// SPDX-License-Identifier: Apache-2.0

// What people and bodies were called, and who is called so.

#include <algorithm>
#include <tuple>

#include "resolve/cast_builder.h"
#include "words/english.h"

namespace claimgraph::extract {

std::optional<std::uint32_t> CastBuilder::called(const std::string& lemma, const std::string& title) const {
  std::optional<std::uint32_t> best;
  std::tuple<bool, bool, bool, TokenIndex> best_rank;
  for (std::uint32_t i = 0; i < cast_.entities_.size(); ++i) {
    const std::vector<std::string>& roles = cast_.entities_[i].roles;
    const bool whole = title != lemma && std::find(roles.begin(), roles.end(), title) != roles.end();
    if (!whole && std::find(roles.begin(), roles.end(), lemma) == roles.end()) continue;
    if (last_met_of(i) == 0 && !whole) continue;
    // "the harbour minister" is no other "minister" who is only described
    if (title != lemma && !whole && cast_.entities_[i].described) continue;
    const bool other =
        title != lemma && !whole && std::any_of(roles.begin(), roles.end(), [&](const std::string& role) {
          return role.size() > lemma.size() && role.ends_with(" " + lemma);
        });
    if (other) continue;
    // "union" of a headline says less than the name of one
    const bool bare = cast_.entities_[i].described && schema::fold(cast_.entities_[i].name) == lemma;
    const std::vector<std::string>& unsaid = cast_.entities_[i].unsaid;
    const bool said = !cast_.entities_[i].described && std::find(unsaid.begin(), unsaid.end(), lemma) == unsaid.end();
    const std::tuple rank{whole, !bare, said, last_met_of(i)};
    if (!best || rank > best_rank) {
      best = i;
      best_rank = rank;
    }
  }
  return best ? best : named_later(lemma, title);
}

std::optional<std::uint32_t> CastBuilder::named_later(const std::string& lemma, const std::string& title) const {
  std::optional<std::uint32_t> only;
  if (title != lemma) return only;
  for (std::uint32_t i = 0; i < cast_.entities_.size(); ++i) {
    const Entity& entity = cast_.entities_[i];
    if (entity.described || std::find(entity.roles.begin(), entity.roles.end(), lemma) == entity.roles.end()) continue;
    if (only) return std::nullopt;
    only = i;
  }
  return only;
}

std::optional<std::uint32_t> CastBuilder::held_before(const std::string& lemma, const std::string& title,
                                                      TokenIndex state) const {
  const Mention* owner = state == kNoToken ? nullptr : cast_.find(state);
  std::optional<std::uint32_t> best;
  const std::string office =
      tells_another_time(title.substr(0, title.find(' '))) && title.find(' ') != std::string::npos
          ? title.substr(title.find(' ') + 1)
          : title;
  const auto has = [](const std::vector<std::string>& roles, const std::string& role) {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
  };
  for (std::uint32_t i = 0; i < cast_.entities_.size(); ++i) {
    const Entity& entity = cast_.entities_[i];
    if (last_met_of(i) == 0 || entity.described) continue;
    const bool left = std::any_of(entity.past_roles.begin(), entity.past_roles.end(), [&](const std::string& past) {
      // "the former minister" may have been one of finance; a vice president was no president
      return past == office || (past.ends_with(" " + office) && !past.starts_with("vice"));
    });
    const bool called_so = title != lemma && has(entity.roles, title);
    const bool holds = has(entity.roles, lemma) && !has(entity.unsaid, lemma);
    if (!called_so && (holds || !left)) continue;
    if (!called_so && owner != nullptr) {
      const schema::Actor* actor = lexicon_.by_name(schema::fold(entity.name));
      if (actor == nullptr || actor->part_of != cast_.entities_[owner->entity].name) continue;
    }
    if (!best || last_met_of(i) > last_met_of(*best)) best = i;
  }
  return best;
}

void CastBuilder::add_role(std::uint32_t entity, TokenIndex noun) {
  std::vector<std::string>& roles = cast_.entities_[entity].roles;
  const std::string lemma(doc_.lemma(noun));
  if (English::get().is(lemma, kTitleNoun | kGroupNoun | kBodyNoun | kTalkNoun) ||
      doc_.tokens[noun].upos == Upos::kNoun) {
    std::erase(cast_.entities_[entity].unsaid, lemma);
    if (std::find(roles.begin(), roles.end(), lemma) == roles.end()) roles.push_back(lemma);
    Entity& who = cast_.entities_[entity];
    if (who.gender == 0) who.gender = English::get().gender(lemma);
  }
}

}  // namespace claimgraph::extract
