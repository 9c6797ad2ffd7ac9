// SPDX-License-Identifier: Apache-2.0

#include "table/groups.h"
#include "table/shared.h"

namespace claimgraph::cli {
namespace {

CommandEntry add() {
  return {
      .name = "add",
      .group = Group::kReading,
      .summary = "Read articles and merge their claims into a graph",
      .more =
          "The graph is made where it does not exist. Adding the same article again changes nothing; a changed "
          "article replaces its claims.\n\n"
          "One article that cannot be read is reported, the others go on, and the exit code is 1. An input that "
          "does not exist stops the command before it changes anything.",
      .arguments = {graph_argument(), input_argument()},
      .options = joined(
          joined({vocabulary_option()}, reading_options()),
          {authors_voice_option(),
           {.names = "--watch",
            .target = &TypedWords::watch,
            .text = "Go on with what comes into the folders and changes there",
            .more = "Then wait, until Ctrl-C, and take in what comes into the folders and changes there; others may "
                    "ask the graph meanwhile. A file is read when its writer closes it, and again when it changes; "
                    "removing it does not remove its article."}}),
      .examples = {{"Read a folder of articles, with a vocabulary of your own",
                    "claimgraph add summit.claims articles/ --schema issues.json"},
                   {"Go on with new articles as they come", "claimgraph add summit.claims articles/ --watch"},
                   {"Read what another program prints", "fetch-news | claimgraph add summit.claims -"}},
      .see_also = {"extract", "refresh", "info", "query"},
      .meaning = to_add};
}

CommandEntry extract() {
  return {
      .name = "extract",
      .group = Group::kReading,
      .summary = "Print the claims of articles, without a graph",
      .more =
          "A filter for pipes: nothing is remembered from one article to the next, so that the work can be split any "
          "way. What it prints is taken by `claimgraph import`.",
      .arguments = {input_argument()},
      .options = joined(
          joined({vocabulary_option()}, reading_options()),
          {authors_voice_option(),
           {.names = "--format",
            .target = &TypedWords::format,
            .text = "What is printed",
            .value = "FORMAT",
            .otherwise = "jsonl",
            .words = words_of(kClaimsFormats)},
           {.names = "--explain",
            .target = &TypedWords::explain,
            .text = "Show how each claim came about, and why a sentence makes none"},
           {.names = "--accuracy",
            .target = &TypedWords::accuracy,
            .text = "Measure tokens, tags and trees against those of treebanks",
            .more =
                "Measure tokens, tags and trees of the analyser against those of treebanks: each INPUT is a file in "
                "CoNLL-U, and figures are printed in place of claims."},
           {.names = "--gold-tokens",
            .target = &TypedWords::gold_tokens,
            .text = "With --accuracy: take the treebank's tokens and sentences"},
           {.names = "--json", .target = &TypedWords::json, .text = "With --accuracy: the figures as JSON"}}),
      .examples = {{"See what an article says", "claimgraph extract article.txt --format table"},
                   {"See why a sentence makes no claim", "claimgraph extract article.txt --explain"},
                   {"Read on all cores, into one graph",
                    "cat articles.jsonl | parallel --pipe claimgraph extract - > claims.jsonl\\\n"
                    "  && claimgraph import summit.claims claims.jsonl"}},
      .see_also = {"add", "import", "eval"},
      .meaning = to_extract};
}

CommandEntry refresh() {
  return {.name = "refresh",
          .group = Group::kReading,
          .summary = "Extract the claims of a graph's articles again",
          .more =
              "With today's program and vocabularies, from the texts that the graph keeps. Claims that others coded "
              "and decisions stay. It tells how much changed, and which contradictions.",
          .arguments = {graph_argument()},
          .options = {vocabulary_option(), authors_voice_option()},
          .examples = {{"Extract again, with a vocabulary that has grown",
                        "claimgraph refresh summit.claims --schema issues.json"}},
          .see_also = {"add", "decide", "check"},
          .meaning = to_refresh};
}

}  // namespace

std::vector<CommandEntry> reading_commands() { return {add(), extract(), refresh()}; }

}  // namespace claimgraph::cli
