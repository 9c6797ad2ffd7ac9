// SPDX-License-Identifier: Apache-2.0

// Runs scenarios of the openCypher Technology Compatibility Kit that only read (JSON Lines, gzipped or not) against the
// query language on a plain labelled graph.
//
// usage: tck [--results FILE] [--expected FILE] [--list] [--without-rewrites] FILE.jsonl[.gz]...
// Prints passes by category and by group, then "N passed, N failed" in the last line. `--expected` (default: the list
// beside the source) names scenarios that are known to fail, one a line, with the reason behind a tab; a failure that
// is not listed and a listed one that passes both fail the run. `--list` prints every failing scenario with what came
// instead. `--without-rewrites` runs each query as it is written. `--results` writes for each scenario the id and its
// rows in the kit's notation, or the error. exit: 0 as expected, 1 not, 2 a file cannot be read

#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cell.h"
#include "claimgraph/json/json.h"
#include "claimgraph/query/query.h"
#include "plain_graph.h"

namespace {

namespace json = claimgraph::json;
namespace query = claimgraph::query;
namespace pg = claimgraph::property_graph;
namespace tck = claimgraph::tck;
using query::test::PlainGraph;

std::optional<std::string> content(const char* path) {
  gzFile file = gzopen(path, "rb");  // reads plain files as they are
  if (file == nullptr) return std::nullopt;
  std::string bytes;
  std::vector<char> buffer(1 << 16);
  int got = 0;
  while ((got = gzread(file, buffer.data(), static_cast<unsigned>(buffer.size()))) > 0) {
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
  gzclose(file);
  return got < 0 ? std::nullopt : std::optional(bytes);
}

pg::Value value_of(const json::Value& given);

/// {"$temporal": "date", "args": {"year": 1984}}: what the function of that name makes of the arguments.
pg::Value temporal_of(const json::Value& given) {
  pg::Map arguments;
  for (const auto& member : given["args"].GetObject()) {
    arguments[std::string(json::view(member.name))] = value_of(member.value);
  }
  query::RunOptions options;
  options.parameters["arguments"] = std::move(arguments);
  const std::string text = "RETURN " + std::string(json::view(given["$temporal"])) + "($arguments)";
  const auto table = query::run(PlainGraph(), text, options);
  return table ? table->rows.front().front() : pg::Value();
}

pg::Value value_of(const json::Value& given) {
  if (given.IsObject() && given.HasMember("$temporal")) return temporal_of(given);
  if (given.IsBool()) return given.GetBool();
  if (given.IsInt64()) return static_cast<std::int64_t>(given.GetInt64());
  if (given.IsNumber()) return given.GetDouble();
  if (given.IsString()) return std::string(json::view(given));
  if (given.IsArray()) {
    pg::List list;
    for (const auto& one : given.GetArray()) list.push_back(value_of(one));
    return list;
  }
  return {};
}

pg::Map map_of(const json::Value& given) {
  pg::Map map;
  for (const auto& member : given.GetObject()) map[std::string(json::view(member.name))] = value_of(member.value);
  return map;
}

PlainGraph graph_of(const json::Value& given) {
  PlainGraph graph;
  for (const auto& node : given["nodes"].GetArray()) {
    std::vector<std::string> labels;
    for (const auto& label : node["labels"].GetArray()) labels.emplace_back(json::view(label));
    graph.add_node(std::move(labels), map_of(node["properties"]));
  }
  for (const auto& one : given["relationships"].GetArray()) {
    graph.add_relationship(pg::NodeId{one["source"].GetUint64()}, std::string(json::view(one["type"])),
                           pg::NodeId{one["target"].GetUint64()}, map_of(one["properties"]));
  }
  return graph;
}

/// "name :: STRING?, in :: INTEGER?"
std::vector<pg::Field> fields_of(std::string_view list) {
  std::vector<pg::Field> fields;
  while (!list.empty()) {
    const std::string_view one = list.substr(0, list.find(','));
    const std::size_t colons = one.find("::");
    const auto trimmed = [](std::string_view text) {
      const std::size_t begin = text.find_first_not_of(' ');
      return begin == text.npos ? std::string()
                                : std::string(text.substr(begin, text.find_last_not_of(' ') - begin + 1));
    };
    if (colons != one.npos) fields.push_back({trimmed(one.substr(0, colons)), trimmed(one.substr(colons + 2))});
    list.remove_prefix(std::min(one.size() + 1, list.size()));
  }
  return fields;
}

bool same(const pg::Value& a, const pg::Value& b) {
  const auto number = [](const pg::Value& value) {
    return value.is<double>() ? value.get<double>() : static_cast<double>(value.get<std::int64_t>());
  };
  const auto is_number = [](const pg::Value& value) { return value.is<double>() || value.is<std::int64_t>(); };
  if (is_number(a) && is_number(b)) return number(a) == number(b);
  return a.variant().index() == b.variant().index() && (!a.is_string() || a.string() == b.string());
}

/// A table: a call gives the rows whose first columns equal the arguments, without these columns.
pg::Procedure procedure_of(const json::Value& given) {
  const std::string_view signature = json::view(given["signature"]);
  const auto inside = [](std::string_view text) {
    const std::size_t open = text.find('(');
    return open == text.npos ? std::string_view() : text.substr(open + 1, text.find(')', open) - open - 1);
  };
  pg::Procedure procedure;
  procedure.name = std::string(signature.substr(0, signature.find('(')));
  procedure.parameters = fields_of(inside(signature));
  procedure.columns = fields_of(inside(signature.substr(signature.find(')') + 1)));
  std::vector<std::vector<pg::Value>> rows;
  for (const auto& row : given["rows"].GetArray()) {
    std::vector<pg::Value>& values = rows.emplace_back();
    for (const auto& cell : row.GetArray()) {
      const auto read = tck::read_cell(json::view(cell));
      values.push_back(read ? tck::to_value(*read) : pg::Value());
    }
  }
  procedure.call = [rows](std::span<const pg::Value> arguments) -> pg::ProcedureResult {
    std::vector<std::vector<pg::Value>> found;
    for (const auto& row : rows) {
      if (!std::equal(arguments.begin(), arguments.end(), row.begin(), same)) continue;
      found.emplace_back(row.begin() + static_cast<std::ptrdiff_t>(arguments.size()), row.end());
    }
    return found;
  };
  return procedure;
}

struct Outcome {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  // in the kit's notation
  std::string error;                           // empty: none
  bool early = false;                          // the error came before any row was asked for
};

Outcome run(const json::Value& scenario, const PlainGraph& graph, const std::set<std::string>& without) {
  query::RunOptions options;
  options.without_rewrites = without;
  for (const auto& parameter : scenario["parameters"].GetObject()) {
    const auto cell = tck::read_cell(json::view(parameter.value));
    if (cell) options.parameters[std::string(json::view(parameter.name))] = tck::to_value(*cell);
  }
  const auto table = query::run(graph, json::view(scenario["query"]), options);
  Outcome outcome;
  if (!table) {
    outcome.error = claimgraph::schema::to_text(table.error());
    const std::string& message = table.error().message;
    outcome.early = message.rfind("syntax:", 0) == 0 || message.rfind("meaning:", 0) == 0;
    return outcome;
  }
  outcome.columns = table->columns;
  for (const auto& row : table->rows) {
    std::vector<std::string> cells;
    for (const pg::Value& value : row) cells.push_back(tck::write_cell(value, graph));
    outcome.rows.push_back(std::move(cells));
  }
  return outcome;
}

std::string canonical_row(const std::vector<std::string>& cells, bool any_order) {
  std::string row;
  for (const std::string& text : cells) {
    const auto cell = tck::read_cell(text);
    row += (cell ? tck::canonical(*cell, any_order) : "unreadable " + text) + "\n";
  }
  return row;
}

/// What differs; empty: nothing.
std::string difference(const json::Value& expected, const Outcome& outcome) {
  const std::string_view kind = json::view(expected["kind"]);
  if (kind == "error") {
    if (outcome.error.empty()) return "no error";
    const std::string_view phase = json::view(expected["phase"]);
    if (phase == "any time" || outcome.early == (phase == "compile time")) return {};
    return "the error came " + std::string(outcome.early ? "before" : "after") + " the query ran: " + outcome.error;
  }
  if (!outcome.error.empty()) return outcome.error;
  if (kind == "empty") return outcome.rows.empty() ? std::string() : "rows where none were expected";
  std::vector<std::string> columns;
  for (const auto& column : expected["columns"].GetArray()) columns.emplace_back(json::view(column));
  if (columns != outcome.columns) return "other columns";
  const bool any_list = json::view(expected["lists"]) == "any";
  std::vector<std::string> wanted, got;
  for (const auto& row : expected["rows"].GetArray()) {
    std::vector<std::string> cells;
    for (const auto& cell : row.GetArray()) cells.emplace_back(json::view(cell));
    wanted.push_back(canonical_row(cells, any_list));
  }
  for (const auto& row : outcome.rows) got.push_back(canonical_row(row, any_list));
  if (json::view(expected["order"]) == "any") {
    std::sort(wanted.begin(), wanted.end());
    std::sort(got.begin(), got.end());
  }
  if (wanted == got) return {};
  std::string text = "other rows:";
  for (const std::string& row : got) text += "\n    " + row.substr(0, row.find('\n'));
  return text;
}

std::string result_line(std::string_view id, const Outcome& outcome) {
  rapidjson::StringBuffer buffer;
  json::Writer writer(buffer);
  writer.StartObject();
  json::write(writer, "id");
  json::write(writer, id);
  if (!outcome.error.empty()) {
    json::write(writer, "error");
    json::write(writer, outcome.error);
  } else {
    json::write(writer, "columns");
    writer.StartArray();
    for (const std::string& column : outcome.columns) json::write(writer, column);
    writer.EndArray();
    json::write(writer, "rows");
    writer.StartArray();
    for (const auto& row : outcome.rows) {
      writer.StartArray();
      for (const std::string& cell : row) json::write(writer, cell);
      writer.EndArray();
    }
    writer.EndArray();
  }
  writer.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

struct Tally {
  std::size_t passed = 0, all = 0;
};

void print(const std::map<std::string, Tally>& tallies) {
  for (const auto& [name, tally] : tallies) std::printf("%-42s %5zu of %5zu\n", name.c_str(), tally.passed, tally.all);
  std::printf("\n");
}

class Run {
 public:
  explicit Run(std::map<std::string, std::string> expected) : expected_(std::move(expected)) {}

  bool list = false;
  std::set<std::string> without;  // rewrites
  std::ofstream results;

  bool file(const char* path) {
    const auto bytes = content(path);
    if (!bytes) return false;
    std::uint32_t number = 0;
    for (std::size_t begin = 0; begin < bytes->size();) {
      const std::size_t end = std::min(bytes->find('\n', begin), bytes->size());
      const auto scenario = json::parse(std::string_view(*bytes).substr(begin, end - begin), path, ++number);
      if (!scenario) {
        std::fprintf(stderr, "%s\n", claimgraph::schema::to_text(scenario.error()).c_str());
        return false;
      }
      take(*scenario);
      begin = end + 1;
    }
    return true;
  }

  /// Whether all is as expected.
  bool finish() const {
    print(categories_);
    print(groups_);
    for (const std::string& id : unlisted_) std::printf("not expected to fail: %s\n", id.c_str());
    for (const std::string& id : mended_) std::printf("listed as failing, but passes: %s\n", id.c_str());
    std::printf("%zu passed, %zu failed\n", all_.passed, all_.all - all_.passed);
    return unlisted_.empty() && mended_.empty();
  }

 private:
  void take(const json::Value& scenario) {
    const std::string id(json::view(scenario["id"]));
    PlainGraph graph = graph_of(scenario["graph"]);
    for (const auto& procedure : scenario["procedures"].GetArray()) graph.add(procedure_of(procedure));
    const Outcome outcome = run(scenario, graph, without);
    if (results.is_open()) results << result_line(id, outcome);
    const std::string wrong = difference(scenario["expect"], outcome);
    for (Tally* tally : {&all_, &categories_[std::string(json::view(scenario["category"]))],
                         &groups_[std::string(json::view(scenario["group"]))]}) {
      ++tally->all;
      tally->passed += wrong.empty() ? 1 : 0;
    }
    const bool listed = expected_.count(id) > 0;
    if (!wrong.empty() && !listed) unlisted_.push_back(id);
    if (wrong.empty() && listed) mended_.push_back(id);
    if (!wrong.empty() && list) {
      std::printf("FAILED %s\n%s\n  %s\n\n", id.c_str(), std::string(json::view(scenario["query"])).c_str(),
                  wrong.c_str());
    }
  }

  std::map<std::string, std::string> expected_;
  std::map<std::string, Tally> categories_, groups_;
  Tally all_;
  std::vector<std::string> unlisted_, mended_;
};

std::map<std::string, std::string> read_expected(const std::string& path) {
  std::map<std::string, std::string> expected;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (!line.empty() && line.front() != '#') expected[line.substr(0, tab)] = tab == line.npos ? "" : line.substr(tab);
  }
  return expected;
}

}  // namespace

int main(int argc, char** argv) {
  std::string expected = CLAIMGRAPH_TCK_EXPECTED;
  std::string results;
  bool list = false;
  std::set<std::string> without;
  std::vector<const char*> files;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if ((argument == "--results" || argument == "--expected") && i + 1 < argc) {
      (argument == "--results" ? results : expected) = argv[++i];
    } else if (argument == "--list") {
      list = true;
    } else if (argument == "--without-rewrites") {
      const std::vector<std::string> names = query::rewrite_names();
      without.insert(names.begin(), names.end());
    } else {
      files.push_back(argv[i]);
    }
  }
  if (files.empty()) {
    std::fprintf(stderr,
                 "usage: tck [--results FILE] [--expected FILE] [--list] [--without-rewrites] FILE.jsonl[.gz]...\n");
    return 2;
  }
  Run all(read_expected(expected));
  all.list = list;
  all.without = std::move(without);
  if (!results.empty()) all.results.open(results, std::ios::binary);
  for (const char* file : files) {
    if (!all.file(file)) {
      std::fprintf(stderr, "%s: cannot be read as JSON Lines\n", file);
      return 2;
    }
  }
  return all.finish() ? 0 : 1;
}
