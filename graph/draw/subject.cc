// SPDX-License-Identifier: Apache-2.0

#include "subject.h"

#include <fmt/format.h>

#include "merge/name_index.h"
#include "picture_text.h"

namespace claimgraph::graph {
namespace {

constexpr std::size_t kMostSuggestions = 5;

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "\"" : ", \"") + shown(name) + '"';
  return text;
}

/// `kind` is "actor" or "issue".
schema::Result<std::uint32_t> by_words(std::span<const Node> nodes, const std::string& wanted, const char* kind,
                                       const char* unknown_code) {
  const std::vector<std::uint32_t> found = with_words(nodes, wanted);
  if (found.size() == 1) return found.front();
  if (found.size() > 1) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(found.size(), kMostSuggestions); ++i) names.push_back(nodes[found[i]].name);
    return schema::fail(
        "CG-D003", fmt::format("\"{}\" may be {} {}s of this graph", shown(wanted), found.size(), kind), {},
        fmt::format("give the whole name: {}{}", listed(names), found.size() > names.size() ? ", ..." : ""));
  }
  const std::vector<std::string> close = close_names(nodes, wanted, kMostSuggestions);
  return schema::fail(
      unknown_code, fmt::format("no {} of this graph is called \"{}\"", kind, shown(wanted)), {},
      close.empty() ? fmt::format("list them with: MATCH (n:{}) RETURN n.name", kind[0] == 'a' ? "Actor" : "Issue")
                    : fmt::format("did you mean {}?", listed(close)));
}

}  // namespace

schema::Result<std::optional<ActorId>> find_subject_actor(const ClaimGraph& graph, const std::string& wanted) {
  if (wanted.empty()) return std::optional<ActorId>();
  if (const auto found = graph.find_actor(wanted)) return found;
  return by_words(graph.actors(), wanted, "actor", "CG-D001").map([](std::uint32_t number) {
    return std::optional(ActorId{number});
  });
}

schema::Result<std::optional<IssueId>> find_subject_issue(const ClaimGraph& graph, const std::string& wanted) {
  if (wanted.empty()) return std::optional<IssueId>();
  if (const auto found = graph.find_issue(wanted)) return found;
  return by_words(graph.issues(), wanted, "issue", "CG-D002").map([](std::uint32_t number) {
    return std::optional(IssueId{number});
  });
}

}  // namespace claimgraph::graph
