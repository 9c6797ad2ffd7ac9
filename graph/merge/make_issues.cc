// SPDX-License-Identifier: Apache-2.0

#include <map>
#include <utility>

#include "make_nodes.h"
#include "name_table.h"

namespace claimgraph::graph {
namespace {

/// A topic found without a pack may gather thousands of wordings; the most frequent ones are names, the rest is noise.
constexpr std::size_t kMostAliases = 50;

using Labels = std::map<std::string_view, std::string_view>;

/// The label of an issue to the label of the broader one, both as they were decided. What an issue has itself goes
/// before what those have that became it.
Labels broader_labels(std::span<const schema::Issue> pack_issues, DecisionRules& rules) {
  std::map<std::string_view, std::string_view> label_of_id;
  for (const schema::Issue& issue : pack_issues) label_of_id.emplace(issue.id, issue.label);
  Labels broader;
  for (const bool renamed : {false, true}) {
    for (const schema::Issue& issue : pack_issues) {
      const auto found = label_of_id.find(issue.broader);
      if (found == label_of_id.end()) continue;
      const std::string_view label = rules.issue(issue.label);
      const std::string_view above = rules.issue(found->second);
      if (label != above && (label != issue.label) == renamed) broader.emplace(label, above);
    }
  }
  return broader;
}

std::string_view above(std::string_view topic, const Labels& broader) {
  const auto found = broader.find(topic);
  return found == broader.end() ? std::string_view() : found->second;
}

/// The phrases merged under each issue, the most frequent ones, in the order of the alphabet.
void add_aliases(MergedGraph& graph) {
  std::vector<std::pair<std::uint32_t, std::string_view>> phrases;
  for (std::size_t i = 0; i < graph.claims.size(); ++i) {
    const std::uint32_t issue = graph.links[i].issue;
    const std::string& phrase = graph.claims[i].issue;
    if (issue != kNone && !phrase.empty() && phrase != graph.issues[issue].name) phrases.emplace_back(issue, phrase);
  }
  std::sort(phrases.begin(), phrases.end());
  for (std::size_t begin = 0; begin < phrases.size();) {
    const std::uint32_t issue = phrases[begin].first;
    std::vector<std::pair<std::size_t, std::string_view>> counted;
    while (begin < phrases.size() && phrases[begin].first == issue) {
      std::size_t end = begin;
      while (end < phrases.size() && phrases[end] == phrases[begin]) ++end;
      counted.emplace_back(end - begin, phrases[begin].second);
      begin = end;
    }
    std::stable_sort(counted.begin(), counted.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    if (counted.size() > kMostAliases) counted.resize(kMostAliases);
    std::vector<std::string>& aliases = graph.issues[issue].aliases;
    for (const auto& [count, phrase] : counted) aliases.emplace_back(phrase);
    std::sort(aliases.begin(), aliases.end());
  }
}

void add_names_behind(MergedGraph& graph, const DecisionRules& rules) {
  for (Node& issue : graph.issues) {
    for (const std::string_view name : rules.names_behind_issue(issue.name)) issue.aliases.emplace_back(name);
    std::sort(issue.aliases.begin(), issue.aliases.end());
    issue.aliases.erase(std::unique(issue.aliases.begin(), issue.aliases.end()), issue.aliases.end());
  }
}

}  // namespace

void make_issues(MergedGraph& graph, std::span<const schema::Issue> pack_issues, DecisionRules& rules) {
  const Labels broader = broader_labels(pack_issues, rules);
  NameTable table;
  for (std::size_t i = 0; i < graph.claims.size(); ++i) graph.links[i].issue = table.add(graph.claims[i].topic);
  for (std::size_t i = 0; i < table.names().size(); ++i) table.add(above(table.names()[i], broader));
  table.sort();
  for (const std::string_view topic : table.names()) {
    Node node;
    node.name = topic;
    node.belongs_to = above(topic, broader);
    graph.broader.push_back(table.number(node.belongs_to));
    graph.issues.push_back(std::move(node));
  }
  for (ClaimLinks& links : graph.links) links.issue = table.rank(links.issue);
  add_aliases(graph);
  if (!rules.empty()) add_names_behind(graph, rules);
}

}  // namespace claimgraph::graph
