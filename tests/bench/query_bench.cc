// SPDX-License-Identifier: Apache-2.0

// How long queries take, from the text to the last row, in one process and warm:
//   query_bench GRAPH FOLDER PARAMETERS.json [--reps N] [--rows FOLDER] [--only NAME]
// runs each FOLDER/*.claimgraph.cypher with its parameters (an object by the name of the file) and prints its name, the
// number of rows, a digest of the rows in their order, median and least of N runs in milliseconds, and the median of
// what the processor took. --rows writes the rows as text.

#include <malloc.h>
#include <xxhash.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "claimgraph/graph/store.h"
#include "claimgraph/json/json.h"
#include "claimgraph/query/query.h"

namespace {

using namespace claimgraph;
using Clock = std::chrono::steady_clock;

struct Options {
  std::vector<std::string> places;
  std::string rows;
  std::string only;
  std::set<std::string> without;
  int repetitions = 15;
};

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

query::Value parameter(const json::Value& value) {
  if (value.IsString()) return std::string(json::view(value));
  if (value.IsInt64()) return value.GetInt64();
  return value.IsDouble() ? query::Value(value.GetDouble()) : query::Value();
}

double milliseconds(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

/// False where the query fails.
bool measure(const property_graph::PropertyGraph& graph, const std::string& name, const std::string& text,
             const query::RunOptions& options, const Options& how) {
  auto table = query::run(graph, text, options);
  if (!table) {
    std::fprintf(stderr, "%s: %s\n", name.c_str(), table.error().message.c_str());
    return false;
  }
  std::vector<double> times;
  std::vector<double> processor;
  double all = 0;
  constexpr double kLong = 20'000;
  while (static_cast<int>(times.size()) < how.repetitions && (times.size() < 5 || all < kLong)) {
    const auto start = Clock::now();
    const std::clock_t before = std::clock();
    table = query::run(graph, text, options);
    times.push_back(milliseconds(Clock::now() - start));
    processor.push_back(1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
    all += times.back();
  }
  std::sort(times.begin(), times.end());
  std::sort(processor.begin(), processor.end());
  const std::string rows = query::to_text(*table, query::TableFormat::kTsv, graph);
  if (!how.rows.empty()) std::ofstream(how.rows + "/" + name + ".tsv", std::ios::binary) << rows;
  std::printf("%-24s %6zu rows %016llx median %10.3f min %10.3f processor %10.3f ms n=%zu\n", name.c_str(),
              table->rows.size(), static_cast<unsigned long long>(XXH3_64bits(rows.data(), rows.size())),
              times[times.size() / 2], times.front(), processor[processor.size() / 2], times.size());
  std::fflush(stdout);
  return true;
}

bool measure_all(const property_graph::PropertyGraph& graph, const Options& how) {
  const auto parameters = json::parse(read(how.places[2]), how.places[2]);
  if (!parameters) {
    std::fprintf(stderr, "%s\n", parameters.error().message.c_str());
    return false;
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(how.places[1])) {
    if (entry.path().string().ends_with(".claimgraph.cypher")) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  bool good = true;
  for (const auto& file : files) {
    const std::string name = file.stem().stem().string();
    if (!how.only.empty() && name.find(how.only) == std::string::npos) continue;
    query::RunOptions options;
    options.without_rewrites = how.without;
    if (parameters->HasMember(name.c_str())) {
      for (const auto& member : (*parameters)[name.c_str()].GetObject()) {
        options.parameters[member.name.GetString()] = parameter(member.value);
      }
    }
    good = measure(graph, name, read(file), options, how) && good;
  }
  return good;
}

}  // namespace

int main(int argc, char** argv) {
  // As the command line does it.
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  Options how;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (i + 1 < argc && word == "--reps") {
      how.repetitions = std::atoi(argv[++i]);
    } else if (i + 1 < argc && word == "--rows") {
      how.rows = argv[++i];
    } else if (i + 1 < argc && word == "--only") {
      how.only = argv[++i];
    } else if (i + 1 < argc && word == "--without") {
      how.without.insert(argv[++i]);
    } else {
      how.places.push_back(word);
    }
  }
  if (how.places.size() != 3) {
    std::fprintf(stderr, "usage: query_bench GRAPH FOLDER PARAMETERS.json [--reps N] [--rows FOLDER] [--only NAME]\n");
    return 2;
  }
  const auto store = graph::Store::open(how.places[0], graph::Access::kRead);
  if (!store) {
    std::fprintf(stderr, "%s\n", store.error().message.c_str());
    return 1;
  }
  const auto view = store->property_graph();
  if (!view) {
    std::fprintf(stderr, "%s\n", view.error().message.c_str());
    return 1;
  }
  return measure_all(**view, how) ? 0 : 1;
}
