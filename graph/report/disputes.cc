// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "claimgraph/graph/analysis.h"
#include "parts.h"
#include "words.h"

namespace claimgraph::graph::page {
namespace {

constexpr std::size_t kMostIssues = 10;
constexpr std::size_t kMostNames = 8;

Html names(const Choice& choice, const Contest::Side& side) {
  Html made;
  for (std::size_t i = 0; i < std::min(side.actors.size(), kMostNames); ++i) {
    if (i > 0) made << ", ";
    made << linked(choice, side.actors[i]);
  }
  if (side.actors.size() > kMostNames) made << " and " << Text{figure(side.actors.size() - kMostNames)} << " more";
  return made;
}

std::int64_t weaker(const Contest& contest) {
  return std::min(contest.in_favour.half_weight, contest.against.half_weight);
}

/// One actor alone on both sides of an issue disputes it with nobody.
bool within_one_actor(const Contest& contest) {
  return contest.in_favour.actors.size() == 1 && contest.against.actors == contest.in_favour.actors;
}

}  // namespace

Html disputes(const Choice& choice) {
  std::vector<Contest> all = contests(choice.graph);
  std::erase_if(all, within_one_actor);
  std::sort(all.begin(), all.end(), [&](const Contest& a, const Contest& b) {
    return std::pair(weaker(b), choice.place(a.issue)) < std::pair(weaker(a), choice.place(b.issue));
  });
  const std::size_t count = std::min(all.size(), kMostIssues);
  Html made;
  made << "<section id=\"disputes\" aria-labelledby=\"disputes-head\">\n<h2 id=\"disputes-head\">What is in "
          "dispute</h2>\n";
  if (count == 0) return made << "<p>No issue has actors against each other.</p>\n</section>\n";
  made << "<p>" << Text{counted(all.size(), "issue has", "issues have")} << " actors against each other";
  if (count < all.size()) made << "; these are the " << count << " most contested";
  made << ".</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table of contested issues\">"
          "<table class=\"camps stacked\"><thead><tr><th scope=\"col\">Issue</th><th scope=\"col\">"
       << sign_of(schema::Polarity::kFor) << " For</th><th scope=\"col\">" << sign_of(schema::Polarity::kAgainst)
       << " Against</th></tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < count; ++i) {
    made << "<tr><th scope=\"row\">" << linked(choice, all[i].issue) << "</th><td data-head=\"For\">"
         << names(choice, all[i].in_favour) << "</td><td data-head=\"Against\">" << names(choice, all[i].against)
         << "</td></tr>\n";
  }
  return made << "</tbody></table></div>\n</section>\n";
}

}  // namespace claimgraph::graph::page
