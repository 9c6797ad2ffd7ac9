// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "claimgraph/graph/analysis.h"
#include "draw/theme.h"
#include "evidence.h"
#include "parts.h"
#include "timeline.h"
#include "words.h"

namespace claimgraph::graph::page {
namespace {

constexpr std::size_t kMostShifts = 40;

std::optional<Days> days_of(const ClaimGraph& graph) {
  std::optional<Days> days;
  for (const schema::Claim& claim : graph.claims()) {
    const auto date = graph.date_of(claim);
    if (!date) continue;
    if (!days) days = Days{*date, *date};
    days->first = std::min(days->first, *date);
    days->last = std::max(days->last, *date);
  }
  return days;
}

Html how(const SelfOpposition& one) {
  Html made;
  if (one.kind == SelfOppositionKind::kShift) {
    made << "changed sides: " << Text{graph::side_of(one.from).name} << " up to " << day(*one.before) << ", "
         << Text{graph::side_of(schema::opposite(one.from)).name} << " from " << day(*one.after);
  } else if (one.kind == SelfOppositionKind::kDispute) {
    made << "the sources differ: each has but one side";
  } else if (one.kind == SelfOppositionKind::kAttribution) {
    made << "own words " << Text{graph::side_of(one.from).name} << " it; others say the opposite";
  } else {
    made << "both sides at once";
  }
  if (one.undated > 0)
    made << "; " << Text{counted(one.undated, "sentence", "sentences")} << " without a date left out";
  return made;
}

Html shift(const Choice& choice, const SelfOpposition& one, const std::optional<Days>& days) {
  const auto pair =
      std::lower_bound(choice.all.begin(), choice.all.end(), std::pair(one.actor, one.issue),
                       [](const Pair& a, const auto& wanted) { return std::pair(a.actor, a.issue) < wanted; });
  Html made;
  made << "<div class=\"item\"><h3>" << linked(choice, one.actor) << " on " << linked(choice, one.issue)
       << "</h3>\n<p class=\"reason\">" << how(one) << "</p>\n";
  if (days) made << timeline(choice.graph, *days, one, sentences_of(choice.graph, *pair));
  made << "<div class=\"pair\">";
  for (const ClaimIndex claim : {one.evidence_from, one.evidence_to}) {
    made << "<div>" << evidence(choice.graph, {claim}) << "</div>";
  }
  return made << "</div></div>\n";
}

}  // namespace

Html shifts(const Choice& choice) {
  const std::vector<SelfOpposition> all = self_oppositions(choice.graph);
  const std::size_t count = std::min(all.size(), kMostShifts);
  Html made;
  made << "<section id=\"shifts\" aria-labelledby=\"shifts-head\">\n<h2 id=\"shifts-head\">Who changed sides</h2>\n";
  if (all.empty()) return made << "<p>Nobody stands on both sides of an issue.</p>\n</section>\n";
  made << "<p>Actors who are found on both sides of one issue: because they moved, because the sources differ, or "
          "because "
          "others say so.";
  if (count < all.size())
    made << " Shown are the " << count << " with most evidence, of " << Text{figure(all.size())} << ".";
  made << "</p>\n";
  const std::optional<Days> days = days_of(choice.graph);
  for (std::size_t i = 0; i < count; ++i) made << shift(choice, all[i], days);
  return made << "</section>\n";
}

}  // namespace claimgraph::graph::page
