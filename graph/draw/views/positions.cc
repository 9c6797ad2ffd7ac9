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
#include "draw/words.h"

namespace claimgraph::graph {
namespace {

using schema::Certainty;
using schema::Polarity;

// From one point they part like a fan, which is the easiest to follow; more of them would cover each other.
constexpr std::size_t kMostFromOnePoint = 8;

/// What both halves of a line have in common: the words stand between them.
Attributes stroke(const Scene& scene, const Line& line, std::uint32_t most) {
  const char* style = line.stance == Polarity::kNone         ? "dotted"
                      : line.certainty == Certainty::kHedged ? "dashed"
                                                             : "solid";
  return {{"tooltip", line_tooltip(scene.graph, line)},
          {"URL", line_address(scene.graph, line)},
          {"color", scene.theme.side_of(line.stance).colour},
          {"style", style},
          {"penwidth", pen_width(line.count, most)}};
}

Attributes with(Attributes attributes, const Attributes& more) {
  attributes.insert(attributes.end(), more.begin(), more.end());
  return attributes;
}

class Diagram {
 public:
  Diagram(Picture& picture, const Scene& scene, std::span<const Line> lines)
      : picture_(picture), scene_(scene), graph_(scene.graph), best_(scene.graph, lines), most_(most_evidence(lines)) {
    for (const Line& line : lines) {
      ++lines_of_[line.actor];
      sides_of_[line.issue].insert(line.stance);
    }
  }

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

  void add_ends() {
    for (const auto& [actor, count] : lines_of_) boxes_.node(actor);
    for (const auto& [issue, sides] : sides_of_) issue_node(issue);
  }

  void connect(const Line& line, Picture::NodeNumber words) {
    // One after the other: the order in which nodes are made is the order in the file.
    const auto actor = boxes_.node(line.actor);
    const auto issue = issue_node(line.issue);
    const SideLook& side = side_of(line);
    const Attributes common = stroke(scene_, line, most_);
    Attributes first = with(common, {{"arrowhead", "none"}, {"headport", "w"}});
    if (lines_of_[line.actor] <= kMostFromOnePoint) first.emplace_back("tailport", "e");
    picture_.add_edge(actor, words, first);
    picture_.add_edge(
        words, issue,
        with(common, {{"arrowhead", side.head}, {"tailport", "e"}, {"headport", fmt::format("{}:w", side.port)}}));
  }

 private:
  const SideLook& side_of(const Line& line) const { return scene_.theme.side_of(line.stance); }

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

void add_lines(Picture& picture, const Scene& scene, std::span<const Line> lines) {
  Diagram diagram(picture, scene, lines);
  // Words before what they stand between: dot keeps lines from crossing better when it starts from them. By issue, as
  // the file names an issue where the first edge leads to it: then one more changes nothing about the others.
  std::vector<Line> by_issue(lines.begin(), lines.end());
  std::stable_sort(by_issue.begin(), by_issue.end(), [](const Line& a, const Line& b) { return a.issue < b.issue; });
  std::vector<Picture::NodeNumber> words;
  for (const Line& line : by_issue) words.push_back(diagram.add_words(line));
  diagram.add_ends();
  for (std::size_t i = 0; i < by_issue.size(); ++i) diagram.connect(by_issue[i], words[i]);
}

std::string title_of(const Scene& scene) {
  std::string text = "Who wants what";
  if (scene.actor) text = fmt::format("What {} wants", shown(scene.graph.actor(*scene.actor).name));
  if (scene.issue) text += ": " + shown(scene.graph.issue(*scene.issue).name);
  return title(text);
}

}  // namespace

schema::Result<std::string> draw_positions(const Scene& scene) {
  constexpr std::size_t kFits = 40;
  std::vector<Line> all = all_lines(scene);
  const std::size_t count = all.size();
  const std::vector<Line> lines = strongest(std::move(all), scene.top(kFits));
  // No clusters: within one, dot takes less care to keep lines from crossing.
  Picture picture(Picture::Engine::kDot,
                  graph_attributes(scene.theme, {{"rankdir", "LR"}, {"nodesep", "0.14"}, {"ranksep", "1.2"}}),
                  node_attributes(scene.theme), edge_attributes(scene.theme));
  if (lines.empty()) picture.add_node("nothing", {{"shape", "plaintext"}, {"label", "no claims"}});
  add_lines(picture, scene, lines);
  const std::string note =
      source_note(scene, claims_of(scene.graph, lines)) + left_out_note(lines.size(), count, "lines");
  return finished(picture, scene, {title_of(scene), note, legend_of_lines(scene.theme)});
}

}  // namespace claimgraph::graph
