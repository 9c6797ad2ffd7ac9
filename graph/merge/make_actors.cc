// SPDX-License-Identifier: Apache-2.0

#include <map>

#include "make_nodes.h"
#include "name_table.h"

namespace claimgraph::graph {
namespace {

using KnownActors = std::map<std::string_view, const schema::Actor*>;

/// What the vocabularies know, after the user's decisions on names.
class Profiles {
 public:
  Profiles(std::span<const schema::Vocabulary> packs, DecisionRules& rules) : rules_(rules) {
    for (const schema::Actor& actor : schema::builtin_actors().actors) known_[actor.name] = &actor;
    for (const schema::Vocabulary& pack : packs) {
      for (const schema::Actor& actor : pack.actors) known_[actor.name] = &actor;
    }
  }

  Node node(std::string_view name) const {
    Node node;
    node.name = name;
    if (const schema::Actor* actor = of(name)) {
      node.kind = schema::name(actor->kind);
      node.belongs_to = whole(name);
    }
    add_aliases(node.aliases, name);
    for (const std::string_view before : rules_.names_behind_actor(name)) {
      node.aliases.emplace_back(before);
      add_aliases(node.aliases, before);
    }
    std::sort(node.aliases.begin(), node.aliases.end());
    node.aliases.erase(std::unique(node.aliases.begin(), node.aliases.end()), node.aliases.end());
    return node;
  }

  /// What the actor is part of, or nothing.
  std::string_view whole(std::string_view name) const {
    const schema::Actor* actor = of(name);
    if (actor == nullptr) return {};
    const std::string_view decided = rules_.actor(actor->part_of);
    return decided == name ? std::string_view() : decided;
  }

 private:
  /// Under the name, else under one that became it.
  const schema::Actor* of(std::string_view name) const {
    const auto found = known_.find(name);
    if (found != known_.end()) return found->second;
    for (const std::string_view before : rules_.names_behind_actor(name)) {
      const auto behind = known_.find(before);
      if (behind != known_.end()) return behind->second;
    }
    return nullptr;
  }

  void add_aliases(std::vector<std::string>& aliases, std::string_view name) const {
    const auto found = known_.find(name);
    if (found == known_.end()) return;
    aliases.insert(aliases.end(), found->second->aliases.begin(), found->second->aliases.end());
  }

  KnownActors known_;
  DecisionRules& rules_;
};

}  // namespace

void make_actors(MergedGraph& graph, std::span<const schema::Vocabulary> packs, DecisionRules& rules) {
  const Profiles profiles(packs, rules);
  NameTable table;
  for (std::size_t i = 0; i < graph.claims.size(); ++i) {
    const schema::Claim& claim = graph.claims[i];
    ClaimLinks& links = graph.links[i];
    links.actor = table.add(claim.actor);
    links.target = table.add(claim.target);
    links.reported_by = table.add(claim.reported_by);
  }
  // And all that they are part of, however many steps up. A circle in a user's file ends: what is there stays as it is.
  for (std::size_t i = 0; i < table.names().size(); ++i) table.add(profiles.whole(table.names()[i]));
  table.sort();
  for (const std::string_view name : table.names()) {
    graph.actors.push_back(profiles.node(name));
    graph.part_of.push_back(table.number(graph.actors.back().belongs_to));
  }
  for (ClaimLinks& links : graph.links) {
    for (std::uint32_t* actor : {&links.actor, &links.target, &links.reported_by}) *actor = table.rank(*actor);
  }
}

}  // namespace claimgraph::graph
