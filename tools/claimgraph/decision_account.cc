// SPDX-License-Identifier: Apache-2.0

#include "decision_account.h"

#include <fmt/format.h>

#include <algorithm>

namespace claimgraph::cli {
namespace {

using graph::ContradictionChange;
using graph::Counterpart;

std::string counted(std::size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

template <class Count>
std::string part(const char* what, Count before, Count after) {
  return before == after ? fmt::format("{} {}", what, before) : fmt::format("{} {} -> {}", what, before, after);
}

std::string counts(const graph::GraphCounts& before, const graph::GraphCounts& after) {
  return "  " + part("claims", before.claims, after.claims) + ", " + part("actors", before.actors, after.actors) +
         ", " + part("issues", before.issues, after.issues) + ", " + part("edges", before.edges, after.edges) + "\n  " +
         part("agreements", before.agreements, after.agreements) + ", " +
         part("contradictions", before.contradictions, after.contradictions) + "\n";
}

std::string list(const std::vector<ContradictionChange>& changes, const char* one, const char* many,
                 const char* agreement, const char* one_actor) {
  constexpr std::size_t kMost = 5;
  if (changes.empty()) return {};
  const auto of = [&](Counterpart kind) {
    return std::count_if(changes.begin(), changes.end(), [kind](const auto& change) { return change.other == kind; });
  };
  std::string text = "  " + counted(changes.size(), one, many);
  if (const auto count = of(Counterpart::kAgreement)) text += fmt::format(", {} {}", count, agreement);
  text += ":\n";
  for (std::size_t i = 0; i < std::min(changes.size(), kMost); ++i) {
    const ContradictionChange& change = changes[i];
    text += fmt::format("    {} and {} on {}", change.a, change.b, change.issue);
    if (change.other == Counterpart::kAgreement) text += fmt::format(" ({})", agreement);
    if (change.other == Counterpart::kOneActor) text += fmt::format(" ({})", one_actor);
    text += "\n";
  }
  if (changes.size() > kMost) text += fmt::format("    and {} more\n", changes.size() - kMost);
  return text;
}

}  // namespace

std::string account_text(const graph::Account& account) {
  std::string text = "  " + counted(account.changed_claims, "claim changes", "claims change") + "\n";
  if (account.changed_claims == 0 && account.before.edges == account.after.edges) return text;
  text += counts(account.before, account.after);
  if (!account.all_named) return text + "  too many contradictions to name those that end or are new\n";
  return text +
         list(account.ended, "contradiction ends", "contradictions end", "turned into agreement", "one actor now") +
         list(account.begun, "contradiction is new", "contradictions are new", "agreement before", "one actor before");
}

}  // namespace claimgraph::cli
