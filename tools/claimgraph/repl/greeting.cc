// SPDX-License-Identifier: Apache-2.0

#include "repl/greeting.h"

#include <vector>

#include "claimgraph/query/query.h"

namespace claimgraph::cli {
namespace {

/// The first text of the first row; empty where there is none.
std::string first_text(const property_graph::PropertyGraph& graph, std::string_view query) {
  const auto table = query::run(graph, query, {});
  if (!table || table->rows.empty() || !table->rows[0][0].is_string()) return {};
  return table->rows[0][0].string();
}

}  // namespace

std::string greeting(const property_graph::PropertyGraph& graph) {
  const std::string actor = first_text(graph,
                                       "MATCH (a:Actor)-[:HOLDS]->(:Claim) RETURN a.name AS name, count(*) AS n ORDER "
                                       "BY size(name) > 40, n DESC, name LIMIT 1");
  if (actor.empty()) return "The graph is empty. `claimgraph add GRAPH ARTICLES` reads articles into it.";
  // The most contested by the claims of its weaker side, as `info` ranks them; no name that would fill the line.
  std::string issue =
      first_text(graph,
                 "MATCH (:Actor)-[r]->(i:Issue) WHERE size(i.name) <= 40 WITH i.name AS name, "
                 "sum(CASE WHEN r.stance = 1 THEN r.count ELSE 0 END) AS pro, "
                 "sum(CASE WHEN r.stance = -1 THEN r.count ELSE 0 END) AS con WHERE pro > 0 AND con > 0 "
                 "RETURN name ORDER BY CASE WHEN pro < con THEN pro ELSE con END DESC, pro + con DESC, name LIMIT 1");
  if (issue.empty()) {
    issue = first_text(graph,
                       "MATCH (:Claim)-[:ABOUT]->(i:Issue) WHERE size(i.name) <= 40 "
                       "RETURN i.name AS name, count(*) AS n ORDER BY n DESC, name LIMIT 1");
  }
  std::vector<std::pair<std::string, std::string>> tries;
  if (!issue.empty()) tries.emplace_back(":who " + issue, "who is for it and who against");
  tries.emplace_back(actor + " -> ? -> ?", "what they want, and the query that finds it");
  tries.emplace_back(":why 1", "the sentence behind the first row");
  std::string text = "Three things to try:\n";
  std::size_t widest = 0;
  for (const auto& [typed, meaning] : tries) widest = std::max(widest, typed.size());
  for (const auto& [typed, meaning] : tries) {
    text += "  " + typed + std::string(widest + 3 - typed.size(), ' ') + meaning + "\n";
  }
  return text + "The Tab key completes names; :help shows all there is.";
}

}  // namespace claimgraph::cli
