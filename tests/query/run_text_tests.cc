// SPDX-License-Identifier: Apache-2.0

// Runs the tests that README.md beside this file describes.
//
// usage: run_text_tests [--approve] FILE...
// exit: 0 all as expected, 1 a difference (it is shown), 2 a file cannot be read

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "claimgraph/query/query.h"
#include "plain_graph.h"
#include "result/formats.h"

namespace {

namespace query = claimgraph::query;
using query::test::PlainGraph;
using Parameters = std::map<std::string, query::Value>;
using Lines = std::vector<std::string>;

struct Case {
  std::string dataset;
  Parameters parameters;
  std::string name;
  std::string statement;
  std::string kind;  // what follows "----"
  Lines expected;
};

Lines lines_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  Lines lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

query::Value value_of(const std::string& expression) {
  const auto table = query::run(PlainGraph(), "RETURN " + expression + " AS value", {});
  return table ? table->rows[0][0] : query::Value();
}

/// ":Person:Author {name: 'Ann'}" without the map.
claimgraph::property_graph::Map take_map(std::string& text) {
  const std::size_t begin = text.find('{');
  if (begin == std::string::npos) return {};
  const std::size_t end = text.rfind('}');
  const query::Value map = value_of(text.substr(begin, end - begin + 1));
  text.erase(begin, end - begin + 1);
  return map.is_map() ? map.map() : claimgraph::property_graph::Map();
}

PlainGraph read_graph(const std::filesystem::path& path) {
  PlainGraph graph;
  std::map<std::string, claimgraph::property_graph::NodeId> nodes;
  for (std::string line : lines_of(path)) {
    const auto properties = take_map(line);
    std::istringstream words(line);
    std::string first;
    std::string second;
    words >> first >> second;
    if (second.starts_with("-[:")) {
      std::string type =
          second.substr(3, second.find(']') == std::string::npos ? std::string::npos : second.find(']') - 3);
      std::string last;
      for (std::string word; words >> word;) last = word;
      graph.add_relationship(nodes.at(first), type, nodes.at(last), properties);
      continue;
    }
    std::vector<std::string> labels;
    std::istringstream names(second);
    for (std::string label; std::getline(names, label, ':');) {
      if (!label.empty()) labels.push_back(label);
    }
    nodes[first] = graph.add_node(labels, properties);
  }
  return graph;
}

std::vector<Case> cases_of(const Lines& lines) {
  std::vector<Case> cases;
  Case next;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    if (line.starts_with("dataset ")) {
      next.dataset = line.substr(8);
    } else if (line.starts_with("param ")) {
      const std::size_t equals = line.find(" = ");
      next.parameters[line.substr(6, equals - 6)] = value_of(line.substr(equals + 3));
    } else if (line.starts_with("case ")) {
      Case one = next;
      one.name = line.substr(5);
      for (++i; i < lines.size() && !lines[i].starts_with("----"); ++i) {
        one.statement += (one.statement.empty() ? "" : "\n") + lines[i];
      }
      if (i < lines.size() && lines[i].size() > 5) one.kind = lines[i].substr(5);
      for (++i; i < lines.size() && !lines[i].empty(); ++i) one.expected.push_back(lines[i]);
      cases.push_back(std::move(one));
    }
  }
  return cases;
}

std::string row_text(const std::vector<query::Value>& row, const PlainGraph& graph) {
  std::string text;
  for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : " | ") + query::result::written(row[i], graph);
  return text;
}

Lines split(const std::string& text) {
  Lines lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// What comes out, and of which kind it is.
Lines outcome(const Case& one, const PlainGraph& graph, std::string& kind) {
  query::RunOptions options;
  options.parameters = one.parameters;
  const auto table = query::run(graph, one.statement, options);
  if (!table) {
    kind = "error";
    return split(claimgraph::schema::to_text(table.error()));
  }
  kind = one.kind == "in order" ? one.kind : "";
  Lines lines(1);
  for (std::size_t i = 0; i < table->columns.size(); ++i) lines[0] += (i == 0 ? "" : " | ") + table->columns[i];
  for (const auto& row : table->rows) lines.push_back(row_text(row, graph));
  if (kind.empty()) std::sort(lines.begin() + 1, lines.end());
  return lines;
}

void show(const char* title, const Lines& lines) {
  std::printf("%s\n", title);
  for (const std::string& line : lines) std::printf("  %s\n", line.c_str());
}

/// The file with what came out in place of what was expected.
void approve(const std::filesystem::path& path, const Lines& lines, const std::vector<Case>& cases) {
  std::ofstream file(path);
  std::size_t next = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].starts_with("----")) {
      file << lines[i] << '\n';
      continue;
    }
    const Case& one = cases[next++];
    file << "----" << (one.kind.empty() ? "" : " " + one.kind) << '\n';
    for (const std::string& line : one.expected) file << line << '\n';
    while (i + 1 < lines.size() && !lines[i + 1].empty()) ++i;
  }
}

bool run_file(const std::filesystem::path& path, const std::filesystem::path& data, bool approves) {
  const Lines lines = lines_of(path);
  std::vector<Case> cases = cases_of(lines);
  std::map<std::string, PlainGraph> graphs;
  bool good = !cases.empty();
  if (cases.empty()) std::printf("%s: no cases\n", path.c_str());
  for (Case& one : cases) {
    auto graph = graphs.find(one.dataset);
    if (graph == graphs.end()) {
      const auto file = data / (one.dataset + ".graph");
      graph = graphs.emplace(one.dataset, one.dataset.empty() ? PlainGraph() : read_graph(file)).first;
    }
    std::string kind;
    Lines expected = one.expected;
    if (one.kind.empty() && !expected.empty()) std::sort(expected.begin() + 1, expected.end());
    const Lines lines_out = outcome(one, graph->second, kind);
    if (kind == one.kind && lines_out == expected) continue;
    if (!approves) {
      good = false;
      std::printf("%s: %s\n%s\n", path.c_str(), one.name.c_str(), one.statement.c_str());
      show("expected", expected);
      show("but got", lines_out);
    }
    one.kind = kind;
    one.expected = lines_out;
  }
  if (approves) approve(path, lines, cases);
  return good;
}

}  // namespace

int main(int argc, char** argv) {
  bool approves = false;
  bool good = true;
  const std::filesystem::path data = CLAIMGRAPH_QUERY_DATA;
  for (int i = 1; i < argc; ++i) {
    if (std::string(argv[i]) == "--approve") {
      approves = true;
    } else if (!std::filesystem::is_regular_file(argv[i])) {
      std::printf("%s: no such file\n", argv[i]);
      return 2;
    } else {
      good = run_file(argv[i], data, approves) && good;
    }
  }
  return good ? 0 : 1;
}
