// SPDX-License-Identifier: Apache-2.0

// Who agrees with whom: actors in their coalitions, tied where they take the same side, the issue on the tie.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "claimgraph/graph/network.h"
#include "draw/actor_boxes.h"
#include "draw/best_sentences.h"
#include "draw/legend.h"
#include "draw/pairs.h"
#include "draw/picture_text.h"
#include "draw/words.h"

namespace claimgraph::graph {
namespace {

constexpr std::size_t kWidth = 26;
constexpr std::size_t kMostIssuesTold = 4;

std::string issue_text(const Scene& scene, IssueId issue) { return shown(scene.graph.issue(issue).name); }

std::string tie_label(const Scene& scene, const Pair& pair) {
  std::string text = shortened(issue_text(scene, pair.agreements.front().issue), 2 * kWidth);
  if (pair.agreements.size() > 1) text += fmt::format(" and {} more", pair.agreements.size() - 1);
  return label_value(wrapped(text, kWidth, 2));
}

std::string tie_tooltip(const Scene& scene, const Pair& pair) {
  const ClaimGraph& graph = scene.graph;
  std::vector<std::string> lines = {
      fmt::format("{} and {} agree", shown(graph.actor(pair.a).name), shown(graph.actor(pair.b).name))};
  for (std::size_t i = 0; i < std::min(pair.agreements.size(), kMostIssuesTold); ++i) {
    const Relation& relation = pair.agreements[i];
    lines.push_back("on " + issue_text(scene, relation.issue) + ":");
    lines.push_back(sentence(graph, graph.claim(relation.evidence_a)));
    lines.push_back(sentence(graph, graph.claim(relation.evidence_b)));
  }
  if (pair.agreements.size() > kMostIssuesTold) {
    lines.push_back("on " + issue_names(scene.graph, std::span(pair.agreements).subspan(kMostIssuesTold)));
  }
  if (!pair.contradictions.empty()) {
    lines.push_back("they disagree on " + issue_names(scene.graph, pair.contradictions));
  }
  return tooltip_value(lines);
}

class Agreement {
 public:
  Agreement(Picture& picture, const Scene& scene, const std::vector<Pair>& pairs)
      : picture_(picture),
        scene_(scene),
        pairs_(pairs),
        most_(most_sentences(pairs, &Pair::agreement)),
        best_(scene.graph) {
    for (const Pair& pair : pairs) offer(best_, pair.agreements);
  }

  void draw() {
    std::map<ActorId, std::size_t> group = group_actors();
    std::set<ActorId> actors;
    for (const Pair& pair : pairs_) actors.insert({pair.a, pair.b});
    for (const ActorId actor : actors) add_actor(actor, group);
    for (const Pair& pair : pairs_) add_tie(pair, group);
  }

 private:
  /// Coalitions of two and more, those with the first names first; actors alone are in none.
  std::map<ActorId, std::size_t> group_actors() {
    std::vector<ActorId> actors;
    for (const Pair& pair : pairs_) actors.insert(actors.end(), {pair.a, pair.b});
    std::sort(actors.begin(), actors.end());
    actors.erase(std::unique(actors.begin(), actors.end()), actors.end());
    const auto number = [&](ActorId actor) {
      return static_cast<std::uint32_t>(std::lower_bound(actors.begin(), actors.end(), actor) - actors.begin());
    };
    std::vector<network::Tie> ties;
    for (const Pair& pair : pairs_) {
      ties.push_back({number(pair.a), number(pair.b), static_cast<double>(pair.agreement - pair.contradiction)});
    }
    std::map<ActorId, std::size_t> group;
    const auto coalitions = network::coalitions(actors.size(), ties);
    for (const auto& members : coalitions.groups) {
      if (members.size() < 2) continue;
      std::string name;
      for (const std::uint32_t member : members) name += scene_.graph.actor(actors[member]).name + '\xff';
      clusters_.push_back(picture_.add_cluster(node_id("coalition", name), {{"style", "rounded,filled"},
                                                                            {"color", scene_.theme.faint},
                                                                            {"fillcolor", scene_.theme.group},
                                                                            {"label", ""},
                                                                            {"margin", "14"}}));
      for (const std::uint32_t member : members) group[actors[member]] = clusters_.size() - 1;
    }
    return group;
  }

