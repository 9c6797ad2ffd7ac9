// SPDX-License-Identifier: Apache-2.0

// A value a line, for rows that are too wide for a table.

#include <algorithm>

#include "claimgraph/schema/text_width.h"
#include "result/formats.h"

namespace claimgraph::query::result {

std::string as_records(const Table& table, const PropertyGraph& graph, std::size_t width) {
  constexpr std::size_t kGap = 2;
  constexpr std::size_t kLeast = 20;  // columns for a value, however narrow the terminal
  std::size_t names = 0;
  std::vector<std::string> heads;
  for (const std::string& name : table.columns) {
    names = std::max(names, schema::columns(heads.emplace_back(schema::on_one_line(name, 0))));
  }
  const std::size_t indent = names + kGap;
  std::string out;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    out += (row == 0 ? "" : "\n") + std::string("-- ") + std::to_string(row + 1) + " --\n";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const std::string value = schema::on_one_line(plain(table.rows[row][i], graph, "null"), 0);
      const std::vector<std::string> lines =
          width == 0 ? std::vector{value}
                     : schema::fitted_lines(value, width > indent + kLeast ? width - indent : kLeast);
      std::string line = heads[i];
      for (const std::string& one : lines) {
        line.append(indent - std::min(indent, schema::columns(line)), ' ');
        out += line + one + '\n';
        line.clear();
      }
    }
  }
  return out;
}

}  // namespace claimgraph::query::result
