// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include "claimgraph/language/accuracy.h"

namespace claimgraph::language {
namespace {

constexpr std::array<std::string_view, kMeasureCount> kNames = {
    "tokens", "sentences", "words", "upos", "xpos", "features", "lemmas", "uas", "las", "las_subtypes"};

}  // namespace

std::string_view name(Measure measure) { return kNames[static_cast<std::size_t>(measure)]; }

std::string to_text(const Accuracy& accuracy) {
  std::string table = fmt::format("{:<12}  {:>9}  {:>6}  {:>6}  {:>8}  {:>8}  {:>8}\n", "", "precision", "recall", "f1",
                                  "gold", "found", "right");
  for (std::size_t i = 0; i < kMeasureCount; ++i) {
    const Score& score = accuracy.scores[i];
    table +=
        fmt::format("{:<12}  {:>9.2f}  {:>6.2f}  {:>6.2f}  {:>8}  {:>8}  {:>8}\n", kNames[i], 100 * score.precision(),
                    100 * score.recall(), 100 * score.f1(), score.gold, score.found, score.right);
  }
  return table;
}

std::string to_json(const Accuracy& accuracy) {
  std::string json = "{";
  for (std::size_t i = 0; i < kMeasureCount; ++i) {
    const Score& score = accuracy.scores[i];
    json += fmt::format(
        R"({}"{}": {{"precision": {:.2f}, "recall": {:.2f}, "f1": {:.2f}, "gold": {}, "found": {}, "right": {}}})",
        i == 0 ? "" : ", ", kNames[i], 100 * score.precision(), 100 * score.recall(), 100 * score.f1(), score.gold,
        score.found, score.right);
  }
  return json + "}\n";
}

}  // namespace claimgraph::language
