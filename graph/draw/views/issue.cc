// SPDX-License-Identifier: Apache-2.0

// One issue: who is for it, who is against it, face to face, each with the best sentence.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "draw/best_sentences.h"
#include "draw/boxes.h"
#include "draw/legend.h"
#include "draw/lines.h"
#include "draw/picture_text.h"
#include "draw/placing.h"
#include "draw/reading_text.h"
#include "draw/stroke.h"
#include "draw/words.h"

namespace claimgraph::graph {
namespace {

using schema::Polarity;

constexpr std::size_t kQuoteWidth = 52;
constexpr std::size_t kQuoteLines = 5;

/// Name, what they hold, and the sentence, as a table in Graphviz's HTML-like language.
std::string card(const Scene& scene, const Line& line) {
  const ClaimGraph& graph = scene.graph;
  const Theme& theme = scene.theme;
  const SideLook& side = theme.side_of(line.stance);
  const schema::Claim& claim = graph.claim(line.best);
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
  const std::string words = shown(without_marks(claim.quote));
  const std::string quote = has_quotation_marks(words) ? words : fmt::format("\u201c{}\u201d", words);
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

/// Those for the issue lead to it from the left, those against it from the right.
void add_edge(Picture& picture, const Scene& scene, const Line& line, std::uint32_t most, Picture::NodeNumber card,
              Picture::NodeNumber issue) {
  const SideLook& side = scene.theme.side_of(line.stance);
  const bool hedged = line.certainty == schema::Certainty::kHedged;
  Attributes attributes =
      with(stroke_attributes(scene.theme, {line.stance, hedged, line.count, most, line.stance == Polarity::kAgainst}),
           {{"tooltip", line_tooltip(scene.graph, line)},
            {"URL", line_address(scene.graph, line)},
            {"tailport", "e"},
            {"headport", "w"}});
  if (line.stance == Polarity::kFor) {
    attributes.emplace_back("arrowhead", side.head);
    picture.add_edge(card, issue, attributes);
  } else {
    attributes.emplace_back("dir", "back");
    attributes.emplace_back("arrowtail", side.head);
    picture.add_edge(issue, card, attributes);
  }
}

/// Who speaks of the issue and is neither for nor against it.
std::size_t actors_without_side(std::span<const Line> lines) {
  std::set<ActorId> with, without;
  for (const Line& line : lines) (line.stance == Polarity::kNone ? without : with).insert(line.actor);
  return static_cast<std::size_t>(
      std::count_if(without.begin(), without.end(), [&](ActorId actor) { return !with.contains(actor); }));
}

}  // namespace

schema::Result<std::string> draw_issue(const Scene& scene) {
  if (!scene.issue) {
    return schema::fail("CG-D007", "this view shows one issue, and none was named", {}, "say which: --issue NAME");
  }
  constexpr std::size_t kFits = 14;
  const AllLines all = all_lines(scene);
  std::vector<Line> sided = all.lines;
  std::erase_if(sided, [](const Line& line) { return line.stance == Polarity::kNone; });
  const std::size_t count = sided.size();
  std::vector<Line> lines = strongest(std::move(sided), scene.top(kFits));
  std::stable_sort(lines.begin(), lines.end(), [&](const Line& a, const Line& b) {
    return name_before(scene.graph.actor(a.actor), scene.graph.actor(b.actor));
  });
  const Node& issue = scene.graph.issue(*scene.issue);
  const std::string text = "Who is for and against " + shown(issue.name);
  Picture picture(name_value(text), Picture::Engine::kDot,
                  graph_attributes(scene.theme, {{"rankdir", "LR"}, {"nodesep", "0.18"}, {"ranksep", "0.8"}}),
                  node_attributes(scene.theme), edge_attributes(scene.theme));
  const auto best = BestSentences(scene.graph, lines.empty() ? all.lines : lines).of(*scene.issue);
  const auto middle =
      picture.add_node(node_id("issue", issue.name), {{"label", label_value(wrapped(shown(issue.name), 22, 4))},
                                                      {"tooltip", node_tooltip(scene.graph, issue, best)},
                                                      {"URL", address_of(scene.graph, best)},
                                                      {"fillcolor", scene.theme.issue},
                                                      {"style", "filled"},
                                                      {"fontsize", "14"},
                                                      {"margin", "0.2,0.15"}});
  for (const Polarity stance : {Polarity::kFor, Polarity::kAgainst}) {
    std::vector<Picture::NodeNumber> camp;
    for (const Line& line : lines) {
      if (line.stance != stance) continue;
      camp.push_back(add_card(picture, scene, line));
      add_edge(picture, scene, line, most_evidence(lines), camp.back(), middle);
    }
    picture.line_up(camp);
  }
  const std::size_t without_side = actors_without_side(all.lines);
  std::string note = source_note(scene, claims_of(scene.graph, lines.empty() ? all.lines : lines), all.weak) +
                     left_out_note(lines.size(), count, "positions");
  if (without_side > 0) {
    note += fmt::format("; not shown: {} without a side", plural(without_side, "actor"));
  }
  return finished(picture, scene, {title(text), note, legend_of_lines(scene.theme, signs_of(lines))});
}

}  // namespace claimgraph::graph
