// SPDX-License-Identifier: Apache-2.0

// Rows below each other, in columns.

#include <algorithm>
#include <numeric>

#include "claimgraph/schema/text_width.h"
#include "result/formats.h"

namespace claimgraph::query::result {
namespace {

constexpr std::size_t kGap = 2;

/// How wide each column may be: the widest are narrowed, evenly, until the row fits. Numbers and dates stay whole as
/// long as that leaves the others the width of a word.
std::vector<std::size_t> fit(const std::vector<std::size_t>& wanted, const std::vector<bool>& whole,
                             std::size_t width) {
  constexpr std::size_t kWord = 6;
  const std::size_t gaps = wanted.empty() ? 0 : kGap * (wanted.size() - 1);
  const std::size_t room = std::max(width > gaps ? width - gaps : 0, wanted.size());
  const auto at_most = [&](std::size_t most, bool but_whole) {
    std::vector<std::size_t> widths = wanted;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (!but_whole || !whole[i]) widths[i] = std::min(widths[i], most);
    }
    return widths;
  };
  const auto sum = [](const std::vector<std::size_t>& widths) {
    return std::accumulate(widths.begin(), widths.end(), std::size_t{0});
  };
  const bool but_whole = sum(at_most(kWord, true)) <= room;
  std::size_t most = wanted.empty() ? 0 : *std::max_element(wanted.begin(), wanted.end());
  while (most > 1 && sum(at_most(most, but_whole)) > room) --most;
  std::vector<std::size_t> widths = at_most(most, but_whole);
  std::size_t spare = room - std::min(room, sum(widths));
  for (std::size_t i = 0; i < widths.size() && spare != 0; ++i) {
    if (widths[i] == wanted[i]) continue;
    ++widths[i];
    --spare;
  }
  return widths;
}

void add_cell(std::string& line, const std::string& text, std::size_t width, bool right) {
  const std::string spaces(width - std::min(width, schema::columns(text)), ' ');
  line += right ? spaces + text : text + spaces;
}

/// A row as so many lines as its longest cell needs.
void add_row(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths,
             const std::vector<bool>& right, std::string& out) {
  std::vector<std::vector<std::string>> lines;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    lines.push_back(schema::fitted_lines(cells[i], widths[i]));
    height = std::max(height, lines.back().size());
  }
  for (std::size_t at = 0; at < height; ++at) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i != 0) line.append(kGap, ' ');
      add_cell(line, at < lines[i].size() ? lines[i][at] : std::string(), widths[i], right[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
}

}  // namespace

std::string as_table(const Table& table, const PropertyGraph& graph, std::size_t width, RowNumbers numbers) {
  const std::size_t before = numbers == RowNumbers::kShown ? 1 : 0;
  const std::size_t columns = before + table.columns.size();
  std::vector<std::vector<std::string>> cells{{}};
  if (before != 0) cells[0].emplace_back("#");
  for (const std::string& name : table.columns) cells[0].push_back(schema::on_one_line(name, 0));
  std::vector<bool> right(columns, !table.rows.empty());
  std::vector<bool> whole(columns, true);
  for (const std::vector<Value>& row : table.rows) {
    std::vector<std::string>& line = cells.emplace_back();
    if (before != 0) line.push_back(std::to_string(cells.size() - 1));
    for (std::size_t i = before; i < columns; ++i) {
      const Value& value = row[i - before];
      line.push_back(schema::on_one_line(plain(value, graph, "null"), 0));
      const bool is_number = value.is<std::int64_t>() || value.is<double>() || value.is_null();
      if (!is_number) right[i] = false;
      if (!is_number && !value.is<property_graph::Date>()) whole[i] = false;
    }
  }
  std::vector<std::size_t> widths(columns, 1);
  for (const std::vector<std::string>& line : cells) {
    for (std::size_t i = 0; i < columns; ++i) widths[i] = std::max(widths[i], schema::columns(line[i]));
  }
  if (width != 0) widths = fit(widths, whole, width);
  std::string out;
  add_row(cells[0], widths, right, out);
  std::vector<std::string> rules;
  for (const std::size_t one : widths) rules.emplace_back(one, '-');
  add_row(rules, widths, right, out);
  for (std::size_t row = 1; row < cells.size(); ++row) add_row(cells[row], widths, right, out);
  return out;
}

}  // namespace claimgraph::query::result
