// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/query/query.h"

#include "claimgraph/graph/store.h"
#include "commands.h"
#include "console/working.h"
#include "files.h"
#include "interruption.h"
#include "mistakes.h"
#include "questions/short_form.h"
#include "questions/typed_text.h"

namespace claimgraph::cli {
namespace {

/// The question itself, or the one that a short form stands for, which is told.
schema::Result<std::string> in_the_language(const std::string& typed, const property_graph::PropertyGraph& graph,
                                            Console& console) {
  const GraphNames names(graph);
  const std::string_view line = trimmed(typed);
  if (line.find('\n') != std::string_view::npos) return typed;
  const auto question = read_short_form(line, names);
  if (!question) return typed;
  if (!*question) return tl::unexpected(question->error());
  console.note((*question)->query);
  return (*question)->query;
}

}  // namespace

schema::Result<void> run(const Query& command, Streams streams) {
  Stages stages(streams.console);
  const auto store = graph::Store::open(command.graph, graph::Access::kRead);
  if (!store) return tl::unexpected(store.error());
  const schema::Result<std::string> typed =
      command.statement == "-" ? read_file("-") : schema::Result<std::string>(command.statement);
  if (!typed) return tl::unexpected(typed.error());
  const auto graph = [&] {
    Working working(streams.console, "steps to be ready for questions");
    return store->property_graph(working.callback());
  }();
  if (!graph) return tl::unexpected(graph.error());
  stages.done(command.graph + " opened");
  const auto statement = in_the_language(*typed, **graph, streams.console);
  if (!statement) return tl::unexpected(statement.error());
  query::RunOptions options = command.options;
  Mistakes mistakes(streams.console.sink());
  options.warnings = mistakes.sink();
  const schema::Result<query::Table> table = [&] {
    const Interruption interruption;
    options.stop = Interruption::flag();
    return query::run(**graph, *statement, options);
  }();
  if (!table) return tl::unexpected(mistakes.in_order(table.error()));
  stages.done("answered, " + count_text(table->rows.size()) + " rows");
  return streams.out.write(query::to_text(*table, command.format, **graph, streams.out.width()));
}

}  // namespace claimgraph::cli
