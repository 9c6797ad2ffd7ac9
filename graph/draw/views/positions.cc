// SPDX-License-Identifier: Apache-2.0

// Who wants what: actors left, issues right, a line for what one holds on one side of the other.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "draw/actor_boxes.h"
#include "draw/boxes.h"
#include "draw/legend.h"
#include "draw/lines.h"
#include "draw/picture_text.h"
#include "draw/placing.h"
#include "draw/stroke.h"
#include "draw/words.h"

namespace claimgraph::graph {
namespace {

using schema::Polarity;

// From one point they part like a fan, which is the easiest to follow; more of them would cover each other.
constexpr std::size_t kMostFromOnePoint = 8;

class Diagram {
 public:
  Diagram(Picture& picture, const Scene& scene, std::span<const Line> lines)
      : picture_(picture), scene_(scene), graph_(scene.graph), best_(scene.graph, lines), most_(most_evidence(lines)) {
    for (const Line& line : lines) {
      ++lines_of_[line.actor];
      sides_of_[line.issue].insert(line.stance);
    }
  }

  /// Lines as Placing has them.
  void draw(const Placing& placing) {
    std::vector<Picture::NodeNumber> actors, words, issues;
    for (const ActorId actor : placing.actors) actors.push_back(boxes_.node(actor));
    for (const Line& line : placing.lines) words.push_back(add_words(line));
    for (const IssueId issue : placing.issues) issues.push_back(issue_node(issue));
    for (const auto& column : {actors, words, issues}) picture_.line_up(column);
    for (std::size_t i = 0; i < words.size(); ++i) connect(placing.lines[i], words[i]);
  }

 private:
  const SideLook& side_of(const Line& line) const { return scene_.theme.side_of(line.stance); }

  Picture::NodeNumber add_words(const Line& line) {
    const std::string ends = graph_.actor(line.actor).name + '\xff' + graph_.issue(line.issue).name;
    return picture_.add_node(node_id(fmt::format("line_{}", side_of(line).name), ends),
                             {{"label", line_label(graph_, line)},
                              {"URL", line_address(graph_, line)},
                              {"tooltip", line_tooltip(graph_, line)},
                              {"shape", "plaintext"},
                              {"fontcolor", side_of(line).words},
                              {"fontsize", "9"},
                              {"margin", "0.05,0.02"},
                              {"width", "0"},
                              {"height", "0.2"}});
  }

  /// The words stand between the halves of a line.
  void connect(const Line& line, Picture::NodeNumber words) {
    const SideLook& side = side_of(line);
    const bool hedged = line.certainty == schema::Certainty::kHedged;
    const Attributes common = with({{"tooltip", line_tooltip(graph_, line)}, {"URL", line_address(graph_, line)}},
                                   stroke_attributes(scene_.theme, {line.stance, hedged, line.count, most_}));
    Attributes first = with(common, {{"arrowhead", "none"}, {"headport", "w"}});
    if (lines_of_[line.actor] <= kMostFromOnePoint) first.emplace_back("tailport", "e");
    picture_.add_edge(boxes_.node(line.actor), words, first);
    picture_.add_edge(
        words, issue_node(line.issue),
        with(common, {{"arrowhead", side.head}, {"tailport", "e"}, {"headport", fmt::format("{}:w", side.port)}}));
  }

  Picture::NodeNumber issue_node(IssueId id) {
    const auto known = issue_nodes_.find(id);
    if (known != issue_nodes_.end()) return known->second;
    const Node& issue = graph_.issue(id);
    const auto made =
        picture_.add_node(node_id("issue", issue.name), {{"tooltip", node_tooltip(graph_, issue, best_.of(id))},
                                                         {"URL", address_of(graph_, best_.of(id))},
                                                         {"shape", "plain"}});
    picture_.set_html_label(made, issue_box(scene_.theme, issue_name(issue), sides_of_[id]));
    return issue_nodes_.emplace(id, made).first->second;
  }

  Picture& picture_;
  const Scene& scene_;
  const ClaimGraph& graph_;
  BestSentences best_;
  std::uint32_t most_;  // utterances of a line
  std::map<ActorId, std::size_t> lines_of_;
  std::map<IssueId, std::set<Polarity>> sides_of_;
  ActorBoxes boxes_{picture_, scene_, best_, 2};
  std::map<IssueId, Picture::NodeNumber> issue_nodes_;
};

/// "wants" alone would be half of the truth where there is something else.
std::string verbs(std::span<const Line> lines) {
  std::set<Polarity> sides;
  for (const Line& line : lines) sides.insert(line.stance);
  if (sides.contains(Polarity::kFor)) return sides.contains(Polarity::kAgainst) ? "wants and rejects" : "wants";
  if (sides.contains(Polarity::kAgainst)) return "rejects";
  return sides.empty() ? "wants" : "says";
}

std::string title_of(const Scene& scene, std::span<const Line> lines) {
  std::string text = "Who wants what";
  if (scene.actor) text = fmt::format("What {} {}", shown(scene.graph.actor(*scene.actor).name), verbs(lines));
  if (scene.issue) text += ": " + shown(scene.graph.issue(*scene.issue).name);
  return text;
}

}  // namespace

schema::Result<std::string> draw_positions(const Scene& scene) {
  constexpr std::size_t kFits = 40;
  AllLines all = all_lines(scene);
  const std::size_t count = all.lines.size();
  const std::vector<Line> lines = strongest(std::move(all.lines), scene.top(kFits));
  const std::string text = title_of(scene, lines);
  // No clusters: within one, dot takes less care to keep lines from crossing.
  Picture picture(name_value(text), Picture::Engine::kDot,
                  graph_attributes(scene.theme, {{"rankdir", "LR"}, {"nodesep", "0.14"}, {"ranksep", "1.6"}}),
                  node_attributes(scene.theme), edge_attributes(scene.theme));
  if (lines.empty()) picture.add_node("nothing", {{"shape", "plaintext"}, {"label", "no claims"}});
  Diagram(picture, scene, lines).draw(placing_of(scene.graph, lines));
  const std::string note =
      source_note(scene, claims_of(scene.graph, lines), all.weak) + left_out_note(lines.size(), count, "lines");
  return finished(picture, scene, {title(text), note, legend_of_lines(scene.theme, signs_of(lines))});
}

}  // namespace claimgraph::graph
