// SPDX-License-Identifier: Apache-2.0

// Who agrees with whom: actors in their coalitions, tied where they take the same side, the issue on the tie.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "draw/actor_boxes.h"
#include "draw/best_sentences.h"
#include "draw/coalitions.h"
#include "draw/legend.h"
#include "draw/pairs.h"
#include "draw/picture_text.h"
#include "draw/stroke.h"
#include "draw/words.h"

namespace claimgraph::graph {
namespace {

constexpr std::size_t kWidth = 26;
constexpr std::size_t kMostIssuesTold = 4;

std::string issue_text(const Scene& scene, IssueId issue) { return shown(scene.graph.issue(issue).name); }

std::string tie_label(const Scene& scene, const Pair& pair, bool reported) {
  if (scene.issue) return "reported";
  std::string text = shortened(issue_text(scene, pair.agreements.front().issue), 2 * kWidth);
  if (pair.agreements.size() > 1) text += fmt::format(" and {} more", pair.agreements.size() - 1);
  if (reported) text += ", reported";
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
  /// `lines`: all that the pairs may hold.
  Agreement(Picture& picture, const Scene& scene, std::span<const Line> lines, const std::vector<Pair>& pairs,
            const CoalitionMembers& coalitions)
      : picture_(picture),
        scene_(scene),
        lines_(lines),
        pairs_(pairs),
        coalitions_(coalitions),
        most_(most_sentences(pairs, &Pair::agreement)),
        best_(scene.graph) {
    for (const Pair& pair : pairs) offer(best_, pair.agreements);
  }

  /// What the legend tells of.
  Signs draw() {
    std::set<ActorId> actors;
    for (const Pair& pair : pairs_) actors.insert({pair.a, pair.b});
    add_clusters(actors);
    for (const ActorId actor : actors) add_actor(actor);
    for (const Pair& pair : pairs_) add_tie(pair);
    return signs_;
  }

 private:
  /// Those that have a member in the picture.
  void add_clusters(const std::set<ActorId>& actors) {
    const ClaimGraph& graph = scene_.graph;
    for (std::size_t i = 0; i < coalitions_.groups.size(); ++i) {
      const std::vector<ActorId>& members = coalitions_.groups[i];
      if (std::none_of(members.begin(), members.end(), [&](ActorId member) { return actors.contains(member); }))
        continue;
      std::string names, listed;
      for (const ActorId member : members) {
        names += graph.actor(member).name + '\xff';
        listed += (listed.empty() ? "a coalition: " : "; ") + shown(graph.actor(member).name);
      }
      clusters_.emplace(i, picture_.add_cluster(node_id("coalition", names), {{"style", "rounded,filled"},
                                                                              {"color", scene_.theme.faint},
                                                                              {"fillcolor", scene_.theme.group},
                                                                              {"label", ""},
                                                                              {"tooltip", tooltip_value({listed})},
                                                                              {"margin", "14"}}));
      signs_.coalition = true;
    }
  }

  std::optional<std::size_t> group_of(ActorId actor) const {
    const auto found = coalitions_.group_of.find(actor);
    return found == coalitions_.group_of.end() ? std::nullopt : std::optional(found->second);
  }

  void add_actor(ActorId id) {
    const auto made = boxes_.node(id);
    if (const auto group = group_of(id)) picture_.put(made, clusters_.at(*group));
  }

  /// Whether `is_so` is true of one side or the other wherever they agree.
  template <class IsSo>
  bool throughout(const Pair& pair, IsSo is_so) const {
    return std::all_of(pair.agreements.begin(), pair.agreements.end(), [&](const Relation& relation) {
      const schema::Polarity stance = scene_.graph.claim(relation.evidence_a).stance.value_or(schema::Polarity::kFor);
      const Line* const a = find_line(lines_, relation.a, relation.issue, stance);
      const Line* const b = find_line(lines_, relation.b, relation.issue, stance);
      return (a != nullptr && is_so(*a)) || (b != nullptr && is_so(*b));
    });
  }

  void add_tie(const Pair& pair) {
    const ClaimGraph& graph = scene_.graph;
    const bool hedged = throughout(pair, [](const Line& line) { return line.certainty == schema::Certainty::kHedged; });
    const bool reported = throughout(pair, [](const Line& line) { return line.own == 0; });
    const bool opposed = pair.contradiction > 0;
    const std::uint64_t evidence = sentences(pair.agreement);
    signs_.sides.insert(schema::Polarity::kFor);
    signs_.hedged = signs_.hedged || hedged;
    signs_.reported = signs_.reported || reported;
    signs_.opposed = signs_.opposed || opposed;
    signs_.wider = signs_.wider || evidence > 1;
    const Attributes opens_to = {{"tooltip", tie_tooltip(scene_, pair)},
                                 {"URL", address_of(graph, pair.agreements.front().evidence_a)}};
    const Attributes line =
        with(opens_to, stroke_attributes(scene_.theme, {schema::Polarity::kFor, hedged, evidence, most_}));
    const std::string end = opposed ? scene_.theme.against.head : "none";
    const auto a = boxes_.node(pair.a);
    const auto b = boxes_.node(pair.b);
    if (scene_.issue && !reported) {  // the title has the words
      picture_.add_edge(a, b, with(line, {{"dir", "both"}, {"arrowtail", end}, {"arrowhead", end}}));
      return;
    }
    // The words are a node between the two, so that Graphviz keeps everything else away from them.
    const auto words = picture_.add_node(node_id("tie", graph.actor(pair.a).name + '\xff' + graph.actor(pair.b).name),
                                         with(opens_to, {{"label", tie_label(scene_, pair, reported)},
                                                         {"shape", "plaintext"},
                                                         {"fontsize", "9"},
                                                         {"fontcolor", scene_.theme.in_favour.words},
                                                         {"margin", "0.05,0.02"},
                                                         {"width", "0"},
                                                         {"height", "0.2"}}));
    const auto group = group_of(pair.a);
    if (group && group == group_of(pair.b)) picture_.put(words, clusters_.at(*group));
    picture_.add_edge(a, words, with(line, {{"dir", "both"}, {"arrowtail", end}, {"arrowhead", "none"}}));
    picture_.add_edge(words, b, with(line, {{"arrowhead", end}}));
  }

  Picture& picture_;
  const Scene& scene_;
  std::span<const Line> lines_;
  const std::vector<Pair>& pairs_;
  const CoalitionMembers& coalitions_;
  std::uint64_t most_;  // sentences of a pair
  Signs signs_;
  std::map<std::size_t, Picture::ClusterNumber> clusters_;
  BestSentences best_;
  ActorBoxes boxes_{picture_, scene_, best_};
};

}  // namespace

schema::Result<std::string> draw_agreement(const Scene& scene) {
  constexpr std::size_t kFits = 30;
  const AllLines lines = all_lines(scene, std::nullopt, scene.issue);
  std::vector<Pair> all = pairs_of(scene, lines.lines);
  std::erase_if(all, [](const Pair& pair) { return pair.agreements.empty(); });
  const std::size_t count = all.size();
  const std::vector<Pair> pairs = strongest(std::move(all), scene.top(kFits), &Pair::agreement);
  std::string text = "Who agrees with whom";
  if (scene.actor) text = fmt::format("Who agrees with {}", shown(scene.graph.actor(*scene.actor).name));
  if (scene.issue) text += " on " + issue_text(scene, *scene.issue);
  Picture picture(name_value(text), Picture::Engine::kDot,
                  graph_attributes(scene.theme, {{"rankdir", "LR"}, {"nodesep", "0.2"}, {"ranksep", "0.5"}}),
                  node_attributes(scene.theme), edge_attributes(scene.theme));
  if (pairs.empty()) picture.add_node("nothing", {{"shape", "plaintext"}, {"label", "nobody agrees with anybody"}});
  const CoalitionMembers coalitions = coalitions_of(scene.graph);
  const Signs signs = Agreement(picture, scene, lines.lines, pairs, coalitions).draw();
  std::vector<ClaimIndex> claims;
  for (const Pair& pair : pairs) {
    for (const Relation& relation : pair.agreements)
      claims.insert(claims.end(), {relation.evidence_a, relation.evidence_b});
  }
  if (pairs.empty()) claims = claims_of(scene.graph, all_lines(scene).lines);
  std::string note = source_note(scene, claims, lines.weak) + left_out_note(pairs.size(), count, "pairs");
  if (signs.coalition && coalitions.among_the_most_quoted) note += "; coalitions among the 300 who say most";
  return finished(picture, scene, {title(text), note, legend_of_ties(scene.theme, signs)});
}

}  // namespace claimgraph::graph
