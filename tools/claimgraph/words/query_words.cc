// SPDX-License-Identifier: Apache-2.0

// The words of `query` and `repl`.

#include "words/option_values.h"
#include "words/typed_words.h"

namespace claimgraph::cli {
namespace {

schema::Result<query::RunOptions> run_options(const TypedWords& words) {
  query::RunOptions options;
  const std::vector<std::string> known = query::rewrite_names();
  std::vector<Choice<std::string>> rewrites;
  for (const std::string& name : known) rewrites.push_back({name, name});
  for (const std::string& word : words.without_rewrites) {
    const auto name = choose<std::string>("--without-rewrite", word, rewrites);
    if (!name) return tl::unexpected(name.error());
    options.without_rewrites.insert(*name);
  }
  if (!words.timeout.empty()) {
    const auto time = seconds_value("--timeout", words.timeout);
    if (!time) return tl::unexpected(time.error());
    options.most_time = *time;
  }
  if (!words.max_rows.empty()) {
    const auto rows = rows_value("--max-rows", words.max_rows);
    if (!rows) return tl::unexpected(rows.error());
    options.most_rows = *rows;
  }
  if (!words.max_memory.empty()) {
    const auto bytes = megabytes_value("--max-memory", words.max_memory);
    if (!bytes) return tl::unexpected(bytes.error());
    options.most_memory = *bytes;
  }
  for (const std::string& text : words.parameters) {
    const auto parameter = parameter_value(text);
    if (!parameter) return tl::unexpected(parameter.error());
    options.parameters[parameter->first] = parameter->second;
  }
  return options;
}

}  // namespace

schema::Result<Command> to_query(const TypedWords& words) {
  const auto format = table_format(words);
  if (!format) return tl::unexpected(format.error());
  const auto options = run_options(words);
  if (!options) return tl::unexpected(options.error());
  return Query{words.graph, words.statement, *options, *format};
}

schema::Result<Command> to_repl(const TypedWords& words) {
  const auto format = table_format(words);
  if (!format) return tl::unexpected(format.error());
  const auto options = run_options(words);
  if (!options) return tl::unexpected(options.error());
  if (words.no_init && !words.init.empty()) {
    return schema::fail("CG-T003", "--init goes without --no-init");
  }
  return Repl{words.graph, words.init, words.no_init, words.keep_going, *options, *format};
}

}  // namespace claimgraph::cli