  void add_actor(ActorId id, const std::map<ActorId, std::size_t>& group) {
    const auto made = boxes_.node(id);
    if (const auto in = group.find(id); in != group.end()) picture_.put(made, clusters_[in->second]);
  }

  /// The words are a node between the two, so that Graphviz keeps everything else away from them.
  void add_tie(const Pair& pair, const std::map<ActorId, std::size_t>& group) {
    const ClaimGraph& graph = scene_.graph;
    const std::string tooltip = tie_tooltip(scene_, pair);
    const std::string address = address_of(graph, graph.claim(pair.agreements.front().evidence_a));
    const auto words = picture_.add_node(node_id("tie", graph.actor(pair.a).name + '\xff' + graph.actor(pair.b).name),
                                         {{"label", tie_label(scene_, pair)},
                                          {"tooltip", tooltip},
                                          {"URL", address},
                                          {"shape", "plaintext"},
                                          {"fontsize", "9"},
                                          {"fontcolor", scene_.theme.in_favour.words},
                                          {"margin", "0.05,0.02"},
                                          {"width", "0"},
                                          {"height", "0.2"}});
    const auto a = group.find(pair.a);
    const auto b = group.find(pair.b);
    if (a != group.end() && b != group.end() && a->second == b->second) picture_.put(words, clusters_[a->second]);
    const Attributes stroke = {{"tooltip", tooltip},
                               {"URL", address},
                               {"color", scene_.theme.in_favour.colour},
                               {"style", pair.contradiction > 0 ? "dashed" : "solid"},
                               {"arrowhead", "none"},
                               {"penwidth", pen_width(sentences(pair.agreement), most_)}};
    picture_.add_edge(boxes_.node(pair.a), words, stroke);
    picture_.add_edge(words, boxes_.node(pair.b), stroke);
  }

  Picture& picture_;
  const Scene& scene_;
  const std::vector<Pair>& pairs_;
  std::uint64_t most_;  // sentences of a pair
  std::vector<Picture::ClusterNumber> clusters_;
  BestSentences best_;
  ActorBoxes boxes_{picture_, scene_, best_};
};

}  // namespace

schema::Result<std::string> draw_agreement(const Scene& scene) {
  constexpr std::size_t kFits = 30;
  std::vector<Pair> all = pairs_of(scene);
  std::erase_if(all, [](const Pair& pair) { return pair.agreements.empty(); });
  const std::vector<Pair> pairs = strongest(all, scene.top(kFits), &Pair::agreement);
  Picture picture(Picture::Engine::kDot,
                  graph_attributes(scene.theme, {{"rankdir", "LR"}, {"nodesep", "0.2"}, {"ranksep", "0.5"}}),
                  node_attributes(scene.theme), edge_attributes(scene.theme));
  if (pairs.empty()) picture.add_node("nothing", {{"shape", "plaintext"}, {"label", "nobody agrees with anybody"}});
  Agreement(picture, scene, pairs).draw();
  std::string text = "Who agrees with whom";
  if (scene.actor) text = fmt::format("Who agrees with {}", shown(scene.graph.actor(*scene.actor).name));
  if (scene.issue) text += " on " + issue_text(scene, *scene.issue);
  std::vector<ClaimIndex> claims;
  for (const Pair& pair : pairs) {
    for (const Relation& relation : pair.agreements)
      claims.insert(claims.end(), {relation.evidence_a, relation.evidence_b});
  }
  const std::string note = source_note(scene, claims) + left_out_note(pairs.size(), all.size(), "pairs");
  return finished(picture, scene, {title(text), note, legend_of_ties(scene.theme)});
}

}  // namespace claimgraph::graph
