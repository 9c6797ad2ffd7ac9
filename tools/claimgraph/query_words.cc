// SPDX-License-Identifier: Apache-2.0

// The words of `query` and `repl`.

#include <cmath>

#include "option_values.h"
#include "typed_words.h"

namespace claimgraph::cli {
namespace {

schema::Result<query::RunOptions> run_options(const TypedWords& words) {
  constexpr std::size_t kMostRows = 1'000'000'000'000;
  query::RunOptions options;
  const std::vector<std::string> known = query::rewrite_names();
  std::vector<std::pair<std::string_view, std::string>> rewrites;
  for (const std::string& name : known) rewrites.emplace_back(name, name);
  for (const std::string& word : words.without_rewrites) {
    const auto name = choose<std::string>("--without-rewrite", word, rewrites);
    if (!name) return tl::unexpected(name.error());
    options.without_rewrites.insert(*name);
  }
  if (!words.timeout.empty()) {
    const auto seconds = positive_number("--timeout", words.timeout);
    if (!seconds) return tl::unexpected(seconds.error());
    options.most_time = std::chrono::milliseconds(static_cast<std::int64_t>(std::ceil(*seconds * 1000)));
  }
  if (!words.max_rows.empty()) {
    const auto rows = count_value("--max-rows", words.max_rows, kMostRows);
    if (!rows) return tl::unexpected(rows.error());
    options.most_rows = *rows;
  }
  if (!words.max_memory.empty()) {
    const auto megabytes = positive_number("--max-memory", words.max_memory);
    if (!megabytes) return tl::unexpected(megabytes.error());
    options.most_memory = static_cast<std::uint64_t>(*megabytes * 1e6);
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
  Repl command{words.graph, {}, false, false, *options, *format};
  return command;
}

}  // namespace claimgraph::cli
