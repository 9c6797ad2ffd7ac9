// SPDX-License-Identifier: Apache-2.0

#include "table/groups.h"
#include "table/shared.h"

namespace claimgraph::cli {
namespace {

CommandEntry draw() {
  return {
      .name = "draw",
      .group = Group::kPictures,
      .summary = "Draw who wants what, who agrees, who contradicts whom",
      .more =
          "Each picture says above what it shows, out of how many documents, of which days, and what was left out. "
          "Drawn are the strongest lines: evidence counts, and that others contradict counts as well.",
      .arguments = {graph_argument()},
      .options =
          {{.names = "--view",
            .target = &TypedWords::view,
            .text = "What to show",
            .value = "VIEW",
            .otherwise = "positions",
            .words = words_of(kDrawViews)},
           {.names = "--actor", .target = &TypedWords::actor, .text = "Only what concerns this one", .value = "NAME"},
           {.names = "--issue", .target = &TypedWords::issue, .text = "Only what concerns this one", .value = "NAME"},
           since_option(),
           until_option(),
           {.names = "--certainty",
            .target = &TypedWords::certainty,
            .text = "Only what is as sure as that",
            .value = "WORD",
            .words = words_of(kCertainties)},
           {.names = "--source", .target = &TypedWords::source, .text = "Only what this outlet wrote", .value = "NAME"},
           {.names = "--min-evidence",
            .target = &TypedWords::min_evidence,
            .text = "Only lines with so many sentences",
            .value = "N",
            .otherwise = "1"},
           {.names = "--top",
            .target = &TypedWords::top,
            .text = "At most so many lines, the strongest",
            .value = "N",
            .otherwise = "as many as fit a page"},
           {.names = "--theme",
            .target = &TypedWords::theme,
            .text = "The colours",
            .value = "THEME",
            .otherwise = "light",
            .words = words_of(kThemes)},
           {.names = "--format",
            .target = &TypedWords::format,
            .text = "The form of the picture",
            .value = "FORMAT",
            .otherwise = "by the ending of FILE, else svg",
            .words = words_of(kDrawFormats)},
           output_option()},
      .examples = {{"Who wants what", "claimgraph draw summit.claims -o who-wants-what.svg"},
                   {"Who contradicted whom since the first of August",
                    "claimgraph draw summit.claims --view contradiction --since 2025-08-01 \\\n  -o against.png"},
                   {"What one actor said, day by day",
                    "claimgraph draw summit.claims --view timeline --actor Ukraine \\\n  -o ukraine.svg"}},
      .see_also = {"report", "info", "network"},
      .meaning = to_draw};
}

CommandEntry report() {
  return {.name = "report",
          .group = Group::kPictures,
          .summary = "Make one page to read and to send around",
          .more =
              "One HTML file that needs no network: who stands where, who contradicts whom, who changed sides, the "
              "pictures, and all sentences in context. It can be read without JavaScript; with it, it is searched, "
              "sorted and filtered.",
          .arguments = {graph_argument()},
          .options = {{.names = "--title",
                       .target = &TypedWords::title,
                       .text = "The head of the page",
                       .value = "TEXT",
                       .otherwise = "Who wants what"},
                      {.names = "--actors",
                       .target = &TypedWords::rows,
                       .text = "At most so many rows in the table of actors and issues",
                       .value = "N",
                       .otherwise = "40"},
                      {.names = "--issues",
                       .target = &TypedWords::columns,
                       .text = "At most so many columns",
                       .value = "N",
                       .otherwise = "30"},
                      {.names = "--sentences",
                       .target = &TypedWords::sentences,
                       .text = "At most so many sentences in context",
                       .value = "N",
                       .otherwise = "2000"},
                      output_option()},
          .examples = {{"A page for those who have no claimgraph",
                        "claimgraph report summit.claims -o summit.html \\\n  --title 'Before the summit'"}},
          .see_also = {"draw", "export", "info"},
          .meaning = to_report};
}

}  // namespace

std::vector<CommandEntry> picture_commands() { return {draw(), report()}; }

}  // namespace claimgraph::cli
