// SPDX-License-Identifier: Apache-2.0

#include "result/formats.h"

namespace claimgraph::query {

std::string to_text(const Table& table, TableFormat format, const property_graph::PropertyGraph& graph,
                    std::size_t width, RowNumbers numbers) {
  switch (format) {
    case TableFormat::kTable:
      return table.plan ? result::plan_as_text(*table.plan, width) : result::as_table(table, graph, width, numbers);
    case TableFormat::kLong:
      return table.plan ? result::plan_as_text(*table.plan, width) : result::as_records(table, graph, width);
    case TableFormat::kJson:
      return table.plan ? result::plan_as_json(*table.plan, graph) : result::as_json(table, graph);
    case TableFormat::kJsonl:
      return result::as_json_lines(table, graph);
    case TableFormat::kCsv:
      return result::as_csv(table, graph);
    case TableFormat::kTsv:
      return result::as_tsv(table, graph);
    case TableFormat::kMarkdown:
      return result::as_markdown(table, graph);
  }
  return {};
}

}  // namespace claimgraph::query
