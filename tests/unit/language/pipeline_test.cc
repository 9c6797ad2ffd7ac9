// SPDX-License-Identifier: Apache-2.0

// The pipeline with the model that is shipped: how fast it is there, and that threads do not disturb each other.

#include "claimgraph/language/pipeline.h"

#include <catch2/catch.hpp>
#include <ctime>
#include <string>
#include <thread>
#include <vector>

#include "claimgraph/language/conllu.h"

extern "C" const char claimgraph_english_model[], claimgraph_english_model_end[];

using namespace claimgraph::language;

namespace {

std::string trees_of(const std::string& text) { return to_conllu(Pipeline::builtin().analyse(text, {}), "text"); }

/// Texts of different lengths that have most of their words in common.
std::vector<std::string> texts() {
  const std::vector<std::string> sentences = {
      "The Harbour Union demands higher wages.", "\"We won't row at night,\" a lighterman from Osijek said.",
      "Ministers in the U.K. promised 14,000 new berths by 2031, which nobody believed.", "HARBOUR TALKS STALL AGAIN"};
  std::vector<std::string> all;
  for (std::size_t i = 0; i < 24; ++i) {
    std::string text;
    for (std::size_t j = 0; j <= i; ++j) text += sentences[(i * 5 + j * 3) % sentences.size()] + " ";
    all.push_back(text);
  }
  return all;
}

}  // namespace

TEST_CASE("the same bytes come out with one thread and with several") {
  std::vector<std::string> alone, together(texts().size());
  for (const std::string& text : texts()) alone.push_back(trees_of(text));
  constexpr std::size_t kThreads = 4;
  std::vector<std::thread> threads;
  for (std::size_t first = 0; first < kThreads; ++first) {
    threads.emplace_back([&, first] {
      const std::vector<std::string> mine = texts();
      for (std::size_t i = first; i < mine.size(); i += kThreads) together[i] = trees_of(mine[i]);
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(together == alone);
}

TEST_CASE("what was analysed before does not change what comes out") {
  const std::string text = texts().back();
  const std::string first = trees_of(text);
  std::string many;  // more forms than are remembered
  for (int i = 0; i < 25000; ++i) many += "w" + std::to_string(i) + "k ";
  trees_of(many);
  CHECK(trees_of(text) == first);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("the model is there in less than 150 milliseconds") {
  const std::clock_t begin = std::clock();
  REQUIRE(Pipeline::load({claimgraph_english_model, claimgraph_english_model_end}));
  CHECK(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < 0.15);
}
#endif
