// SPDX-License-Identifier: Apache-2.0

#include <map>
#include <set>

#include "make_nodes.h"
#include "name_table.h"

namespace claimgraph::graph {
namespace {

using KnownActors = std::map<std::string_view, const schema::Actor*>;

KnownActors known_actors(std::span<const schema::Vocabulary> packs) {
  KnownActors known;
  for (const schema::Actor& actor : schema::builtin_actors().actors) known[actor.name] = &actor;
  for (const schema::Vocabulary& pack : packs) {
    for (const schema::Actor& actor : pack.actors) known[actor.name] = &actor;
  }
  return known;
}

Node node_of(std::string_view name, const KnownActors& known) {
  Node node;
  node.name = name;
  const auto found = known.find(name);
  if (found == known.end()) return node;
  const schema::Actor& actor = *found->second;
  node.kind = schema::name(actor.kind);
  node.aliases = actor.aliases;
  std::sort(node.aliases.begin(), node.aliases.end());
  node.aliases.erase(std::unique(node.aliases.begin(), node.aliases.end()), node.aliases.end());
  if (actor.part_of != name) node.belongs_to = actor.part_of;
  return node;
}

/// Names with all that they are part of, however many steps up.
NameTable with_wholes(std::span<const std::string_view> names, const KnownActors& known) {
  const NameTable named(names);
  std::vector<std::string_view> all(named.names().begin(), named.names().end());
  std::set<std::string_view> seen(all.begin(), all.end());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto found = known.find(all[i]);
    if (found == known.end()) continue;
    // A circle in a user's file must end: what is already there is not followed again.
    if (seen.insert(found->second->part_of).second) all.push_back(found->second->part_of);
  }
  return NameTable(all);
}

}  // namespace

void make_actors(MergedGraph& graph, std::span<const schema::Vocabulary> packs) {
  const KnownActors known = known_actors(packs);
  std::vector<std::string_view> names;
  for (const schema::Claim& claim : graph.claims) {
    names.insert(names.end(), {claim.actor, claim.target, claim.reported_by});
  }
  const NameTable table = with_wholes(names, known);
  for (const std::string_view name : table.names()) {
    graph.actors.push_back(node_of(name, known));
    graph.part_of.push_back(table.number(graph.actors.back().belongs_to));
  }
  for (std::size_t i = 0; i < graph.claims.size(); ++i) {
    graph.links[i].actor = table.number(graph.claims[i].actor);
    graph.links[i].target = table.number(graph.claims[i].target);
    graph.links[i].reported_by = table.number(graph.claims[i].reported_by);
  }
}

}  // namespace claimgraph::graph
