// SPDX-License-Identifier: Apache-2.0

#include "table/groups.h"
#include "table/shared.h"

namespace claimgraph::cli {
namespace {

CommandEntry export_graph() {
  return {.name = "export",
          .group = Group::kExchanging,
          .summary = "Hand a graph on: JSON, CSV, a network for Gephi",
          .more =
              "The same graph gives the same bytes, in whatever order its articles were read. JSON and JSON Lines are "
              "taken by import. A network has actors and issues as nodes, and each edge with its best sentence.",
          .arguments = {graph_argument()},
          .options = {{.names = "--format",
                       .target = &TypedWords::format,
                       .text = "What is written",
                       .value = "FORMAT",
                       .otherwise = "json",
                       .words = words_of(kExportFormats)},
                      output_option()},
          .examples = {{"The whole graph", "claimgraph export summit.claims -o summit.json"},
                       {"Its claims, for another program",
                        "claimgraph export summit.claims --format jsonl | other-program"},
                       {"Who wants what, for Gephi", "claimgraph export summit.claims --format gexf -o summit.gexf"}},
          .see_also = {"import", "query", "report", "network"},
          .meaning = to_export};
}

CommandEntry import_claims() {
  return {.name = "import",
          .group = Group::kExchanging,
          .summary = "Take over claims that were coded elsewhere",
          .more =
              "Takes what export wrote, claim records as JSON Lines, or a database of Discourse Network Analyzer 3. "
              "The graph is made where it does not exist; what comes again changes nothing.",
          .arguments = {graph_argument(),
                        {.names = "FILE",
                         .target = &TypedWords::file,
                         .text = "json or jsonl, - for standard input; a DNA database",
                         .completes = Completes::kFile}},
          .options = {{.names = "--dna-actor",
                       .target = &TypedWords::dna_actor,
                       .text = "The variable that holds the actor",
                       .value = "NAME",
                       .otherwise = "organization"},
                      {.names = "--dna-issue",
                       .target = &TypedWords::dna_issue,
                       .text = "The variable that holds the issue",
                       .value = "NAME",
                       .otherwise = "concept"},
                      {.names = "--dna-agreement",
                       .target = &TypedWords::dna_agreement,
                       .text = "The boolean variable that tells for from against",
                       .value = "NAME",
                       .otherwise = "agreement, or the only one"},
                      {.names = "--dna-statement-type",
                       .target = &TypedWords::dna_statement_type,
                       .text = "The type of statement, where several have these variables",
                       .value = "NAME"}},
          .examples = {{"Claims that extract printed", "claimgraph import summit.claims claims.jsonl"},
                       {"A debate coded by hand", "claimgraph import climate.claims hearings.dna --dna-actor person"}},
          .see_also = {"export", "merge", "eval"},
          .meaning = to_import};
}

CommandEntry eval() {
  return {.name = "eval",
          .group = Group::kExchanging,
          .summary = "Measure extracted claims against claims that people coded",
          .more =
              "Precision and recall of claims, and how often their parts are right. Only documents that occur in "
              "GOLD count.",
          .arguments = {{.names = "GOLD",
                         .target = &TypedWords::inputs,
                         .text = "claim records that people coded, JSON Lines",
                         .completes = Completes::kFile}},
          .options = {{.names = "--against",
                       .target = &TypedWords::against,
                       .text = "The extracted claims, JSON Lines",
                       .value = "FILE",
                       .completes = Completes::kFile,
                       .required = true},
                      {.names = "--actors",
                       .target = &TypedWords::actors,
                       .text = "Aliases: {\"Canonical Name\": [\"alias\"]}",
                       .value = "FILE",
                       .completes = Completes::kFile},
                      {.names = "--errors",
                       .target = &TypedWords::errors,
                       .text = "List so many claims that were missed, and that are wrong",
                       .value = "N",
                       .otherwise = "0"},
                      {.names = "--json", .target = &TypedWords::json, .text = "The figures as JSON"}},
          .examples = {{"Extract, then measure",
                        "claimgraph extract articles/ > out.jsonl\n"
                        "claimgraph eval coded.jsonl --against out.jsonl --errors 20"}},
          .see_also = {"extract", "import"},
          .meaning = to_eval};
}

}  // namespace

std::vector<CommandEntry> exchanging_commands() { return {export_graph(), import_claims(), eval()}; }

}  // namespace claimgraph::cli
