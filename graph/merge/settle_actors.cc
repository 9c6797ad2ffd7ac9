// SPDX-License-Identifier: Apache-2.0

#include "settle_actors.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "claimgraph/schema/names.h"
#include "known_keys.h"

namespace claimgraph::graph {
namespace {

using Counts = std::map<std::string, std::uint32_t>;

/// What somebody else coded keeps the names that it brings.
bool is_read(const schema::Claim& claim) { return claim.extractor.starts_with("builtin/"); }

Counts count_names(const std::vector<schema::Claim>& claims) {
  std::unordered_map<std::string_view, std::uint32_t> counts;
  for (const schema::Claim& claim : claims) {
    if (!is_read(claim)) continue;
    for (const std::string* name : {&claim.actor, &claim.target, &claim.reported_by}) ++counts[*name];
  }
  counts.erase(std::string_view());
  return {counts.begin(), counts.end()};
}

/// The known actors by their names and by the keys of their names; null: of two.
class Known {
 public:
  explicit Known(std::span<const schema::Vocabulary> packs) {
    for (const schema::Vocabulary& pack : packs) {
      add(pack, [](const std::string& name) { return schema::name_key(name); });
    }
    KnownKeys keys;
    add(schema::builtin_actors(), [&keys](const std::string&) { return std::string(keys.next()); });
  }

  bool has(const std::string& name) const { return names_.count(name) != 0; }

  /// Null where nobody has it, or two.
  const schema::Actor* find(const std::string& key) const {
    const auto found = keys_.find(key);
    return found == keys_.end() ? nullptr : found->second;
  }
  bool of_two(const std::string& key) const {
    const auto found = keys_.find(key);
    return found != keys_.end() && found->second == nullptr;
  }

 private:
  template <class KeyOf>
  void add(const schema::Vocabulary& vocabulary, KeyOf key_of) {
    for (const schema::Actor& actor : vocabulary.actors) {
      const bool counts = names_.emplace(actor.name, &actor).second;  // else what came before replaces it
      const auto add_name = [&](const std::string& name) {
        std::string key = key_of(name);
        if (counts) add_key(std::move(key), actor);
      };
      add_name(actor.name);
      for (const std::string& alias : actor.aliases) add_name(alias);
    }
  }

  void add_key(std::string key, const schema::Actor& actor) {
    if (key.find(' ') == std::string::npos) return;  // a surname or an acronym alone may be anybody's
    const auto [at, fresh] = keys_.emplace(std::move(key), &actor);
    if (!fresh && at->second != &actor) at->second = nullptr;
  }

  // Asked, never iterated.
  std::unordered_map<std::string, const schema::Actor*> names_, keys_;
};

}  // namespace

SettledActors settle_actors(std::vector<schema::Claim>& claims, std::span<const schema::Vocabulary> packs) {
  const Counts counts = count_names(claims);
  const Known known(packs);
  SettledActors settled;
  std::unordered_map<std::string, std::string> name_of;          // asked, never iterated
  std::map<std::string, std::vector<std::string>> names_of_key;  // of nobody known; in order of names
  for (const auto& [name, count] : counts) {
    if (known.has(name)) continue;
    if (const auto ministry = schema::read_ministry(name)) {
      if (ministry->name != name) name_of[name] = ministry->name;
      if (known.has(ministry->name) || settled.spellings.count(ministry->name) != 0) continue;
      schema::Actor actor;
      actor.name = ministry->name;
      actor.kind = schema::ActorKind::kOrganisation;
      actor.part_of = ministry->state;
      settled.spellings[actor.name] = {};
      settled.ministries.actors.push_back(std::move(actor));
      continue;
    }
    const std::string key = schema::name_key(name);
    if (const schema::Actor* actor = known.find(key)) {
      name_of[name] = actor->name;
    } else if (key.find(' ') != std::string::npos && !known.of_two(key)) {  // one word alone tells too little
      names_of_key[key].push_back(name);
    }
  }
  for (const auto& [key, names] : names_of_key) {
    const std::string& best = *std::max_element(names.begin(), names.end(), [&](const auto& a, const auto& b) {
      return std::pair(counts.at(a), std::string_view(b)) < std::pair(counts.at(b), std::string_view(a));
    });
    for (const std::string& name : names) {
      if (name != best) name_of[name] = best;
    }
  }
  for (const auto& [name, count] : counts) {
    if (const auto found = name_of.find(name); found != name_of.end()) settled.spellings[found->second].push_back(name);
  }
  if (name_of.empty()) return settled;
  for (schema::Claim& claim : claims) {
    if (!is_read(claim)) continue;
    for (std::string* name : {&claim.actor, &claim.target, &claim.reported_by}) {
      if (const auto found = name_of.find(*name); found != name_of.end()) *name = found->second;
    }
  }
  return settled;
}

void add_spellings(MergedGraph& graph, const SettledActors& settled) {
  for (Node& node : graph.actors) {
    const auto found = settled.spellings.find(node.name);
    if (found == settled.spellings.end()) continue;
    node.aliases.insert(node.aliases.end(), found->second.begin(), found->second.end());
    std::sort(node.aliases.begin(), node.aliases.end());
    node.aliases.erase(std::unique(node.aliases.begin(), node.aliases.end()), node.aliases.end());
  }
}

}  // namespace claimgraph::graph
