// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "claimgraph/graph/analysis.h"
#include "claimgraph/graph/store.h"
#include "claimgraph/schema/text_width.h"
#include "commands.h"

namespace claimgraph::cli {
namespace {

using graph::ActorId;
using graph::ClaimGraph;
using schema::Polarity;

std::string counted(std::size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string overview(const std::string& file, const ClaimGraph& graph) {
  std::string text = file + ": " + counted(graph.documents().size(), "document", "documents");
  std::optional<schema::Date> first, last;
  std::size_t undated = 0;
  for (const schema::Document& document : graph.documents()) {
    if (!document.date) {
      ++undated;
      continue;
    }
    if (!first || *document.date < *first) first = document.date;
    if (!last || *document.date > *last) last = document.date;
  }
  if (first) text += " from " + schema::to_text(*first) + (*first == *last ? "" : " to " + schema::to_text(*last));
  if (first && undated > 0) text += fmt::format(", {} without a date", undated);
  return text + "\n" + counted(graph.claims().size(), "claim", "claims") + " by " +
         counted(graph.actors().size(), "actor", "actors") + " on " +
         counted(graph.issues().size(), "issue", "issues") + "\n";
}

/// Who stands on one side of an issue, with how much evidence.
struct Side {
  std::map<ActorId, std::int64_t> actors;
  std::int64_t weight() const {
    std::int64_t sum = 0;
    for (const auto& [actor, half_weight] : actors) sum += half_weight;
    return sum;
  }
};

struct Contest {
  graph::IssueId issue{};
  Side in_favour;
  Side against;
  std::int64_t weaker() const { return std::min(in_favour.weight(), against.weight()); }
};

/// The issues with two sides, the one whose weaker side is strongest first.
std::vector<Contest> contests(const ClaimGraph& graph) {
  std::map<graph::IssueId, Contest> by_issue;
  for (const graph::Edge& edge : graph.edges()) {
    if (!edge.stance || *edge.stance == Polarity::kNone) continue;
    Contest& contest = by_issue[edge.issue];
    contest.issue = edge.issue;
    (*edge.stance == Polarity::kFor ? contest.in_favour : contest.against).actors[edge.actor] += edge.half_weight;
  }
  std::vector<Contest> found;
  for (auto& [issue, contest] : by_issue) {
    if (contest.weaker() > 0) found.push_back(std::move(contest));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Contest& a, const Contest& b) { return a.weaker() > b.weaker(); });
  return found;
}

std::string names(const ClaimGraph& graph, const Side& side) {
  constexpr std::size_t kMostNames = 6;
  std::vector<std::pair<ActorId, std::int64_t>> actors(side.actors.begin(), side.actors.end());
  std::stable_sort(actors.begin(), actors.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string text;
  for (std::size_t i = 0; i < std::min(actors.size(), kMostNames); ++i) {
    text += (i == 0 ? "" : ", ") + graph.actor(actors[i].first).name;
  }
  if (actors.size() > kMostNames) text += fmt::format(" and {} more", actors.size() - kMostNames);
  return text;
}

std::string contested(const ClaimGraph& graph, std::size_t top, std::size_t width) {
  const std::vector<Contest> all = contests(graph);
  if (all.empty() || top == 0) return {};
  std::string text = fmt::format("\nMost contested ({} of {})\n", std::min(top, all.size()), all.size());
  for (std::size_t i = 0; i < std::min(top, all.size()); ++i) {
    text += "  " + graph.issue(all[i].issue).name + "\n";
    text += schema::wrapped("for: " + names(graph, all[i].in_favour), width, 4);
    text += schema::wrapped("against: " + names(graph, all[i].against), width, 4);
  }
  return text;
}

/// The sentence, and whence it comes.
std::string evidence(const ClaimGraph& graph, ActorId actor, graph::ClaimIndex index, std::size_t width) {
  const schema::Claim& claim = graph.claim(index);
  const schema::Document* document = graph.document_of(claim);
  std::string source = claim.doc;
  if (document != nullptr && !document->source.empty()) source = document->source + ", " + source;
  if (claim.date) source += ", " + schema::to_text(*claim.date);
  if (!claim.reported_by.empty() && claim.reported_by != claim.actor) source += ", reported by " + claim.reported_by;
  return schema::wrapped(graph.actor(actor).name + ": \"" + claim.quote + "\" (" + source + ")", width, 4);
}

std::string_view side_word(Polarity side) { return side == Polarity::kFor ? "for" : "against"; }

std::string contradictions(const ClaimGraph& graph, std::size_t top, std::size_t width) {
  constexpr std::size_t kMostPairs = 20;
  const std::vector<graph::Relation> all = graph.contradictions();
  if (all.empty() || top == 0) return {};
  std::string text = fmt::format("\nContradictions ({} of {})\n", std::min(top, all.size()), all.size());
  for (std::size_t i = 0; i < std::min(top, all.size()); ++i) {
    const graph::Relation& relation = all[i];
    const std::vector<graph::OpposedPair> pairs = graph::opposed_pairs(graph, relation, kMostPairs);
    text += fmt::format("  {} and {} on {}: {}{}\n", graph.actor(relation.a).name, graph.actor(relation.b).name,
                        graph.issue(relation.issue).name, graph::name(pairs.front().reason),
                        pairs.size() == kMostPairs ? fmt::format(", {} pairs of sentences or more", kMostPairs)
                        : pairs.size() > 1         ? fmt::format(", {} pairs of sentences", pairs.size())
                                                   : std::string());
    text += evidence(graph, relation.a, pairs.front().a, width);
    text += evidence(graph, relation.b, pairs.front().b, width);
  }
  return text;
}

std::string against_themselves(const ClaimGraph& graph, std::size_t top, std::size_t width) {
  const std::vector<graph::SelfOpposition> all = graph::self_oppositions(graph);
  if (all.empty() || top == 0) return {};
  std::string text = fmt::format("\nAgainst themselves ({} of {})\n", std::min(top, all.size()), all.size());
  for (std::size_t i = 0; i < std::min(top, all.size()); ++i) {
    const graph::SelfOpposition& one = all[i];
    std::string how(graph::name(one.kind));
    if (one.kind == graph::SelfOppositionKind::kShift) {
      how =
          fmt::format("{} from {} to {} between {} and {}", how, side_word(one.from),
                      side_word(schema::opposite(one.from)), schema::to_text(*one.before), schema::to_text(*one.after));
    }
    if (one.undated > 0) how += fmt::format(", {} without a date left out", counted(one.undated, "claim", "claims"));
    text += fmt::format("  {} on {}: {}\n", graph.actor(one.actor).name, graph.issue(one.issue).name, how);
    text += evidence(graph, one.actor, one.evidence_from, width);
    text += evidence(graph, one.actor, one.evidence_to, width);
  }
  return text;
}

}  // namespace

schema::Result<void> run(const Info& command, Streams streams) {
  constexpr std::size_t kUsualWidth = 100;
  const auto store = graph::Store::open(command.graph, graph::Access::kRead);
  if (!store) return tl::unexpected(store.error());
  const auto claims = store->graph();
  if (!claims) return tl::unexpected(claims.error());
  const std::size_t width = streams.out.width() == 0 ? kUsualWidth : std::min(streams.out.width(), kUsualWidth);
  return streams.out.write(overview(command.graph, *claims) + contested(*claims, command.top, width) +
                           contradictions(*claims, command.top, width) +
                           against_themselves(*claims, command.top, width));
}

}  // namespace claimgraph::cli
