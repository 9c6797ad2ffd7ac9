// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which extracted claim is which coded one.

#include <cstddef>
#include <span>
#include <vector>

#include "coded_claim.h"

namespace claimgraph::extract {

struct MatchRule {
  bool side = true;    ///< the side must be the same
  double least = 0.5;  ///< of the overlap of the issues
};

struct MatchedPair {
  std::size_t gold = 0;
  std::size_t system = 0;
};

/// One to one, best first: the same document, actor and sentence, and issues that overlap enough.
std::vector<MatchedPair> match(std::span<const CodedClaim> gold, std::span<const CodedClaim> system, MatchRule rule);

/// Extracted claims that were not matched, but whose issue is a part of one that was (a conjunct, say): neither right
/// nor wrong. One flag for each of `system`.
std::vector<bool> parts_of_matched(std::span<const CodedClaim> gold, std::span<const CodedClaim> system,
                                   std::span<const MatchedPair> pairs);

bool same_position(const CodedClaim& gold, const CodedClaim& system);

}  // namespace claimgraph::extract
