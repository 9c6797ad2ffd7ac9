// SPDX-License-Identifier: Apache-2.0

// The formats with one line a row and a mark between the columns.

#include <functional>

#include "result/formats.h"

namespace claimgraph::query::result {
namespace {

using Escape = std::function<std::string(std::string)>;

std::string lines(const Table& table, const PropertyGraph& graph, char between, const Escape& escape) {
  std::string out;
  const auto add = [&](std::size_t column, std::string cell) {
    if (column != 0) out += between;
    out += escape(std::move(cell));
  };
  for (std::size_t i = 0; i < table.columns.size(); ++i) add(i, table.columns[i]);
  out += '\n';
  for (const std::vector<Value>& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) add(i, plain(row[i], graph, ""));
    out += '\n';
  }
  return out;
}

/// RFC 4180.
std::string csv_cell(std::string cell) {
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string out = "\"";
  for (const char c : cell) out.append(c == '"' ? 2 : 1, c);
  return out + '"';
}

std::string tsv_cell(std::string cell) {
  std::string out;
  for (const char c : cell) {
    switch (c) {
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\\':
        out += "\\\\";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string markdown_cell(std::string cell) {
  std::string out;
  for (const char c : cell) {
    if (c == '|' || c == '\\' || c == '<' || c == '`' || c == '*' || c == '_') out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

}  // namespace

std::string as_csv(const Table& table, const PropertyGraph& graph) { return lines(table, graph, ',', csv_cell); }

std::string as_tsv(const Table& table, const PropertyGraph& graph) { return lines(table, graph, '\t', tsv_cell); }

std::string as_markdown(const Table& table, const PropertyGraph& graph) {
  std::string out;
  const auto add = [&out](const std::string& cell) { out += " " + markdown_cell(cell) + " |"; };
  out += '|';
  for (const std::string& column : table.columns) add(column);
  out += "\n|";
  for (std::size_t i = 0; i < table.columns.size(); ++i) out += " --- |";
  out += '\n';
  for (const std::vector<Value>& row : table.rows) {
    out += '|';
    for (const Value& value : row) add(plain(value, graph, ""));
    out += '\n';
  }
  return out;
}

}  // namespace claimgraph::query::result
