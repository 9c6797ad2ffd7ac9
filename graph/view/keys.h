// SPDX-License-Identifier: Apache-2.0
#pragma once

// The names of all properties; docs/graph-model.md says what has which.

#include <array>
#include <cstdint>
#include <string_view>

namespace claimgraph::graph {

/// In the order of kKeyNames.
enum class Key : std::uint8_t {
  kActorMention,
  kAddress,
  kAliases,
  kAuthor,
  kCertainty,
  kConfidence,
  kCount,
  kDate,
  kDocuments,
  kEnd,
  kExtractor,
  kFirst,
  kId,
  kIssue,
  kIssueSpan,
  kKind,
  kLast,
  kName,
  kOwn,
  kPolarity,
  kPosition,
  kQuote,
  kQuotes,
  kReported,
  kSource,
  kStance,
  kStart,
  kTitle,
  kWeight,
};
/// Sorted, so that a name is found by bisection.
inline constexpr std::array<std::string_view, 29> kKeyNames = {
    "actor_mention", "address", "aliases",   "author",   "certainty", "confidence", "count",      "date",
    "documents",     "end",     "extractor", "first",    "id",        "issue",      "issue_span", "kind",
    "last",          "name",    "own",       "polarity", "position",  "quote",      "quotes",     "reported",
    "source",        "stance",  "start",     "title",    "weight",
};

}  // namespace claimgraph::graph
