// SPDX-License-Identifier: Apache-2.0
// Tokens a second from raw text to trees, whole and stage by stage, on the articles of the example.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "claimgraph/language/pipeline.h"

namespace {

using namespace claimgraph::language;

/// The plain-text articles, one after the other.
const std::string& articles() {
  static const std::string text = [] {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(CLAIMGRAPH_BENCH_ARTICLES)) {
      const std::string name = entry.path().filename().string();
      if (name[0] == '0' && entry.path().extension() != ".html") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::string all;
    for (const auto& path : paths) {
      std::ifstream file(path);
      all.append(std::istreambuf_iterator<char>(file), {});
      all += "\n\n";
    }
    return all;
  }();
  return text;
}

void count_tokens(benchmark::State& state, std::size_t tokens) {
  state.counters["tokens/s"] =
      benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsIterationInvariantRate);
}

void whole(benchmark::State& state) {
  const Pipeline& pipeline = Pipeline::builtin();
  std::size_t tokens = 0;
  for (auto _ : state) tokens = pipeline.analyse(articles(), {}).tokens.size();
  count_tokens(state, tokens);
}
BENCHMARK(whole)->Unit(benchmark::kMillisecond);

/// One stage, on a Doc that those before it have filled in.
void stage(benchmark::State& state, std::size_t number) {
  const auto components = Pipeline::builtin().components();
  std::size_t tokens = 0;
  for (auto _ : state) {
    state.PauseTiming();
    Doc doc(articles());
    for (std::size_t i = 0; i < number; ++i) components[i]->run(doc, {});
    state.ResumeTiming();
    components[number]->run(doc, {});
    tokens = doc.tokens.size();
  }
  count_tokens(state, tokens);
}

[[maybe_unused]] const bool registered = [] {
  const auto components = Pipeline::builtin().components();
  for (std::size_t i = 0; i < components.size(); ++i)
    benchmark::RegisterBenchmark(std::string(components[i]->name()).c_str(), stage, i)->Unit(benchmark::kMillisecond);
  return true;
}();

}  // namespace
