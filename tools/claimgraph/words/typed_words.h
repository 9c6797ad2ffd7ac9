// SPDX-License-Identifier: Apache-2.0
#pragma once

// The words of a command line, as typed, and the commands they mean.

#include <string>
#include <vector>

#include "claimgraph/schema/result.h"
#include "commands.h"

namespace claimgraph::cli {

/// Everything that can be typed; each command uses its part. Empty: not given.
struct TypedWords {
  std::string graph, statement, file, output, format, input_format, date, actor, issue, top, errors;
  std::string dna_actor, dna_issue, dna_agreement, dna_statement_type;
  std::string matrix, normalise, duplicates, since, until, window, level, resamples, seed;
  std::string timeout, max_rows, max_memory;
  std::string title, rows, columns, sentences;
  std::string view, theme, certainty, source, min_evidence;
  std::string init, topic, shell, folder, color, error_format;
  std::vector<std::string> decision, inputs, vocabularies, parameters, without_rewrites, against, actors;
  bool json = false, accuracy = false, gold_tokens = false, explain = false, authors_voice = false;
  bool coalitions = false, polarisation = false, balanced = false, brokers = false, contested = false;
  bool replace = false, watch = false, keep_going = false, no_init = false;
  bool quiet = false, verbose = false, help = false, version = false;
};

/// --format of the commands that print tables; the table for people where it is not given.
schema::Result<query::TableFormat> table_format(const TypedWords& words);

/// Each fails, as wrong usage, at the first word that has no meaning.
schema::Result<Command> to_add(const TypedWords& words);
schema::Result<Command> to_extract(const TypedWords& words);
schema::Result<Command> to_query(const TypedWords& words);
schema::Result<Command> to_repl(const TypedWords& words);
schema::Result<Command> to_draw(const TypedWords& words);
schema::Result<Command> to_report(const TypedWords& words);
schema::Result<Command> to_export(const TypedWords& words);
schema::Result<Command> to_import(const TypedWords& words);
schema::Result<Command> to_info(const TypedWords& words);
schema::Result<Command> to_network(const TypedWords& words);
schema::Result<Command> to_eval(const TypedWords& words);
schema::Result<Command> to_decide(const TypedWords& words);
schema::Result<Command> to_suggest(const TypedWords& words);
schema::Result<Command> to_merge(const TypedWords& words);
schema::Result<Command> to_remove(const TypedWords& words);
schema::Result<Command> to_refresh(const TypedWords& words);
schema::Result<Command> to_check(const TypedWords& words);
schema::Result<Command> to_help(const TypedWords& words);
schema::Result<Command> to_version(const TypedWords& words);
schema::Result<Command> to_completions(const TypedWords& words);
schema::Result<Command> to_man_pages(const TypedWords& words);

}  // namespace claimgraph::cli
