// SPDX-License-Identifier: Apache-2.0

// One issue: who is for it, who is against it, face to face, each with the best sentence.

#include <fmt/format.h>

#include <algorithm>

#include "draw/best_sentences.h"
#include "draw/boxes.h"
#include "draw/legend.h"
#include "draw/lines.h"
#include "draw/picture_text.h"
#include "draw/words.h"

namespace claimgraph::graph {
namespace {

constexpr std::size_t kQuoteWidth = 52;
constexpr std::size_t kQuoteLines = 5;

/// Name, what they hold, and the sentence, as a table in Graphviz's HTML-like language.
std::string card(const Scene& scene, const Line& line) {
  const ClaimGraph& graph = scene.graph;
  const Theme& theme = scene.theme;
  const SideLook& side = theme.side_of(line.stance);
  const schema::Claim& claim = graph.claim(best_claim(graph, line));
  const schema::Document* const document = graph.document_of(claim);
  std::string origin = shown(document != nullptr && !document->source.empty() ? document->source : claim.doc);
  if (const auto date = graph.date_of(claim)) origin += ", " + schema::to_text(*date);
  if (!claim.reported_by.empty() && claim.reported_by != claim.actor) {
    origin += ", reported by " + shown(claim.reported_by);
  }
  if (claim.certainty == schema::Certainty::kHedged) origin += ", hedged";
  const auto row = [](const std::string& inner) {
    return R"(<TR><TD ALIGN="LEFT" BALIGN="LEFT">)" + inner + "</TD></TR>";
  };
  const std::string quote = fmt::format("\u201c{}\u201d", shown(claim.quote));
  return fmt::format(
      R"(<TABLE BORDER="{}" CELLBORDER="0" CELLSPACING="4" CELLPADDING="1" COLOR="{}" BGCOLOR="{}" STYLE="{}">{}{}{}</TABLE>)",
      line.count > 1 ? 2 : 1, side.colour, theme.actor, "ROUNDED",
      row(fmt::format(R"(<B>{}</B>  <FONT COLOR="{}" POINT-SIZE="10">{}</FONT>)",
                      html_value(wrapped(shown(graph.actor(line.actor).name), kQuoteWidth, 2)), side.words,
                      html_value(line_words(graph, line)))),
      row(fmt::format(R"(<FONT POINT-SIZE="10">{}</FONT>)", html_value(wrapped(quote, kQuoteWidth, kQuoteLines)))),
      row(fmt::format(R"(<FONT COLOR="{}" POINT-SIZE="9">{}</FONT>)", theme.faint,
                      html_value(wrapped(origin, kQuoteWidth + 6, 2)))));
}

Picture::NodeNumber add_card(Picture& picture, const Scene& scene, const Line& line) {
  const SideLook& side = scene.theme.side_of(line.stance);
  const auto made = picture.add_node(
      node_id(fmt::format("actor_{}", side.name), scene.graph.actor(line.actor).name),
      {{"shape", "plain"}, {"tooltip", line_tooltip(scene.graph, line)}, {"URL", line_address(scene.graph, line)}});
  picture.set_html_label(made, card(scene, line));
  return made;
}

}  // namespace

schema::Result<std::string> draw_issue(const Scene& scene) {
  if (!scene.issue) {
    return schema::fail("CG-D007", "this view shows one issue, and none was named", {}, "say which: --issue NAME");
  }
  constexpr std::size_t kFits = 14;
  std::vector<Line> all = all_lines(scene);
  std::erase_if(all, [](const Line& line) { return line.stance == schema::Polarity::kNone; });
  std::vector<Line> lines = strongest(all, scene.top(kFits));
  std::stable_sort(lines.begin(), lines.end(),
                   [](const Line& a, const Line& b) { return a.half_weight > b.half_weight; });
  Picture picture(Picture::Engine::kDot,
                  graph_attributes(scene.theme, {{"rankdir", "LR"}, {"nodesep", "0.18"}, {"ranksep", "0.8"}}),
                  node_attributes(scene.theme), edge_attributes(scene.theme));
  const Node& issue = scene.graph.issue(*scene.issue);
  const auto best = BestSentences(scene.graph, lines).of(*scene.issue);
  const auto middle =
      picture.add_node(node_id("issue", issue.name), {{"label", label_value(wrapped(shown(issue.name), 22, 4))},
                                                      {"tooltip", node_tooltip(scene.graph, issue, best)},
                                                      {"URL", address_of(scene.graph, best)},
                                                      {"fillcolor", scene.theme.issue},
                                                      {"style", "filled"},
                                                      {"fontsize", "14"},
                                                      {"margin", "0.2,0.15"}});
  for (const Line& line : lines) {
    const SideLook& side = scene.theme.side_of(line.stance);
    const auto made = add_card(picture, scene, line);
    Attributes stroke = {{"tooltip", line_tooltip(scene.graph, line)},
                         {"URL", line_address(scene.graph, line)},
                         {"color", side.colour},
                         {"style", line.certainty == schema::Certainty::kHedged ? "dashed" : "solid"},
                         {"penwidth", pen_width(line.count, most_evidence(lines))}};
    if (line.stance == schema::Polarity::kFor) {
      stroke.emplace_back("arrowhead", side.head);
      stroke.emplace_back("tailport", "e");
      stroke.emplace_back("headport", "w");
      picture.add_edge(made, middle, stroke);
    } else {
      stroke.emplace_back("dir", "back");
      stroke.emplace_back("arrowtail", side.head);
      stroke.emplace_back("tailport", "e");
      stroke.emplace_back("headport", "w");
      picture.add_edge(middle, made, stroke);
    }
  }
  const std::string note =
      source_note(scene, claims_of(scene.graph, lines)) + left_out_note(lines.size(), all.size(), "positions");
  return finished(picture, scene,
                  {title("Who is for and against " + shown(issue.name)), note, legend_of_lines(scene.theme)});
}

}  // namespace claimgraph::graph
