// SPDX-License-Identifier: Apache-2.0
#pragma once

// What decisions would do, and which ones to think of.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/graph/claim_graph.h"
#include "claimgraph/schema/decision.h"
#include "claimgraph/schema/result.h"

namespace claimgraph::graph {

/// How much there is in a graph.
struct GraphCounts {
  std::size_t claims = 0, actors = 0, issues = 0, edges = 0;
  std::uint64_t agreements = 0, contradictions = 0;  ///< pairs of actors on an issue
};

/// What two actors on an issue are in the other graph.
enum class Counterpart : std::uint8_t { kNothing, kOneActor, kAgreement };

/// Two actors who contradict each other on an issue in one graph and not in the other.
struct ContradictionChange {
  std::string a, b, issue;  ///< as they are called where they contradict each other
  Counterpart other = Counterpart::kNothing;
};

/// What lies between two graphs of the same documents.
struct Account {
  GraphCounts before, after;
  std::size_t changed_claims = 0;          ///< that have other names or another stance, or are in one graph only
  std::vector<ContradictionChange> ended;  ///< by name; those that only have other names now are none
  std::vector<ContradictionChange> begun;
  bool all_named = true;  ///< false: too many contradictions on what changed to look at each
};
Account account_of(const ClaimGraph& before, const ClaimGraph& after);

/// Fails where `fresh` contradicts one of `decided`, which are by text: one name going two ways, or a circle. The error
/// names that one by its number, counted from 1.
schema::Result<void> check_consistent(std::span<const schema::Decision> decided, const schema::Decision& fresh);

/// Two names that may be one.
struct Likeness {
  schema::Decision decision;  ///< that would make them one
  std::int32_t score = 0;     ///< thousandths
  std::string reason;
};

/// How near two words are in meaning, in thousandths; nothing where that is not known. Symmetric and pure; the language
/// model has such a measure (claimgraph/language/word_vectors.h).
using WordNearness = std::function<std::optional<std::int32_t>(std::string_view, std::string_view)>;

/// Actors and issues of the graph that may be one, likeliest first, then by the decision's text. Without `nearness`
/// issues are compared by their words and by lists of synonyms alone. About linear in the claims: whom many names
/// resemble is left out.
std::vector<Likeness> likely_merges(const ClaimGraph& graph, const WordNearness& nearness = {});

}  // namespace claimgraph::graph
