// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/graph/network.h"

#include "claimgraph/graph/store.h"
#include "commands.h"
#include "network_table.h"

namespace claimgraph::cli {
namespace {

namespace nw = graph::network;
using query::TableFormat;

MatrixForm matrix_form(TableFormat format) {
  if (format == TableFormat::kTable) return MatrixForm::kNumbered;
  return format == TableFormat::kJson || format == TableFormat::kJsonl ? MatrixForm::kCells : MatrixForm::kNamed;
}

/// One table for all statements, or the tables of the windows under each other.
schema::Result<query::Table> whole_table(const Network& command, const nw::Statements& statements,
                                         const graph::ClaimGraph& graph) {
  const MatrixForm form = matrix_form(command.format);
  if (!command.window) return network_table(command, statements, graph, form, {});
  query::Table whole;
  for (const nw::Window& window : nw::windows(statements, *command.window)) {
    auto table = network_table(command, nw::within(statements, window), graph, form, window.name);
    if (!table) return table;
    whole.columns = std::move(table->columns);
    whole.rows.insert(whole.rows.end(), std::make_move_iterator(table->rows.begin()),
                      std::make_move_iterator(table->rows.end()));
  }
  return whole;
}

/// Whose numbers stand in the head of a table; nothing where rows are numbered alike.
query::Table legend(const Network& command, const nw::Statements& statements) {
  query::Table table{{"number", "issue"}, {}};
  const bool numbered_issues =
      command.question == NetworkQuestion::kMatrix && !command.is_one_mode() && command.format == TableFormat::kTable;
  for (std::size_t i = 0; numbered_issues && i < statements.issues.size(); ++i) {
    table.rows.push_back({query::Value(static_cast<std::int64_t>(i + 1)), query::Value(statements.issues[i])});
  }
  return table;
}

}  // namespace

schema::Result<void> run(const Network& command, Streams streams) {
  const auto store = graph::Store::open(command.graph, graph::Access::kRead);
  if (!store) return tl::unexpected(store.error());
  const auto claims = store->graph();
  if (!claims) return tl::unexpected(claims.error());
  const nw::Statements statements = nw::select_statements(*claims, command.selection);
  const auto table = whole_table(command, statements, *claims);
  if (!table) return tl::unexpected(table.error());
  const auto view = claims->property_graph();
  const std::size_t width = streams.out.width();
  std::string text = query::to_text(*table, command.format, *view, width);
  const query::Table names = legend(command, statements);
  if (!names.rows.empty()) text += "\n" + query::to_text(names, command.format, *view, width);
  streams.console.note(summary(statements));
  return streams.out.write(text);
}

}  // namespace claimgraph::cli
