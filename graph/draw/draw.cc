// SPDX-License-Identifier: Apache-2.0

// Who wants what, as a picture: actors left, issues right, a line for what one holds on one side of the other.

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <map>

#include "claimgraph/graph/output.h"
#include "lines.h"
#include "picture.h"
#include "subject.h"
#include "words.h"

namespace claimgraph::graph {
namespace {

using schema::Certainty;
using schema::Polarity;

// Colours of Okabe and Ito, told apart by the colour-blind; the text on a line is a shade darker, to be read on white.
// Heads differ as well, so that the sides can be told in black and white.
struct Style {
  const char* colour;
  const char* text;
  const char* head;
};
constexpr Style kFor = {"#0072B2", "#00527F", "normal"};
constexpr Style kAgainst = {"#D55E00", "#A84300", "tee"};
constexpr Style kNoSide = {"#777777", "#555555", "none"};

constexpr const char* kFonts = "DejaVu Sans,Helvetica,Arial,sans-serif";

const Style& style_of(Polarity stance) {
  if (stance == Polarity::kNone) return kNoSide;
  return stance == Polarity::kFor ? kFor : kAgainst;
}

/// Wider with each doubling of the evidence, up to where lines would cover what they lead to.
std::string pen_width(std::uint32_t count) {
  const int doublings = std::min(static_cast<int>(std::bit_width(count)) - 1, 4);
  return fmt::format("{}.{}", (12 + 7 * doublings) / 10, (12 + 7 * doublings) % 10);
}

/// The notes and the legend, in Graphviz's HTML-like language; nothing in it comes from outside.
std::string header(const std::string& notes) {
  const auto sample = [](const char* colour, const char* glyphs, const char* text) {
    return fmt::format(R"(<TD><FONT COLOR="{}"><B>{}</B></FONT> {}</TD>)", colour, glyphs, text);
  };
  return fmt::format(
      R"(<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="3"><TR><TD COLSPAN="5">{}</TD></TR><TR>{}{}{}{}<TD>)"
      R"(wider, (n): more sentences</TD></TR></TABLE>)",
      notes, sample(kFor.colour, "\u2501\u2501\u2501\u25b6", "for"),
      sample(kAgainst.colour, "\u2501\u2501\u2501\u252b", "against"),
      sample(kNoSide.colour, "\u2505\u2505\u2505", "no side"),
      sample("#333333", "\u257a\u2578\u257a\u2578\u257a\u2578", "hedged"));
}

Attributes line_attributes(const ClaimGraph& graph, const Line& line) {
  const Style& style = style_of(line.stance);
  const char* stroke = line.certainty == Certainty::kHedged ? "dashed" : "solid";
  return {{"label", line_label(graph, line)},
          {"tooltip", line_tooltip(graph, line)},
          {"labeltooltip", line_tooltip(graph, line)},
          {"color", style.colour},
          {"fontcolor", style.text},
          {"arrowhead", style.head},
          {"style", line.stance == Polarity::kNone ? "dotted" : stroke},
          {"penwidth", pen_width(line.count)}};
}

/// The nodes of one column, each made when a line first needs it.
class Column {
 public:
  Column(Picture& picture, Picture::Group cluster, const char* name, const char* colour, const char* style)
      : picture_(picture),
        group_(picture.add_group(cluster, name, {{"rank", "same"}})),
        name_(name),
        colour_(colour),
        style_(style) {}

  Picture::NodeNumber node(std::uint32_t number, const Node& node, const std::string& label) {
    const auto known = nodes_.find(number);
    if (known != nodes_.end()) return known->second;
    const auto made = picture_.add_node(
        group_, fmt::format("{}_{}", name_, nodes_.size() + 1),
        {{"label", label}, {"tooltip", node_tooltip(node)}, {"fillcolor", colour_}, {"style", style_}});
    nodes_.emplace(number, made);
    return made;
  }

 private:
  Picture& picture_;
  Picture::Group group_;
  const char* name_;
  const char* colour_;
  const char* style_;
  std::map<std::uint32_t, Picture::NodeNumber> nodes_;
};

}  // namespace

schema::Result<std::string> draw(const ClaimGraph& graph, const DrawOptions& options) {
  const auto actor = find_subject_actor(graph, options.actor);
  if (!actor) return tl::unexpected(actor.error());
  const auto issue = find_subject_issue(graph, options.issue);
  if (!issue) return tl::unexpected(issue.error());
  const std::vector<Line> all = all_lines(graph, *actor, *issue);
  const std::vector<Line> lines = strongest(all, options.top);

  Picture picture({{"rankdir", "LR"},
                   {"label", title(graph, *actor, *issue)},
                   {"labelloc", "t"},
                   {"fontname", kFonts},
                   {"fontsize", "18"},
                   {"nodesep", "0.14"},
                   {"ranksep", "1.1"},
                   {"pad", "0.2"}},
                  {{"shape", "box"},
                   {"fontname", kFonts},
                   {"fontsize", "11"},
                   {"margin", "0.16,0.07"},
                   {"height", "0.3"},
                   {"color", "#555555"}},
                  {{"fontname", kFonts}, {"fontsize", "9"}, {"arrowsize", "0.8"}});
  std::string notes = source_note(graph, lines);
  const std::string left_out = left_out_note(lines.size(), all.size());
  if (!left_out.empty()) notes += "; " + left_out;
  const auto cluster =
      picture.add_cluster("cluster_picture", {{"peripheries", "0"}, {"fontsize", "10"}}, header(notes));
  if (lines.empty()) picture.add_node(cluster, "nothing", {{"shape", "plaintext"}, {"label", "no claims"}});
  Column actors(picture, cluster, "actor", "#F2F2F2", "rounded,filled");
  Column issues(picture, cluster, "issue", "#FFF7DC", "filled");
  for (const Line& line : lines) {
    const Node& from = graph.actor(line.actor);
    const Node& to = graph.issue(line.issue);
    // One after the other: the order in which nodes are made is the order in the file.
    const auto actor_node = actors.node(static_cast<std::uint32_t>(line.actor), from, actor_label(from));
    const auto issue_node = issues.node(static_cast<std::uint32_t>(line.issue), to, issue_label(to));
    picture.add_edge(actor_node, issue_node, line_attributes(graph, line));
  }
  if (options.format == DrawFormat::kDot) return picture.to_dot();
  return picture.render(options.format);
}

}  // namespace claimgraph::graph
