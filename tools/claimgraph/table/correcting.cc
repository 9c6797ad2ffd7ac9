// SPDX-License-Identifier: Apache-2.0

#include "table/groups.h"
#include "table/shared.h"

namespace claimgraph::cli {
namespace {

CommandEntry suggest() {
  return {.name = "suggest",
          .group = Group::kCorrecting,
          .summary = "List actors and issues that may be one",
          .more = "Nothing is merged: each line has a score, a reason, and the decision that would do it.",
          .arguments = {graph_argument()},
          .options = {{.names = "--top",
                       .target = &TypedWords::top,
                       .text = "So many, the likeliest",
                       .value = "N",
                       .otherwise = "50"},
                      {.names = "--format",
                       .target = &TypedWords::format,
                       .text = "The form of the list",
                       .value = "FORMAT",
                       .otherwise = "table",
                       .words = words_of(kListFormats)}},
          .examples = {{"The twenty likeliest", "claimgraph suggest summit.claims --top 20"}},
          .see_also = {"decide"},
          .meaning = to_suggest};
}

CommandEntry decide() {
  return {
      .name = "decide",
      .group = Group::kCorrecting,
      .summary = "Decide that two names are one, that a claim is wrong ...",
      .more =
          "Decisions are kept in the graph beside the claims, never in place of them, and survive add, refresh and "
          "merge. What can be decided:\n\n"
          "  merge  actor|issue NAME into NAME [against]\n"
          "  rename actor|issue NAME to NAME\n"
          "  split  actor|issue NAME in document|claim ID as NAME\n"
          "  move   claim ID to issue NAME [against]\n"
          "  drop   claim ID\n\n"
          "What can be done with decisions:\n\n"
          "  list                  with their numbers\n"
          "  undo N, undo WORDS    take one back\n"
          "  read FILE             add those of a file, whole or not at all\n"
          "  write [FILE]          as text, which read takes\n\n"
          "`preview` before a decision, undo or read tells what it would change, and changes nothing.",
      .arguments = {graph_argument(),
                    {.names = "DECISION",
                     .target = &TypedWords::decision,
                     .text = "what is decided, or list, undo, read or write",
                     .words = {{"preview", "tell what would change"},
                               {"merge", "two names are one"},
                               {"rename", "give another name"},
                               {"split", "one name is two"},
                               {"move", "a claim belongs to another issue"},
                               {"drop", "a claim is wrong"},
                               {"list", "what is decided"},
                               {"undo", "take a decision back"},
                               {"read", "decisions from a file"},
                               {"write", "decisions as text"}},
                     .open = true}},
      .options = {{.names = "--replace",
                   .target = &TypedWords::replace,
                   .text = "With read: take out the decisions that are not in the file"},
                  {.names = "--format",
                   .target = &TypedWords::format,
                   .text = "With list: its form",
                   .value = "FORMAT",
                   .otherwise = "table",
                   .words = words_of(kListFormats)}},
      .examples = {{"See what it would change that two spellings are one",
                    "claimgraph decide summit.claims preview \\\n"
                    "  merge actor Zelenskyy into 'Volodymyr Zelensky'"},
                   {"One issue is the other, seen from the other side",
                    "claimgraph decide summit.claims \\\n  merge issue 'end of the truce' into ceasefire against"},
                   {"Keep the decisions under version control", "claimgraph decide summit.claims write decisions.txt"}},
      .see_also = {"suggest", "check", "refresh"},
      .meaning = to_decide};
}

CommandEntry merge() {
  return {.name = "merge",
          .group = Group::kCorrecting,
          .summary = "Merge other graphs into one",
          .more =
              "Takes everything of the others: documents, claims, vocabularies, decisions. Whatever the order and "
              "however the articles were split, the same graph comes out.",
          .arguments = {graph_argument(),
                        {.names = "OTHER",
                         .target = &TypedWords::inputs,
                         .text = "graphs, which stay as they are",
                         .completes = Completes::kGraph}},
          .options = {},
          .examples = {{"Bring together what two machines have read",
                        "claimgraph merge all.claims monday.claims tuesday.claims"}},
          .see_also = {"add", "import", "export"},
          .meaning = to_merge};
}

CommandEntry remove() {
  return {.name = "remove",
          .group = Group::kCorrecting,
          .summary = "Take documents out of a graph, with their claims",
          .more = "Claims that others coded go with their document. Where one id is not known, nothing is removed.",
          .arguments = {graph_argument(), {.names = "DOC", .target = &TypedWords::inputs, .text = "ids of documents"}},
          .options = {},
          .examples = {{"Take one article out", "claimgraph remove summit.claims 03-no-truce-in-anchorage"},
                       {"List the ids", "claimgraph query summit.claims \"MATCH (d:Document) RETURN d.id\""}},
          .see_also = {"add", "decide"},
          .meaning = to_remove};
}

CommandEntry check() {
  return {.name = "check",
          .group = Group::kCorrecting,
          .summary = "Tell whether a graph is whole and every quote is in its text",
          .more = "The exit code is 1 where something is wrong. A decision about something that is gone is a warning.",
          .arguments = {graph_argument()},
          .options = {},
          .examples = {{"Check before a copy is kept", "claimgraph check summit.claims && cp summit.claims safe/"}},
          .see_also = {"info", "refresh"},
          .meaning = to_check};
}

}  // namespace

std::vector<CommandEntry> correcting_commands() { return {suggest(), decide(), merge(), remove(), check()}; }

}  // namespace claimgraph::cli
