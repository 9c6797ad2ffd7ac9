// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <map>
#include <tuple>

#include "analysis/standings.h"
#include "claimgraph/graph/analysis.h"
#include "draw/reading_text.h"
#include "evidence.h"
#include "parts.h"
#include "words.h"

namespace claimgraph::graph::page {
namespace {

constexpr std::size_t kMostPairs = 4;
constexpr std::size_t kOpen = 5;  // the first ones are read without a click

/// How many there are in all, without making them: those on one side of an issue with those on the other.
std::size_t count_all(const std::vector<Pair>& pairs, std::size_t issues) {
  struct Takers {
    std::size_t only_for = 0, only_against = 0, both = 0;
  };
  std::vector<Takers> of_issue(issues);
  for (const Pair& pair : pairs) {
    Takers& takers = of_issue[static_cast<std::size_t>(pair.issue)];
    if (pair.taken[kFor] && pair.taken[kAgainst]) {
      ++takers.both;
    } else if (pair.taken[kFor] || pair.taken[kAgainst]) {
      ++(pair.taken[kFor] ? takers.only_for : takers.only_against);
    }
  }
  std::size_t count = 0;
  for (const Takers& takers : of_issue) {
    count += takers.only_for * takers.only_against + takers.both * (takers.only_for + takers.only_against) +
             takers.both * (takers.both - std::min<std::size_t>(takers.both, 1)) / 2;
  }
  return count;
}

/// The `most` heaviest on each side: whoever is not among them is in no contradiction that is heavier than as many
/// others. By actor.
std::vector<Standing> heaviest(const std::vector<const Pair*>& pairs, std::size_t most) {
  std::map<ActorId, Standing> kept;
  for (const std::size_t side : {kFor, kAgainst}) {
    std::vector<const Pair*> takers;
    std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(takers),
                 [side](const Pair* pair) { return pair->taken[side]; });
    std::stable_sort(takers.begin(), takers.end(),
                     [side](const Pair* a, const Pair* b) { return a->half_weight[side] > b->half_weight[side]; });
    if (takers.size() > most + 1) takers.resize(most + 1);
    for (const Pair* pair : takers) {
      Standing standing{pair->actor, pair->issue, {}};
      for (const std::size_t each : {kFor, kAgainst}) {
        standing.sides[each] = {pair->taken[each], pair->half_weight[each], {}};
      }
      kept.emplace(pair->actor, standing);
    }
  }
  std::vector<Standing> standings;
  for (const auto& [actor, standing] : kept) standings.push_back(standing);
  return standings;
}

std::vector<Relation> heaviest_contradictions(const std::vector<Pair>& pairs, std::size_t issues, std::size_t most) {
  std::vector<std::vector<const Pair*>> of_issue(issues);
  for (const Pair& pair : pairs) of_issue[static_cast<std::size_t>(pair.issue)].push_back(&pair);
  std::vector<Relation> found;
  for (const auto& on_issue : of_issue) {
    const std::vector<Standing> standings = heaviest(on_issue, most);
    for (std::size_t a = 0; a < standings.size(); ++a) {
      for (std::size_t b = a + 1; b < standings.size(); ++b) {
        if (const auto one = relation(RelationKind::kContradiction, standings[a], standings[b])) found.push_back(*one);
      }
    }
  }
  std::sort(found.begin(), found.end(), [](const Relation& a, const Relation& b) {
    return std::tie(b.half_weight, a.a, a.b, a.issue) < std::tie(a.half_weight, b.a, b.b, b.issue);
  });
  if (found.size() > most) found.resize(most);
  return found;
}

Html side_by_side(const Choice& choice, const Relation& relation, const OpposedPair& pair) {
  Html made;
  made << "<p class=\"reason\">" << Text{name(pair.reason)} << ": <bdi dir=\"ltr\">"
       << Text{without_marks(pair.explanation)} << "</bdi></p><div class=\"pair\">";
  for (const auto& [actor, claim] : {std::pair(relation.a, pair.a), std::pair(relation.b, pair.b)}) {
    made << "<div><h4>" << linked(choice, actor) << "</h4>" << evidence(choice.graph, {claim}) << "</div>";
  }
  return made << "</div>\n";
}

Html contradiction(const Choice& choice, const Relation& relation, bool open) {
  const std::vector<OpposedPair> pairs = opposed_pairs(choice.graph, relation, kMostPairs);
  Html made;
  if (open) {
    made << "<details class=\"item\" open>";
  } else {
    made << "<details class=\"item\">";
  }
  made << "<summary><h3><bdi>" << Text{choice.graph.actor(relation.a).name} << "</bdi> against <bdi>"
       << Text{choice.graph.actor(relation.b).name} << "</bdi> on <bdi>"
       << Text{choice.graph.issue(relation.issue).name} << "</bdi></h3></summary>\n";
  made << side_by_side(choice, relation, pairs.front());
  if (pairs.size() > 1) {
    made << "<details><summary>More sentences</summary>\n";
    for (std::size_t i = 1; i < pairs.size(); ++i) made << side_by_side(choice, relation, pairs[i]);
    made << "</details>\n";
  }
  return made << "</details>\n";
}

}  // namespace

Html contradictions(const Choice& choice) {
  const std::size_t issues = choice.graph.issues().size();
  const std::size_t total = count_all(choice.all, issues);
  const std::vector<Relation> found = heaviest_contradictions(choice.all, issues, choice.options.contradictions);
  Html made;
  made << "<section id=\"contradictions\" aria-labelledby=\"contradictions-head\">\n"
          "<h2 id=\"contradictions-head\">Who contradicts whom</h2>\n";
  if (total == 0) return made << "<p>Nobody contradicts anybody.</p>\n</section>\n";
  made << "<p>Two actors on the two sides of one issue, sentence against sentence.";
  if (found.size() < total) {
    made << " Shown are the " << found.size() << " with most evidence, of " << Text{figure(total)} << ".";
  }
  made << "</p>\n";
  for (std::size_t i = 0; i < found.size(); ++i) made << contradiction(choice, found[i], i < kOpen);
  return made << "</section>\n";
}

}  // namespace claimgraph::graph::page
