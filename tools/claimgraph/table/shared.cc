// SPDX-License-Identifier: Apache-2.0

#include "table/shared.h"

namespace claimgraph::cli {

Parameter graph_argument() {
  return {.names = "GRAPH",
          .target = &TypedWords::graph,
          .text = "the graph, a file NAME.claims",
          .completes = Completes::kGraph};
}

Parameter input_argument() {
  return {.names = "INPUT",
          .target = &TypedWords::inputs,
          .text = "articles (.txt .md .html .json .jsonl, or gzipped), folders, - for standard input",
          .completes = Completes::kFile};
}

Parameter output_option() {
  return {.names = "-o,--output",
          .target = &TypedWords::output,
          .text = "Where to",
          .value = "FILE",
          .otherwise = "standard output",
          .more =
              "Where to. The file is written beside its place first and renamed when it is whole, so that a full "
              "disk leaves what was there before.",
          .completes = Completes::kFile};
}

Parameter vocabulary_option() {
  return {.names = "--schema",
          .target = &TypedWords::vocabularies,
          .text = "A vocabulary of your own: actors, issues, positions",
          .value = "FILE",
          .more =
              "A vocabulary of your own as JSON: actors, issues, positions. What it says wins over what is built "
              "in. A graph keeps its vocabularies and uses them again the next time.",
          .completes = Completes::kFile};
}

Parameter authors_voice_option() {
  return {.names = "--authors-voice",
          .target = &TypedWords::authors_voice,
          .text = "Also what the authors themselves say must be done",
          .more =
              "Also take what the authors of the articles themselves say must be done, as in a comment or an "
              "editorial, with the author as the actor."};
}

Parameter table_format_option() {
  return {.names = "--format",
          .target = &TypedWords::format,
          .text = "The form of the result",
          .value = "FORMAT",
          .otherwise = "table",
          .words = words_of(kTableFormats)};
}

Parameter since_option() {
  return {.names = "--since",
          .target = &TypedWords::since,
          .text = "Only what was said that day or later",
          .value = "DATE",
          .more = "Only what was said that day or later. A date is year-month-day, such as 2025-08-14."};
}

Parameter until_option() {
  return {.names = "--until",
          .target = &TypedWords::until,
          .text = "Only what was said up to that day",
          .value = "DATE",
          .more = "Only what was said up to that day, the day itself included."};
}

std::vector<Parameter> reading_options() {
  return {{.names = "--date",
           .target = &TypedWords::date,
           .text = "The date of articles that declare none, such as 2025-08-14",
           .value = "DATE"},
          {.names = "--input-format",
           .target = &TypedWords::input_format,
           .text = "What the inputs are",
           .value = "FORMAT",
           .otherwise = "by the file's ending",
           .words = words_of(kInputFormats)}};
}

std::vector<Parameter> asking_options() {
  std::vector<Word> rewrites;
  for (const std::string& name : query::rewrite_names()) rewrites.push_back({name, {}});
  return {{.names = "--param",
           .target = &TypedWords::parameters,
           .text = "A value for $NAME in the query",
           .value = "NAME=VALUE",
           .more = "A value for $NAME in the query: true, false, null and numbers are what they look like, \"3\" in "
                   "double quotes and everything else is text."},
          table_format_option(),
          {.names = "--timeout",
           .target = &TypedWords::timeout,
           .text = "End a query that takes longer",
           .value = "SECONDS",
           .otherwise = "no limit"},
          {.names = "--max-rows",
           .target = &TypedWords::max_rows,
           .text = "End a query that makes more rows on the way",
           .value = "N",
           .otherwise = "no limit"},
          {.names = "--max-memory",
           .target = &TypedWords::max_memory,
           .text = "End a query that needs more memory",
           .value = "MB",
           .otherwise = "2000"},
          {.names = "--without-rewrite",
           .target = &TypedWords::without_rewrites,
           .text = "Leave a change to the plan out: slower, but the same rows",
           .value = "NAME",
           .more = "Leave a change to the plan out that queries have before they run. The rows are the same, it may "
                   "take longer. EXPLAIN shows which changes did something.",
           .words = std::move(rewrites)}};
}

std::vector<Parameter> joined(std::vector<Parameter> first, std::vector<Parameter> second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

}  // namespace claimgraph::cli
