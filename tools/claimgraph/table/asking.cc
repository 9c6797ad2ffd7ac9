// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "repl/commands_table.h"
#include "table/groups.h"
#include "table/shared.h"

namespace claimgraph::cli {
namespace {

CommandEntry query() {
  return {
      .name = "query",
      .group = Group::kAsking,
      .summary = "Ask a graph a question in the query language",
      .more =
          "The language is the reading part of openCypher. Actors are nodes (:Actor), issues (:Issue), and each "
          "position is a relation: (:Actor)-[:DEMANDS]->(:Issue). EXPLAIN before a question shows how it would "
          "be answered, PROFILE how it was.\n\n"
          "The commonest questions may be asked in short, `ACTOR -> POSITION -> ISSUE`, any part of which may be `?`. "
          "The question that it stands for is told on standard error.\n\n"
          "Ctrl-C cancels a question; the exit code is 130 then.",
      .arguments = {graph_argument(),
                    {.names = "QUERY", .target = &TypedWords::statement, .text = "the question, - for standard input"}},
      .options = asking_options(),
      .examples = {{"Who demands what, and in how many claims",
                    "claimgraph query summit.claims \\\n"
                    "  \"MATCH (a:Actor)-[p:DEMANDS]->(i:Issue)\n"
                    "   RETURN a.name, i.name, p.count ORDER BY p.count DESC\""},
                   {"Who is against something, in short", "claimgraph query summit.claims '? -> against -> ceasefire'"},
                   {"A question from a file, its value from the command line",
                    "claimgraph query summit.claims - --param name=Ukraine < question.cypher"}},
      .see_also = {"repl", "info", "network"},
      .meaning = to_query};
}

/// The prompt's own commands are those of its :help.
std::string what_can_be_typed() {
  constexpr std::size_t kColumn = 23;
  std::string text =
      "`claimgraph GRAPH` is the same. A question ends with a semicolon and may take several lines. The commonest are "
      "asked in short, `ACTOR -> POSITION -> ISSUE`, any part of which may be `?`. Besides:\n\n";
  for (const PromptCommandText& one : prompt_commands()) {
    std::string line = "  " + std::string(one.name) + " " + std::string(one.arguments);
    if (line.size() + 2 > kColumn) line += "\n";
    line.resize(std::max(line.size(), line.rfind('\n') + 1 + kColumn), ' ');
    text += line + std::string(one.summary) + "\n";
  }
  return text +
         "\nHistory is kept in $XDG_STATE_HOME/claimgraph/history (~/.local/state/claimgraph/history), the lines of "
         "$XDG_CONFIG_HOME/claimgraph/init (~/.config/claimgraph/init) are run before the first prompt, long results "
         "go "
         "through $PAGER (less), and keys can be bound in ~/.editrc.\n\n"
         "Where standard input is no terminal there is none of this; the first mistake ends it, told with its file and "
         "line.";
}

CommandEntry repl() {
  return {.name = "repl",
          .group = Group::kAsking,
          .summary = "Ask a graph one question after the other",
          .more = what_can_be_typed(),
          .arguments = {graph_argument()},
          .options = joined(
              asking_options(),
              {{.names = "--keep-going",
                .target = &TypedWords::keep_going,
                .text = "In a script: go on behind a statement that failed"},
               {.names = "--init",
                .target = &TypedWords::init,
                .text = "Statements and commands to begin with",
                .value = "FILE",
                .otherwise = "your own init file",
                .more = "Statements and commands that are run before the first one is read, in place of those of your "
                        "own init file.",
                .completes = Completes::kFile},
               {.names = "--no-init", .target = &TypedWords::no_init, .text = "Begin without any init file"}}),
          .examples = {{"Open a graph", "claimgraph summit.claims"},
                       {"Run a file of questions", "claimgraph repl summit.claims --format csv < questions.cypher"}},
          .see_also = {"query", "info"},
          .meaning = to_repl};
}

CommandEntry info() {
  return {.name = "info",
          .group = Group::kAsking,
          .summary = "Tell what is in a graph, what is contested, who contradicts whom",
          .more =
              "How many documents, claims, actors and issues there are; the most contested issues; the "
              "contradictions, each with both sentences and why they are opposite; and who changed sides.",
          .arguments = {graph_argument()},
          .options = {{.names = "--top",
                       .target = &TypedWords::top,
                       .text = "So many contested issues and contradictions",
                       .value = "N",
                       .otherwise = "5"}},
          .examples = {{"The ten most contested issues", "claimgraph info summit.claims --top 10"}},
          .see_also = {"report", "query", "check"},
          .meaning = to_info};
}

CommandEntry network() {
  return {
      .name = "network",
      .group = Group::kAsking,
      .summary = "Compute discourse networks, coalitions and polarisation",
      .more =
          "Who takes which side of which issue, who shares positions with whom, which coalitions there are, how "
          "polarised the debate is. Each figure can be opened: in JSON the cells name their claims. Claims without a "
          "side are left out and counted.",
      .arguments = {graph_argument()},
      .options = {{.names = "--matrix",
                   .target = &TypedWords::matrix,
                   .text = "What is counted",
                   .value = "NAME",
                   .otherwise = "affiliation",
                   .words = words_of(kMatrices)},
                  {.names = "--coalitions",
                   .target = &TypedWords::coalitions,
                   .text = "Who belongs together: clusters of the congruence network"},
                  {.names = "--polarisation",
                   .target = &TypedWords::polarisation,
                   .text = "How far the debate falls into two camps, and which"},
                  {.names = "--balanced",
                   .target = &TypedWords::balanced,
                   .text = "With --polarisation: camps of the same size"},
                  {.names = "--brokers",
                   .target = &TypedWords::brokers,
                   .text = "Who stands between others in the congruence network"},
                  {.names = "--contested", .target = &TypedWords::contested, .text = "Which issues have two sides"},
                  {.names = "--normalise",
                   .target = &TypedWords::normalise,
                   .text = "By what weights between actors are divided",
                   .value = "NAME",
                   .otherwise = "none for a matrix, else average",
                   .words = words_of(kNormalisations)},
                  {.names = "--duplicates",
                   .target = &TypedWords::duplicates,
                   .text = "What counts once of one actor on one side of an issue",
                   .value = "RULE",
                   .otherwise = "all",
                   .words = words_of(kDuplicates)},
                  since_option(),
                  until_option(),
                  {.names = "--window",
                   .target = &TypedWords::window,
                   .text = "Each stretch of time apart: so many days, or one of",
                   .value = "LENGTH",
                   .words = words_of(kWindowUnits),
                   .open = true},
                  {.names = "--level",
                   .target = &TypedWords::level,
                   .text = "For whom actors speak",
                   .value = "LEVEL",
                   .otherwise = "actor",
                   .words = words_of(kLevels)},
                  {.names = "--top",
                   .target = &TypedWords::top,
                   .text = "Only the N actors with most statements",
                   .value = "N",
                   .otherwise = "all"},
                  {.names = "--resamples",
                   .target = &TypedWords::resamples,
                   .text = "How sure ties and coalitions are, by N draws of the documents",
                   .value = "N",
                   .otherwise = "0",
                   .more = "How sure ties and coalitions are: the share of N draws of the documents in which they are "
                           "there."},
                  {.names = "--seed",
                   .target = &TypedWords::seed,
                   .text = "Of the draws",
                   .value = "N",
                   .otherwise = "1",
                   .more = "Where the draws of --resamples begin; the same seed gives the same draws."},
                  table_format_option()},
      .examples = {{"Who shares positions with whom",
                    "claimgraph network summit.claims --matrix congruence \\\n  --normalise average --format csv"},
                   {"How polarised each month was", "claimgraph network summit.claims --polarisation --window month"}},
      .see_also = {"query", "draw", "import"},
      .meaning = to_network};
}

}  // namespace

std::vector<CommandEntry> asking_commands() { return {query(), repl(), info(), network()}; }

}  // namespace claimgraph::cli
