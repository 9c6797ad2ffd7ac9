// SPDX-License-Identifier: Apache-2.0

#include "diagram.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <map>
#include <set>

#include "boxes.h"
#include "side.h"
#include "words.h"

namespace claimgraph::graph {
namespace {

using schema::Certainty;
using schema::Polarity;

// From one point they part like a fan, which is the easiest to follow; more of them would cover each other.
constexpr std::size_t kMostFromOnePoint = 8;

/// Wider with each doubling of the evidence, up to where lines would cover what they lead to.
std::string pen_width(std::uint32_t count) {
  const int doublings = std::min(static_cast<int>(std::bit_width(count)) - 1, 4);
  return fmt::format("{}.{}", (12 + 7 * doublings) / 10, (12 + 7 * doublings) % 10);
}

/// What both halves of a line have in common: the words stand between them.
Attributes stroke(const ClaimGraph& graph, const Line& line) {
  const char* style = line.stance == Polarity::kNone         ? "dotted"
                      : line.certainty == Certainty::kHedged ? "dashed"
                                                             : "solid";
  return {{"tooltip", line_tooltip(graph, line)},
          {"color", side_of(line.stance).colour},
          {"style", style},
          {"penwidth", pen_width(line.count)}};
}

Attributes with(Attributes attributes, const Attributes& more) {
  attributes.insert(attributes.end(), more.begin(), more.end());
  return attributes;
}

class Diagram {
 public:
  Diagram(Picture& picture, const ClaimGraph& graph, std::span<const Line> lines) : picture_(picture), graph_(graph) {
    for (const Line& line : lines) {
      ++lines_of_[line.actor];
      sides_of_[line.issue].insert(line.stance);
    }
  }

  Picture::NodeNumber add_words(const Line& line) {
    return picture_.add_node(fmt::format("line_{}", ++words_count_), {{"label", line_label(graph_, line)},
                                                                      {"tooltip", line_tooltip(graph_, line)},
                                                                      {"shape", "plaintext"},
                                                                      {"fontcolor", side_of(line.stance).dark},
                                                                      {"fontsize", "9"},
                                                                      {"margin", "0.05,0.02"},
                                                                      {"width", "0"},
                                                                      {"height", "0.2"}});
  }

  void connect(const Line& line, Picture::NodeNumber words) {
    // One after the other: the order in which nodes are made is the order in the file.
    const auto actor = actor_node(line.actor);
    const auto issue = issue_node(line.issue);
    const Side& side = side_of(line.stance);
    const Attributes common = stroke(graph_, line);
    Attributes first = with(common, {{"arrowhead", "none"}, {"headport", "w"}});
    if (lines_of_[line.actor] <= kMostFromOnePoint) first.emplace_back("tailport", "e");
    picture_.add_edge(actor, words, first);
    picture_.add_edge(
        words, issue,
        with(common, {{"arrowhead", side.head}, {"tailport", "e"}, {"headport", fmt::format("{}:w", side.port)}}));
  }

 private:
  Picture::NodeNumber actor_node(ActorId id) {
    const auto known = actor_nodes_.find(id);
    if (known != actor_nodes_.end()) return known->second;
    const Node& actor = graph_.actor(id);
    const auto made =
        picture_.add_node(fmt::format("actor_{}", actor_nodes_.size() + 1), {{"label", actor_label(actor)},
                                                                             {"tooltip", node_tooltip(actor)},
                                                                             {"width", "2"},
                                                                             {"fillcolor", "#F2F2F2"},
                                                                             {"style", "rounded,filled"}});
    return actor_nodes_.emplace(id, made).first->second;
  }

  Picture::NodeNumber issue_node(IssueId id) {
    const auto known = issue_nodes_.find(id);
    if (known != issue_nodes_.end()) return known->second;
    const Node& issue = graph_.issue(id);
    const auto made = picture_.add_node(fmt::format("issue_{}", issue_nodes_.size() + 1),
                                        {{"tooltip", node_tooltip(issue)}, {"shape", "plain"}});
    picture_.set_html_label(made, issue_box(issue_name(issue), sides_of_[id]));
    return issue_nodes_.emplace(id, made).first->second;
  }

  Picture& picture_;
  const ClaimGraph& graph_;
  std::map<ActorId, std::size_t> lines_of_;
  std::map<IssueId, std::set<Polarity>> sides_of_;
  std::map<ActorId, Picture::NodeNumber> actor_nodes_;
  std::map<IssueId, Picture::NodeNumber> issue_nodes_;
  std::size_t words_count_ = 0;
};

}  // namespace

void add_lines(Picture& picture, const ClaimGraph& graph, std::span<const Line> lines) {
  Diagram diagram(picture, graph, lines);
  // Words before what they stand between: dot keeps lines from crossing better when it starts from them.
  std::vector<Picture::NodeNumber> words;
  for (const Line& line : lines) words.push_back(diagram.add_words(line));
  for (std::size_t i = 0; i < lines.size(); ++i) diagram.connect(lines[i], words[i]);
}

}  // namespace claimgraph::graph
