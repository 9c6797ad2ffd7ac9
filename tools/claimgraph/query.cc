// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/query/query.h"

#include "claimgraph/graph/store.h"
#include "commands.h"
#include "files.h"
#include "interruption.h"

namespace claimgraph::cli {

schema::Result<void> run(const Query& command, Streams streams) {
  const auto store = graph::Store::open(command.graph, graph::Access::kRead);
  if (!store) return tl::unexpected(store.error());
  const schema::Result<std::string> statement =
      command.statement == "-" ? read_file("-") : schema::Result<std::string>(command.statement);
  if (!statement) return tl::unexpected(statement.error());
  const auto graph = store->property_graph();
  if (!graph) return tl::unexpected(graph.error());
  query::RunOptions options = command.options;
  options.warnings = streams.console.sink();
  const schema::Result<query::Table> table = [&] {
    const Interruption interruption;
    options.stop = interruption.flag();
    return query::run(**graph, *statement, options);
  }();
  if (!table) return tl::unexpected(table.error());
  return streams.out.write(query::to_text(*table, command.format, **graph, streams.out.width()));
}

}  // namespace claimgraph::cli
