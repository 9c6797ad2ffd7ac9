// SPDX-License-Identifier: Apache-2.0

// The words of `query` and `repl`.

#include "option_values.h"
#include "typed_words.h"

namespace claimgraph::cli {
namespace {

schema::Result<query::RunOptions> run_options(const TypedWords& words) {
  query::RunOptions options;
  const std::vector<std::string> known = query::rewrite_names();
  std::vector<std::pair<std::string_view, std::string>> rewrites;
  for (const std::string& name : known) rewrites.emplace_back(name, name);
  for (const std::string& word : words.without_rewrites) {
    const auto name = choose<std::string>("--without-rewrite", word, rewrites);
    if (!name) return tl::unexpected(name.error());
    options.without_rewrites.insert(*name);
  }
  return options;
}

}  // namespace

schema::Result<Command> to_query(const TypedWords& words) {
  const auto format = table_format(words);
  if (!format) return tl::unexpected(format.error());
  const auto options = run_options(words);
  if (!options) return tl::unexpected(options.error());
  Query command{words.graph, words.statement, *options, *format};
  for (const std::string& text : words.parameters) {
    const auto parameter = parameter_value(text);
    if (!parameter) return tl::unexpected(parameter.error());
    command.options.parameters[parameter->first] = parameter->second;
  }
  return command;
}

schema::Result<Command> to_repl(const TypedWords& words) {
  const auto format = table_format(words);
  if (!format) return tl::unexpected(format.error());
  const auto options = run_options(words);
  if (!options) return tl::unexpected(options.error());
  return Repl{words.graph, *options, *format};
}

}  // namespace claimgraph::cli
